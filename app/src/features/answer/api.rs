//! Coming or not, as the browser says it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::meeting::answer::Invitation;
use leptos::prelude::*;

use crate::error::AppError;

/// Keeps whether the person who is signed in comes to a meeting, and leads back to the page on which they said it.
#[server(prefix = "/api", endpoint = "answer")]
pub async fn answer_meeting(
    #[server(default)] meeting: String,
    #[server(default)] answer: String,
) -> Result<(), AppError> {
    use crate::server;
    use domain::meeting::answer::Answer;
    let member = server::member()?;
    let meeting = server::id(&meeting)?;
    let answer = Answer::parse(&answer).ok_or(AppError::Malformed)?;
    let caller = server::caller()?;
    caller.backend.answer(&member.id, &meeting, answer).await?;
    server::redirect(&format!("{}#meeting-{meeting}", caller.page));
    Ok(())
}

/// Keeps what somebody answers by an address that was sent to them, and leads back to its page.
#[server(prefix = "/api", endpoint = "answer-by-address")]
pub async fn answer_by_address(
    #[server(default)] token: String,
    #[server(default)] answer: String,
) -> Result<(), AppError> {
    use crate::server;
    use backend::{meetings::AnswerRefusal, operation::Failed};
    use domain::meeting::answer::Answer;
    let answer = Answer::parse(&answer).ok_or(AppError::Malformed)?;
    let kept = match server::backend()?.answer_by(&token, answer).await {
        Ok(()) => true,
        // The page says so itself.
        Err(Failed::Refused(AnswerRefusal::Over)) => false,
        Err(failed) => return Err(failed.into()),
    };
    server::show(&format!("/answer/{token}"), kept)
}

/// For whom and what an address answers. Looking changes nothing.
#[server(prefix = "/api", endpoint = "invitation")]
pub async fn look_at_invitation(#[server(default)] token: String) -> Result<Invitation, AppError> {
    use crate::server;
    server::backend()?.invitation(&token).await?.ok_or(AppError::NotFound)
}

//! A group, as the browser asks for it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::group::view::GroupView;
use leptos::prelude::*;

use crate::error::AppError;

/// Keeps what the person chooses for the time after the last meeting of their group.
#[server(prefix = "/api", endpoint = "vote")]
pub async fn cast_vote(#[server(default)] group: String, #[server(default)] choice: String) -> Result<(), AppError> {
    use crate::server;
    use domain::meeting::vote::VoteChoice;
    let member = server::member()?;
    let group = server::id(&group)?;
    let choice = VoteChoice::parse(&choice).ok_or(AppError::Malformed)?;
    server::backend()?.vote(&member.id, &group, choice).await?;
    server::redirect(&format!("/groups/{group}#vote"));
    Ok(())
}

/// Has the group asked whether its next meeting is at another time, and leads back to the page, which shows what they are
/// asked, or that there is no other time any more.
#[server(prefix = "/api", endpoint = "propose-move")]
pub async fn propose_move(#[server(default)] meeting: String) -> Result<(), AppError> {
    use super::serve::back_to_proposal;
    use crate::server;
    let (member, meeting) = (server::member()?, server::id(&meeting)?);
    back_to_proposal(server::backend()?.propose_move(&member.id, &meeting).await)
}

/// Keeps what the person who is signed in chooses of a proposal, and leads back to the page, which shows it, or that it is
/// closed.
#[server(prefix = "/api", endpoint = "choose-option")]
pub async fn choose_option(
    #[server(default)] proposal: String,
    #[server(default)] option: String,
) -> Result<(), AppError> {
    use super::serve::back_to_proposal;
    use crate::server;
    use domain::meeting::proposal::MeetingOption;
    let (member, proposal) = (server::member()?, server::id(&proposal)?);
    let option = MeetingOption::parse(&option).ok_or(AppError::Malformed)?;
    back_to_proposal(server::backend()?.choose_option(&member.id, &proposal, option).await)
}

/// The group at an address, for its people and for organizers.
#[server(prefix = "/api", endpoint = "group")]
pub async fn look_at_group(id: String) -> Result<GroupView, AppError> {
    use crate::server;
    let member = server::member()?;
    let id = server::id(&id)?;
    let backend = server::backend()?;
    backend.group(&member, &id).await?.ok_or(AppError::NotFound)
}

//! Thanks after a meeting, as the browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::praise::ThanksView;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::thanks_form::{ThanksField, ThanksForm};
use crate::{draft::Draft, error::AppError};

/// What stands on `/meetings/{id}/feedback`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedbackView {
    /// The group, how things stand, and who was there.
    pub thanks: ThanksView,
    /// What was typed before and not taken, or else what was said so far.
    pub draft: Draft<ThanksForm, ThanksField>,
}

/// Takes what is said and shows the same page, which then says so.
#[server(prefix = "/api", endpoint = "thanks")]
pub async fn give_thanks(#[server(default)] form: ThanksForm) -> Result<(), AppError<ThanksField>> {
    use crate::server;
    let member = server::member()?;
    let meeting = server::id(&form.meeting)?;
    let feedback = match form.feedback() {
        Ok(feedback) => feedback,
        Err(errors) => return server::reject(form, errors).await,
    };
    server::backend()?.thank(&member, &meeting, &feedback).await?;
    server::redirect(&format!("/meetings/{meeting}/feedback"));
    Ok(())
}

/// What stands on `/meetings/{id}/feedback`.
#[server(prefix = "/api", endpoint = "thanks-view")]
pub async fn look_at_thanks(id: String) -> Result<FeedbackView, AppError> {
    use crate::server;
    let member = server::member()?;
    let meeting = server::id(&id)?;
    let thanks = server::backend()?.thanks_view(&member, &meeting).await?.ok_or(AppError::NotFound)?;
    let typed = server::draft().await?;
    let draft = typed.unwrap_or_else(|| Draft::of(ThanksForm::of(&id, &thanks)));
    Ok(FeedbackView { thanks, draft })
}

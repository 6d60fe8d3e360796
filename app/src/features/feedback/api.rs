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
    /// The group, how things stand, and who may still be thanked.
    pub thanks: ThanksView,
    /// What was typed before.
    pub draft: Draft<ThanksForm, ThanksField>,
}

/// Takes thanks and shows the same page, which then says so.
#[server(prefix = "/api", endpoint = "thanks")]
pub async fn give_thanks(#[server(default)] form: ThanksForm) -> Result<(), AppError<ThanksField>> {
    use crate::server;
    let member = server::member()?;
    let meeting = server::id(&form.meeting)?;
    let all = match form.thanks() {
        Ok(all) => all,
        Err(errors) => return server::reject(form, errors).await,
    };
    server::backend()?.thank(&member, &meeting, &all).await?;
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
    Ok(FeedbackView { thanks, draft: server::draft().await?.unwrap_or_default() })
}

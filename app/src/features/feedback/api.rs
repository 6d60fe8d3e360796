//! Thanks after a meeting, as the browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::namesake::Mark;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::thanks_form::{ThanksField, ThanksForm};
use crate::{error::AppError, features::draft::Draft};

/// How things stand with the thanks of a person for a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stand {
    /// They may be given.
    Open,
    /// They were given.
    Given,
    /// It is too early or too late.
    Closed,
    /// Nobody else was there.
    Alone,
}

/// Somebody who may be thanked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherShown {
    /// Their id.
    pub id: String,
    /// The name they like to be called by.
    pub name: String,
    /// What tells them from a namesake, if they have one here.
    pub mark: Option<Mark>,
}

/// What stands on `/meetings/{id}/feedback`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThanksShown {
    /// Key of the interest that the group is named after, possibly empty.
    pub interest: String,
    /// The number of the group, beside the interest.
    pub number: u64,
    /// How things stand.
    pub stand: Stand,
    /// The others who were there and may still be thanked.
    pub others: Vec<OtherShown>,
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
    let page = format!("/meetings/{meeting}/feedback");
    server::thanks::give(member, meeting, all).await?;
    server::redirect(&page);
    Ok(())
}

/// What stands on `/meetings/{id}/feedback`.
#[server(prefix = "/api", endpoint = "thanks-view")]
pub async fn look_at_thanks(id: String) -> Result<ThanksShown, AppError> {
    use crate::server;
    let member = server::member()?;
    let meeting = server::id(&id)?;
    let view = server::backend()?.thanks_view(&member, &meeting).await?.ok_or(AppError::NotFound)?;
    Ok(server::thanks::shown(view, server::draft().await?))
}

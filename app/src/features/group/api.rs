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

/// The group at an address, for its people and for organizers.
#[server(prefix = "/api", endpoint = "group")]
pub async fn look_at_group(id: String) -> Result<GroupView, AppError> {
    use crate::server;
    let member = server::member()?;
    let id = server::id(&id)?;
    let backend = server::backend()?;
    backend.group(&member, &id).await?.ok_or(AppError::NotFound)
}

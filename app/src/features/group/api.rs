//! A group, as the browser asks for it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::group::view::GroupView;
use leptos::prelude::*;

use crate::error::AppError;

/// The group at an address, for its people and for organizers.
#[server(prefix = "/api", endpoint = "group")]
pub async fn look_at_group(id: String) -> Result<GroupView, AppError> {
    use crate::server;
    let member = server::member()?;
    let id = server::id(&id)?;
    let backend = server::backend()?;
    backend.group(&member, &id).await?.ok_or(AppError::NotFound)
}

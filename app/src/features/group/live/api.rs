//! The table of a group that meets, as the browser asks for it and turns it.

use domain::meeting::live::LiveView;
use leptos::prelude::*;

use crate::error::AppError;

/// What lies on the table of a group, for its people.
#[server(prefix = "/api", endpoint = "live")]
pub async fn look_at_live(#[server(default)] id: String) -> Result<LiveView, AppError> {
    use crate::server;
    let member = server::member()?;
    let id = server::id(&id)?;
    server::backend()?.live(&member.id, &id).await?.ok_or(AppError::NotFound)
}

/// Turns the card that the page showed, and leads back to it. If somebody else was faster, nothing is skipped.
#[server(prefix = "/api", endpoint = "turn-card")]
pub async fn turn_card(#[server(default)] group: String, #[server(default)] seen: String) -> Result<(), AppError> {
    use super::serve::lead_back;
    use crate::server;
    let member = server::member()?;
    let (group, seen) = (server::id(&group)?, seen.parse().map_err(|_| AppError::Malformed)?);
    lead_back(&group, server::backend()?.turn_card(&member.id, &group, seen).await)
}

/// Has the next person speak after the one whom the page showed, and leads back to it.
#[server(prefix = "/api", endpoint = "next-speaker")]
pub async fn next_speaker(#[server(default)] group: String, #[server(default)] seen: String) -> Result<(), AppError> {
    use super::serve::lead_back;
    use crate::server;
    let member = server::member()?;
    let (group, seen) = (server::id(&group)?, seen.parse().map_err(|_| AppError::Malformed)?);
    lead_back(&group, server::backend()?.next_speaker(&member.id, &group, seen).await)
}

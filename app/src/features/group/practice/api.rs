//! The practice room, as the browser asks for it.
#![cfg_attr(feature = "ssr", expect(clippy::unused_async, reason = "every server function is asynchronous"))]

use domain::base::moment::Moment;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What stands on `/practice`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeLook {
    /// Whether there is a room.
    pub has_room: bool,
    /// When the person first tried it, if they have.
    pub practised_at: Option<Moment>,
    /// The present moment.
    pub now: Moment,
}

/// Whether there is a practice room, and whether the person has tried it.
#[server(prefix = "/api", endpoint = "practice")]
pub async fn look_at_practice() -> Result<PracticeLook, AppError> {
    use crate::server;
    let member = server::member()?;
    let backend = server::backend()?;
    Ok(PracticeLook { has_room: backend.has_practice_room(), practised_at: member.practised_at, now: backend.now() })
}

//! Rooms of many groups, as an organizer's browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{base::page::Page, group::Group};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::form::{RoomsField, RoomsForm};
use crate::{draft::Draft, error::AppError};

/// What stands on `/organize/rooms`. No address of a room is among it but those that were just typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoomsLook {
    /// The groups that are asked for.
    pub page: Page<Group>,
    /// The groups for which something was typed and not saved, in the order of the form.
    pub typed: Vec<Group>,
    /// What was typed and is not saved.
    pub draft: Draft<RoomsForm, RoomsField>,
}

/// Keeps the rooms that an organizer typed beside groups, all of them or none; what was pasted as lines is first put beside its
/// groups, and not saved.
#[server(prefix = "/api", endpoint = "set-rooms")]
pub async fn set_rooms(#[server(default)] form: RoomsForm) -> Result<(), AppError<RoomsField>> {
    use super::serve;
    use crate::server;
    serve::set_rooms(&server::organizer()?, form).await
}

/// What stands on `/organize/rooms`: groups that still meet, those without a room or all of them.
#[server(prefix = "/api", endpoint = "rooms-to-paste")]
pub async fn rooms_to_paste(
    #[server(default)] after: String,
    #[server(default)] all: bool,
) -> Result<RoomsLook, AppError> {
    use super::serve;
    use crate::server;
    serve::look(&server::organizer()?, &after, all).await
}

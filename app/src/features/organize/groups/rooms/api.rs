//! Rooms of many groups, as an organizer's browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use leptos::prelude::*;

use super::{
    form::{RoomsField, RoomsForm},
    look::RoomsLook,
};
use crate::error::AppError;

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

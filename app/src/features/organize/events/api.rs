//! The log, as an organizer's browser asks for it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::{moment::Moment, page::Page},
    event::view::{EventView, Thing},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What stands on `/organize/events`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventList {
    /// What all of them are about, if the address names something.
    pub about: Option<Thing>,
    /// What was done, the newest first.
    pub events: Page<EventView>,
    /// Now.
    pub now: Moment,
}

/// What stands on `/organize/events`: all that was done, or what was done about `kind:id`.
#[server(prefix = "/api", endpoint = "events")]
pub async fn organize_events(
    #[server(default)] about: String,
    #[server(default)] after: String,
) -> Result<EventList, AppError> {
    use crate::server;
    use domain::{base::page::Key, event::Subject};
    let by = server::organizer()?;
    let named = (!about.is_empty()).then(|| Subject::parse(&about).ok_or(AppError::NotFound)).transpose()?;
    let backend = server::backend()?;
    let (about, events) = backend.events(&by, named.as_ref(), Key::parse(&after).as_ref()).await?;
    Ok(EventList { about, events, now: backend.now() })
}

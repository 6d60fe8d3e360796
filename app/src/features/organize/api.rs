//! What stands on the first of the organizer's pages.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::{moment::Moment, page::Page},
    delivery::Unreached,
    group::{Group, room::Roomless},
    job::dead::DeadJob,
    meeting::answer::FewComing,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What stands on `/organize`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// How many people wait for a group.
    pub waiting: u64,
    /// Groups with meetings ahead that have too few people.
    pub thin: Page<Group>,
    /// Meetings of the coming day whose groups have no room, the earliest first.
    pub roomless: Page<Roomless>,
    /// Meetings of the coming day to which few come, the earliest first.
    pub few: Page<FewComing>,
    /// People whom the last letter to them did not reach, the one whose letter is newest first.
    pub unreached: Page<Unreached>,
    /// Jobs that were given up, the newest first.
    pub dead: Page<DeadJob>,
    /// Now.
    pub now: Moment,
}

/// What stands on `/organize`.
#[server(prefix = "/api", endpoint = "organize")]
pub async fn organize(
    #[server(default)] thin: String,
    #[server(default)] roomless: String,
    #[server(default)] few: String,
    #[server(default)] unreached: String,
    #[server(default)] dead: String,
) -> Result<Overview, AppError> {
    use crate::server;
    use domain::base::page::Key;
    let by = server::organizer()?;
    let backend = server::backend()?;
    let thin = backend.thin_groups(&by, Key::parse(&thin).as_ref()).await?;
    let roomless = backend.roomless(&by, Key::parse(&roomless).as_ref()).await?;
    let few = backend.few_coming(&by, Key::parse(&few).as_ref()).await?;
    let unreached = backend.unreached(&by, Key::parse(&unreached).as_ref()).await?;
    let dead = backend.dead_jobs(&by, Key::parse(&dead).as_ref()).await?;
    let waiting = backend.waiting_count(&by).await?;
    Ok(Overview { waiting, thin, roomless, few, unreached, dead, now: backend.now() })
}

/// Has a job that was given up tried again. One that is under way already is left to it.
#[server(prefix = "/api", endpoint = "retry-job")]
pub async fn retry_job(#[server(default)] job: String) -> Result<(), AppError> {
    use crate::server;
    let by = server::organizer()?;
    server::backend()?.retry(&by, &server::id(&job)?).await?;
    server::redirect("/organize");
    Ok(())
}

//! What stands on the first of the organizer's pages.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::{moment::Moment, page::Page},
    delivery::Unreached,
    group::{Group, room::Roomless},
    job::dead::DeadJob,
    meeting::{
        answer::FewComing,
        attendance::FirstNoShow,
        help::{HelpStamp, HelpWanted},
    },
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::worries::WorryDesk;
use crate::error::AppError;

/// What stands on `/organize`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// Who asks for help at a meeting now, whoever has waited longest first.
    pub help: Page<HelpWanted>,
    /// How it stands with all of them.
    pub help_stamp: HelpStamp,
    /// How many people wait for a group.
    pub waiting: u64,
    /// Groups with meetings ahead that have too few people.
    pub thin: Page<Group>,
    /// Meetings that are on or come within a day, and whose groups have no room, the earliest first.
    pub roomless: Page<Roomless>,
    /// Groups whose room is at a host that opens another one at the same time.
    pub crowded: Page<Group>,
    /// Meetings of the coming day to which few come, the earliest first.
    pub few: Page<FewComing>,
    /// People who missed a meeting for the first time and whom nobody has called, the longest ago first.
    pub calls: Page<FirstNoShow>,
    /// People whom the last letter to them did not reach, the one whose letter is newest first.
    pub unreached: Page<Unreached>,
    /// Jobs that were given up, the newest first.
    pub dead: Page<DeadJob>,
    /// What worries people.
    pub desk: WorryDesk,
    /// Now.
    pub now: Moment,
}

/// Which page of each list of `/organize` is asked for, as its address says it; the first where it says nothing.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OverviewPages {
    /// Of the groups that have too few people.
    pub thin: String,
    /// Of the meetings whose groups have no room.
    pub roomless: String,
    /// Of the groups whose host opens another room at the same time.
    pub crowded: String,
    /// Of the meetings to which few come.
    pub few: String,
    /// Of the people to be called.
    pub calls: String,
    /// Of the people whom letters do not reach.
    pub unreached: String,
    /// Of the jobs that were given up.
    pub dead: String,
    /// Of the people who ask for help.
    pub help: String,
    /// Of what worries people.
    pub worries: String,
}

/// What stands on `/organize`.
#[server(prefix = "/api", endpoint = "organize")]
pub async fn organize(#[server(default)] pages: OverviewPages) -> Result<Overview, AppError> {
    use crate::server;
    use domain::base::page::Key;
    let by = server::organizer()?;
    let backend = server::backend()?;
    let thin = backend.thin_groups(&by, Key::parse(&pages.thin).as_ref()).await?;
    let roomless = backend.roomless(&by, Key::parse(&pages.roomless).as_ref()).await?;
    let crowded = backend.crowded_groups(&by, Key::parse(&pages.crowded).as_ref()).await?;
    let few = backend.few_coming(&by, Key::parse(&pages.few).as_ref()).await?;
    let calls = backend.first_no_shows(&by, Key::parse(&pages.calls).as_ref()).await?;
    let unreached = backend.unreached(&by, Key::parse(&pages.unreached).as_ref()).await?;
    let dead = backend.dead_jobs(&by, Key::parse(&pages.dead).as_ref()).await?;
    let (help, help_stamp) = backend.help_wanted(&by, Key::parse(&pages.help).as_ref()).await?;
    let waiting = backend.waiting_count(&by).await?;
    let (worries, count) = backend.worries(&by, Key::parse(&pages.worries).as_ref()).await?;
    let desk = WorryDesk { worries, count, draft: server::draft().await?.unwrap_or_default() };
    let now = backend.now();
    Ok(Overview { help, help_stamp, waiting, thin, roomless, crowded, few, calls, unreached, dead, desk, now })
}

/// Says that somebody was helped who had asked for it, and leads back to the list.
#[server(prefix = "/api", endpoint = "give-help")]
pub async fn give_help(#[server(default)] meeting: String, #[server(default)] member: String) -> Result<(), AppError> {
    use crate::server;
    let by = server::organizer()?;
    server::backend()?.give_help(&by, &server::id(&meeting)?, &server::id(&member)?).await?;
    server::redirect("/organize#help");
    Ok(())
}

/// Notes that somebody was called who missed a meeting. Noted twice, it is noted once.
#[server(prefix = "/api", endpoint = "note-call")]
pub async fn note_call(#[server(default)] meeting: String, #[server(default)] member: String) -> Result<(), AppError> {
    use crate::server;
    let by = server::organizer()?;
    server::backend()?.note_call(&by, &server::id(&meeting)?, &server::id(&member)?).await?;
    server::redirect("/organize");
    Ok(())
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

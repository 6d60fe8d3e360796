//! A meeting, as an organizer's browser asks for it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::moment::Moment,
    group::GroupName,
    meeting::{Meeting, PastStep, attendance::Roll, proposal::ballots::ProposalView, reminder::PastReminder},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::form::{MoveField, MoveForm};
use crate::{draft::Draft, error::AppError};

/// What stands on `/organize/meetings/{id}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizedMeeting {
    /// The meeting.
    pub meeting: Meeting,
    /// The name of its group.
    pub group: GroupName,
    /// The steps that it has taken, in their order.
    pub steps: Vec<PastStep>,
    /// The reminders that have gone out, in their order.
    pub reminders: Vec<PastReminder>,
    /// Who was there, once that may be said.
    pub roll: Option<Roll>,
    /// What its group is asked about it.
    pub proposal: Option<ProposalView>,
    /// Another time that was typed and not taken.
    pub draft: Draft<MoveForm, MoveField>,
    /// Now.
    pub now: Moment,
}

/// Has a meeting start at another moment.
#[server(prefix = "/api", endpoint = "move-meeting")]
pub async fn move_meeting(#[server(default)] form: MoveForm) -> Result<(), AppError<MoveField>> {
    use super::serve;
    use crate::server;
    serve::shift(&server::organizer()?, form).await
}

/// Calls a meeting off.
#[server(prefix = "/api", endpoint = "cancel-meeting")]
pub async fn cancel_meeting(#[server(default)] meeting: String) -> Result<(), AppError> {
    use super::{serve, told::CANCELLED};
    use crate::server;
    let (by, id) = (server::organizer()?, server::id(&meeting)?);
    serve::tell(&id, server::backend()?.cancel_meeting(&by, &id).await, CANCELLED)
}

/// Has a meeting take place that was called off.
#[server(prefix = "/api", endpoint = "restore-meeting")]
pub async fn restore_meeting(#[server(default)] meeting: String) -> Result<(), AppError> {
    use super::{serve, told::RESTORED};
    use crate::server;
    let (by, id) = (server::organizer()?, server::id(&meeting)?);
    serve::tell(&id, server::backend()?.restore_meeting(&by, &id).await, RESTORED)
}

/// Notes whether somebody was at a meeting, or takes back what was noted.
#[server(prefix = "/api", endpoint = "note-attendance")]
pub async fn note_attendance(
    #[server(default)] meeting: String,
    #[server(default)] member: String,
    #[server(default)] word: String,
) -> Result<(), AppError> {
    use super::serve;
    use crate::server;
    serve::note(&server::organizer()?, &server::id(&meeting)?, &server::id(&member)?, &word).await
}

/// What stands on `/organize/meetings/{id}`.
#[server(prefix = "/api", endpoint = "organized-meeting")]
pub async fn organize_meeting(#[server(default)] id: String) -> Result<OrganizedMeeting, AppError> {
    use crate::server;
    let by = server::organizer()?;
    let backend = server::backend()?;
    let found = backend.meeting_for(&by, &server::id(&id)?).await?.ok_or(AppError::NotFound)?;
    let draft: Option<Draft<MoveForm, MoveField>> = server::draft().await?;
    Ok(OrganizedMeeting {
        meeting: found.meeting,
        group: found.group.name,
        steps: found.steps,
        reminders: found.reminders,
        roll: found.roll,
        proposal: found.proposal,
        draft: draft.filter(|draft| draft.form.meeting == id).unwrap_or_default(),
        now: backend.now(),
    })
}

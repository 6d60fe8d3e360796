//! What organizers decide about a meeting that lies ahead: that it is at another time, or not at all.

use domain::{
    base::{id::Id, moment::Moment},
    event::Verb,
    meeting::{Cause, IllegalStep, Meeting, MeetingState},
};

use crate::{
    Backend,
    access::Organizer,
    groups::tell::News,
    operation::{Failed, Refusal, RefusalKind},
    store::{meetings, memberships},
};

/// Why a meeting stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum ChangeRefusal {
    /// There is no such meeting.
    #[error("there is no such meeting")]
    NotFound,
    /// The rules do not allow it.
    #[error(transparent)]
    Illegal(#[from] IllegalStep),
    /// It has been changed by somebody else meanwhile.
    #[error("the meeting was changed meanwhile")]
    Changed,
    /// Nobody is in the group any more.
    #[error("the group was given up")]
    Nobody,
}

impl Refusal for ChangeRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Illegal(_) | Self::Changed | Self::Nobody => RefusalKind::Conflict,
        }
    }
}

impl Backend {
    /// Calls a meeting off. Asked twice, it is done once.
    pub async fn cancel_meeting(&self, by: &Organizer, id: &Id<Meeting>) -> Result<(), Failed<ChangeRefusal>> {
        self.run_write((by.clone(), *id), |backend, (by, id)| async move {
            backend.change_once(&by, &id, Change::Cancel).await
        })
        .await
    }

    /// Has a meeting take place that was called off, when it was planned. Asked twice, it is done once.
    pub async fn restore_meeting(&self, by: &Organizer, id: &Id<Meeting>) -> Result<(), Failed<ChangeRefusal>> {
        self.run_write((by.clone(), *id), |backend, (by, id)| async move {
            backend.change_once(&by, &id, Change::Restore).await
        })
        .await
    }

    /// Has a meeting start at another moment. Asked twice, it is done once.
    pub async fn move_meeting(
        &self,
        by: &Organizer,
        id: &Id<Meeting>,
        start: Moment,
    ) -> Result<(), Failed<ChangeRefusal>> {
        self.run_write((by.clone(), *id), move |backend, (by, id)| async move {
            backend.change_once(&by, &id, Change::Move(start)).await
        })
        .await
    }

    async fn change_once(&self, by: &Organizer, id: &Id<Meeting>, change: Change) -> Result<(), Failed<ChangeRefusal>> {
        let now = self.now();
        let mut tx = self.parts.store.begin().await?;
        let meeting = meetings::find(&mut tx, id).await?.ok_or(ChangeRefusal::NotFound)?;
        let (step, verb, news) = match change {
            Change::Cancel if meeting.state == MeetingState::Cancelled => return Ok(()),
            Change::Cancel => (meeting.cancel(Cause::Organizer), Verb::CancelMeeting, News::CalledOff(*id)),
            Change::Restore if meeting.state == MeetingState::Scheduled => return Ok(()),
            Change::Restore if memberships::people(&mut tx, &meeting.group).await?.is_empty() => {
                return Err(ChangeRefusal::Nobody.into());
            }
            Change::Restore => (meeting.restore(Cause::Organizer, now), Verb::RestoreMeeting, News::Restored(*id)),
            Change::Move(start) if meeting.starts_at == start => return Ok(()),
            Change::Move(start) => {
                let neighbours = meetings::around(&mut tx, &meeting).await?;
                let step = meeting.move_to(start, Cause::Organizer, now, neighbours);
                (step, Verb::MoveMeeting, News::Moved(*id, meeting.starts_at))
            }
        };
        let step = step.map_err(ChangeRefusal::from)?;
        if !meetings::take(&mut tx, &step, Some(&by.member().id), now).await? {
            return Err(ChangeRefusal::Changed.into());
        }
        self.look_at_host(&mut tx, &meeting.group).await?;
        self.tell_people(&mut tx, &meeting.group, news).await?;
        tx.commit(self.event(by, verb, id)).await?;
        self.wake_workers();
        Ok(())
    }
}

/// What is to be changed of a meeting.
#[derive(Debug, Clone, Copy)]
enum Change {
    Cancel,
    Restore,
    Move(Moment),
}

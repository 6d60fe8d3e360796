//! Where a meeting stands, and which steps lead on: nothing else can be written of it (docs/adr/0021).

use serde::{Deserialize, Serialize};

use super::times::{DOOR_OPENS_BEFORE, FEEDBACK_OPEN, door_closes, end};
use crate::{
    base::{
        id::Id,
        moment::{HOUR, MINUTE, Moment},
    },
    group::Group,
};

/// After the door has closed, who was there is gathered this long: what the room reports comes late, and a host ticks at
/// leisure.
pub const GATHERING: i64 = 30 * MINUTE;
/// A meeting is moved to a moment at least so far ahead, so that the reminder of the hour still reaches everybody.
pub const MOVE_NOTICE: i64 = HOUR;

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Its id.
    pub id: Id<Self>,
    /// Whose it is.
    pub group: Id<Group>,
    /// Its place among the group's meetings, from 1.
    pub sequence: u8,
    /// When it starts.
    pub starts_at: Moment,
    /// Where it stands.
    pub state: MeetingState,
    /// How often it was moved or cancelled: calendars take a change only with a higher number.
    pub revision: u32,
}

/// Where a meeting stands: what has been done about it. What people may do is asked of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeetingState {
    /// It lies ahead.
    Scheduled,
    /// Its door is open, it has not begun.
    Open,
    /// People meet.
    Live,
    /// The door has closed; who was there is gathered.
    Closed,
    /// Who was there is known; people thank one another.
    Feedback,
    /// Nothing more happens.
    Settled,
    /// It does not take place.
    Cancelled,
}

impl MeetingState {
    /// Every state, in the order of a meeting's life.
    pub const ALL: [Self; 7] =
        [Self::Scheduled, Self::Open, Self::Live, Self::Closed, Self::Feedback, Self::Settled, Self::Cancelled];

    /// Those of a meeting that takes place and has not begun.
    pub const AHEAD: [Self; 2] = [Self::Scheduled, Self::Open];

    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Open => "open",
            Self::Live => "live",
            Self::Closed => "closed",
            Self::Feedback => "feedback",
            Self::Settled => "settled",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads the word under which the database keeps it.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Where the clock leads from here, and when, for a meeting that starts at `start`.
    pub fn next(self, start: Moment) -> Option<(Self, Moment)> {
        Some(match self {
            Self::Scheduled => (Self::Open, start.plus(-DOOR_OPENS_BEFORE)),
            Self::Open => (Self::Live, start),
            Self::Live => (Self::Closed, door_closes(start)),
            Self::Closed => (Self::Feedback, door_closes(start).plus(GATHERING)),
            Self::Feedback => (Self::Settled, end(start).plus(FEEDBACK_OPEN)),
            Self::Settled | Self::Cancelled => return None,
        })
    }
}

/// Why a meeting took a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cause {
    /// The time had come.
    Clock,
    /// An organizer decided it.
    Organizer,
    /// The group was given up.
    GroupEnded,
    /// Its people chose it (docs/adr/0027).
    Vote,
}

impl Cause {
    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Clock => "clock",
            Self::Organizer => "organizer",
            Self::GroupEnded => "group_ended",
            Self::Vote => "vote",
        }
    }

    /// Reads the word under which the database keeps it.
    pub fn parse(key: &str) -> Option<Self> {
        [Self::Clock, Self::Organizer, Self::GroupEnded, Self::Vote].into_iter().find(|cause| cause.key() == key)
    }
}

/// A step that a meeting has taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastStep {
    /// Where it stood from then on.
    pub state: MeetingState,
    /// When it was to start from then on.
    pub starts_at: Moment,
    /// Why.
    pub cause: Cause,
    /// When the step was taken.
    pub at: Moment,
}

/// A step that the rules allow; only the methods of [`Meeting`] make one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    before: Meeting,
    after: Meeting,
    cause: Cause,
}

impl Step {
    /// The meeting as it stood.
    pub const fn before(&self) -> &Meeting {
        &self.before
    }

    /// The meeting as it stands from now on.
    pub const fn after(&self) -> &Meeting {
        &self.after
    }

    /// Why.
    pub const fn cause(&self) -> Cause {
        self.cause
    }
}

/// A step that a meeting cannot take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IllegalStep {
    /// People meet, or have met; or it is cancelled, or not, as it was to become.
    #[error("the meeting does not stand where this step begins")]
    NotAhead,
    /// The moment is too near.
    #[error("the new start is not far enough ahead")]
    TooSoon,
    /// It would not lie between the meetings before and after it.
    #[error("the new start is not between the neighbours of the meeting")]
    OutOfOrder,
}

impl Meeting {
    /// The step that the clock makes due; several may be, one after the other.
    pub fn by_clock(&self, now: Moment) -> Option<Step> {
        let (state, at) = self.state.next(self.starts_at)?;
        (at <= now).then(|| self.step(Self { state, ..self.clone() }, Cause::Clock))
    }

    /// Whether it takes place, and nobody has met yet.
    pub fn is_ahead(&self) -> bool {
        MeetingState::AHEAD.contains(&self.state)
    }

    /// It does not take place; nobody has met yet.
    pub fn cancel(&self, cause: Cause) -> Result<Step, IllegalStep> {
        if !self.is_ahead() {
            return Err(IllegalStep::NotAhead);
        }
        let after = Self { state: MeetingState::Cancelled, revision: self.revision + 1, ..self.clone() };
        Ok(self.step(after, cause))
    }

    /// It takes place after all, when it was planned.
    pub fn restore(&self, cause: Cause, now: Moment) -> Result<Step, IllegalStep> {
        if self.state != MeetingState::Cancelled {
            return Err(IllegalStep::NotAhead);
        }
        if self.starts_at < now.plus(MOVE_NOTICE) {
            return Err(IllegalStep::TooSoon);
        }
        let after = Self { state: MeetingState::Scheduled, revision: self.revision + 1, ..self.clone() };
        Ok(self.step(after, cause))
    }

    /// It takes place at another moment, between the starts of the meetings before and after it.
    pub fn move_to(
        &self,
        start: Moment,
        cause: Cause,
        now: Moment,
        (before, after): (Option<Moment>, Option<Moment>),
    ) -> Result<Step, IllegalStep> {
        if self.state != MeetingState::Scheduled || self.starts_at.plus(-DOOR_OPENS_BEFORE) <= now {
            return Err(IllegalStep::NotAhead);
        }
        if start < now.plus(MOVE_NOTICE) {
            return Err(IllegalStep::TooSoon);
        }
        let clear = |one: Moment, other: Moment| door_closes(one) <= other.plus(-DOOR_OPENS_BEFORE);
        if !before.is_none_or(|one| clear(one, start)) || !after.is_none_or(|other| clear(start, other)) {
            return Err(IllegalStep::OutOfOrder);
        }
        let after = Self { starts_at: start, revision: self.revision + 1, ..self.clone() };
        Ok(self.step(after, cause))
    }

    fn step(&self, after: Self, cause: Cause) -> Step {
        Step { before: self.clone(), after, cause }
    }
}

#[cfg(test)]
mod tests;

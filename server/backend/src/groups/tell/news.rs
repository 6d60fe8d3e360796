//! What there is to tell of a group, and whom it concerns.

use domain::{
    base::{id::Id, moment::Moment},
    delivery::NewsKind,
    group::{Person, offer::SeatOffer},
    meeting::{Meeting, answer::Answer, proposal::ProposalReason, reminder::DueReminder, vote::VoteResult},
    people::{birthday::BirthdayCard, member::Member},
};
use serde::{Deserialize, Serialize};

/// What there is to tell of a group.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum News {
    /// It is new: all of its people are told.
    Formed,
    /// These came to it, some of them from another group: they are told, and so are those who were there.
    Joined {
        /// Who had waited.
        new: Vec<Id<Member>>,
        /// Who was brought from another group.
        moved: Vec<Id<Member>>,
    },
    /// It was given up, and these wait again.
    Ended(Vec<Id<Member>>),
    /// A meeting of it was to start at this moment, and starts at another.
    Moved(Id<Meeting>, Moment),
    /// A meeting of it does not take place.
    CalledOff(Id<Meeting>),
    /// A meeting of it takes place after all.
    Restored(Id<Meeting>),
    /// It is asked whether a meeting of it is at another time, or left out.
    Proposed {
        /// The meeting.
        meeting: Id<Meeting>,
        /// When it is to start; one that has been moved since is asked about no more.
        starts_at: Moment,
        /// Why.
        reason: ProposalReason,
        /// Until when they may choose.
        closes_at: Moment,
        /// Who asked for it, and knows.
        by: Option<Id<Member>>,
    },
    /// A meeting of it is near.
    Near {
        /// The meeting.
        meeting: Id<Meeting>,
        /// When it starts; one that has been moved since is near no more.
        starts_at: Moment,
        /// The reminder.
        due: DueReminder,
    },
    /// Its people may choose what comes after this meeting.
    VoteOpens(Id<Meeting>),
    /// A seat in it is offered to somebody who waits for one.
    SeatOffered {
        /// The offer; one that is closed is told no more.
        offer: Id<SeatOffer>,
        /// To whom.
        to: Id<Member>,
        /// Until when.
        ends_at: Moment,
    },
    /// One of its people has a birthday soon.
    BirthdayNear {
        /// The card that the others may write on; one that is open or dropped is told no more.
        card: Id<BirthdayCard>,
        /// Whose birthday it is; they are not told.
        of: Id<Member>,
        /// When the card is opened.
        opens_at: Moment,
    },
    /// They have chosen what comes after this meeting.
    Voted(Id<Meeting>, VoteResult),
}

impl News {
    /// Whom it concerns, of the people of the group now or of those who were in it.
    pub(super) fn concerns(&self, people: &[Person]) -> Vec<Id<Member>> {
        match self {
            Self::Voted(_, result) => result.everybody().copied().collect(),
            Self::Ended(members) => members.clone(),
            Self::SeatOffered { to, .. } => vec![*to],
            Self::Proposed { by, .. } => {
                people.iter().map(|person| person.id).filter(|id| Some(id) != by.as_ref()).collect()
            }
            Self::Formed
            | Self::Joined { .. }
            | Self::Moved(..)
            | Self::CalledOff(_)
            | Self::Restored(_)
            | Self::VoteOpens(_) => people.iter().map(|person| person.id).collect(),
            Self::BirthdayNear { of, opens_at, .. } => {
                let others = people.iter().filter(|person| person.id != *of && !person.is_on_break(*opens_at));
                others.map(|person| person.id).collect()
            }
            // Who rests until later keeps the seat, and is not waited for.
            Self::Near { starts_at, .. } => {
                people.iter().filter(|person| !person.is_on_break(*starts_at)).map(|person| person.id).collect()
            }
        }
    }

    /// Whether it brings somebody to the group.
    pub(super) fn brings(&self, member: &Id<Member>) -> bool {
        match self {
            Self::Formed => true,
            Self::Joined { new, moved } => new.contains(member) || moved.contains(member),
            Self::Ended(_)
            | Self::Moved(..)
            | Self::CalledOff(_)
            | Self::Restored(_)
            | Self::Proposed { .. }
            | Self::Near { .. }
            | Self::VoteOpens(_)
            | Self::SeatOffered { .. }
            | Self::BirthdayNear { .. }
            | Self::Voted(..) => false,
        }
    }

    /// What a letter about it tells this person.
    pub(super) fn kind(&self, to: &Id<Member>) -> NewsKind {
        match self {
            Self::Joined { moved, .. } if moved.contains(to) => NewsKind::Transferred,
            Self::Joined { .. } if !self.brings(to) => NewsKind::Joined,
            Self::Joined { .. } | Self::Formed => NewsKind::Placed,
            Self::Ended(_) => NewsKind::Ended,
            Self::Moved(..) => NewsKind::MeetingMoved,
            Self::CalledOff(_) => NewsKind::CalledOff,
            Self::Restored(_) => NewsKind::Restored,
            Self::Proposed { .. } => NewsKind::Proposed,
            Self::Near { due, .. } => NewsKind::Near(due.reminder),
            Self::VoteOpens(_) => NewsKind::VoteOpens,
            Self::Voted(..) => NewsKind::Voted,
            Self::SeatOffered { .. } => NewsKind::SeatOffered,
            Self::BirthdayNear { .. } => NewsKind::BirthdayNear,
        }
    }

    /// The meeting that it is about, if it is about one.
    pub(super) const fn meeting(&self) -> Option<&Id<Meeting>> {
        match self {
            Self::Moved(meeting, _)
            | Self::CalledOff(meeting)
            | Self::Restored(meeting)
            | Self::Proposed { meeting, .. }
            | Self::Near { meeting, .. }
            | Self::VoteOpens(meeting)
            | Self::Voted(meeting, _) => Some(meeting),
            Self::Formed
            | Self::Joined { .. }
            | Self::Ended(_)
            | Self::SeatOffered { .. }
            | Self::BirthdayNear { .. } => None,
        }
    }

    /// Whether it is told too late to be of use.
    pub(super) fn is_over(&self, now: Moment) -> bool {
        match self {
            Self::Near { due, .. } => due.until <= now,
            Self::Proposed { closes_at, .. } => *closes_at <= now,
            Self::SeatOffered { ends_at, .. } => *ends_at <= now,
            Self::BirthdayNear { opens_at, .. } => *opens_at <= now,
            _ => false,
        }
    }

    /// Whether it is told to somebody who said this about coming.
    pub(super) fn is_for(&self, answer: Option<Answer>) -> bool {
        !matches!((self, answer), (Self::Near { .. }, Some(Answer::Absent)))
    }
}

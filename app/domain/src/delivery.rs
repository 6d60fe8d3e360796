//! Letters about groups and meetings on their way to people: what they tell, and what became of each.

use serde::{Deserialize, Serialize};

use crate::{
    base::{
        id::{Id, Job},
        moment::Moment,
    },
    meeting::reminder::Reminder,
    people::{contact::ContactWay, member::Member, namesake::Mark},
};

/// What a letter tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NewsKind {
    /// They are in a group from now on.
    Placed,
    /// They were brought to another group.
    Transferred,
    /// Somebody came to their group.
    Joined,
    /// Their group was given up.
    Ended,
    /// A meeting was moved.
    MeetingMoved,
    /// A meeting was called off.
    CalledOff,
    /// A meeting takes place after all.
    Restored,
    /// The group is asked whether a meeting is at another time, or not at all.
    Proposed,
    /// A meeting is near.
    Near(Reminder),
    /// They may choose what comes after the last meeting.
    VoteOpens,
    /// What was chosen is done.
    Voted,
    /// They are soon back from a break.
    Returning,
    /// Groups that meet tomorrow have no room, as organizers are told.
    Roomless,
    /// A seat is free in a group that they wait for.
    SeatOffered,
    /// Letters of praise came, or answers to theirs.
    LettersCame,
    /// Somebody of their group has a birthday soon.
    BirthdayNear,
    /// It is their birthday, and their card is open.
    BirthdayCame,
}

impl NewsKind {
    /// Every kind.
    pub const ALL: [Self; 20] = [
        Self::Placed,
        Self::Transferred,
        Self::Joined,
        Self::Ended,
        Self::MeetingMoved,
        Self::CalledOff,
        Self::Restored,
        Self::Proposed,
        Self::Near(Reminder::TwoDays),
        Self::Near(Reminder::Evening),
        Self::Near(Reminder::Hour),
        Self::Near(Reminder::TenMinutes),
        Self::VoteOpens,
        Self::Voted,
        Self::Returning,
        Self::Roomless,
        Self::SeatOffered,
        Self::LettersCame,
        Self::BirthdayNear,
        Self::BirthdayCame,
    ];

    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Placed => "placed",
            Self::Transferred => "transferred",
            Self::Joined => "joined",
            Self::Ended => "ended",
            Self::MeetingMoved => "meeting_moved",
            Self::CalledOff => "called_off",
            Self::Restored => "restored",
            Self::Proposed => "proposed",
            Self::Near(reminder) => reminder.key(),
            Self::VoteOpens => "vote_opens",
            Self::Voted => "voted",
            Self::Returning => "returning",
            Self::Roomless => "roomless",
            Self::SeatOffered => "seat_offered",
            Self::LettersCame => "letters_came",
            Self::BirthdayNear => "birthday_near",
            Self::BirthdayCame => "birthday_came",
        }
    }

    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// Why a letter did not reach somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Undelivered {
    /// The number or the address was not taken.
    Refused,
    /// There is no mail server, or no account for texts: it lies in a folder beside the database.
    NoServer,
    /// The mail server or the text service was away, or had trouble of its own, as long as it was tried.
    Unreachable,
    /// It was sent, and nobody has said that they took it: it may have come.
    Unconfirmed,
    /// It was of no use any more when its turn came.
    Expired,
    /// It broke off with us.
    Broken,
}

impl Undelivered {
    /// Every reason.
    pub const ALL: [Self; 6] =
        [Self::Refused, Self::NoServer, Self::Unreachable, Self::Unconfirmed, Self::Expired, Self::Broken];

    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::NoServer => "no_server",
            Self::Unreachable => "unreachable",
            Self::Unconfirmed => "unconfirmed",
            Self::Expired => "expired",
            Self::Broken => "broken",
        }
    }

    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.key() == key)
    }
}

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeliveryState {
    /// It has still to go, or is tried again.
    UnderWay,
    /// The mail server or the text service has taken it.
    HandedOver,
    /// The same, after a first time that nobody confirmed: it may have come twice.
    HandedOverAgain,
    /// It did not go.
    Failed(Undelivered),
}

/// A letter that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastDelivery {
    /// Its id, that of its job.
    pub id: Id<Job>,
    /// What it tells.
    pub kind: NewsKind,
    /// The way on which it goes.
    pub way: ContactWay,
    /// When it was asked for.
    pub asked_at: Moment,
    /// When it was handed over, or given up.
    pub ended_at: Option<Moment>,
    /// What became of it.
    pub state: DeliveryState,
}

/// Somebody whom the last letter to them did not reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unreached {
    /// Their id.
    pub member: Id<Member>,
    /// The name they like to be called by.
    pub name: String,
    /// What tells them from the namesakes of the list.
    pub mark: Option<Mark>,
    /// The letter.
    pub letter: PastDelivery,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn kinds_and_reasons_are_read_as_they_were_written() {
        for kind in NewsKind::ALL {
            assert_eq!(NewsKind::parse(kind.key()), Some(kind));
        }
        assert_eq!(NewsKind::ALL.map(NewsKind::key).into_iter().collect::<BTreeSet<_>>().len(), NewsKind::ALL.len());
        for reason in Undelivered::ALL {
            assert_eq!(Undelivered::parse(reason.key()), Some(reason));
        }
        assert_eq!((NewsKind::parse("weather"), Undelivered::parse("weather")), (None, None));
    }
}

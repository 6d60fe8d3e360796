//! Waiting for a seat (자리) in a group that is full: who asked for one, and to whom a free one is offered (docs/adr/0033).

use serde::{Deserialize, Serialize};

use super::{Group, GroupName};
use crate::{
    base::{
        id::Id,
        moment::{DAY, Moment},
        page::Page,
    },
    meeting::reminder::{MORNING, NIGHT},
    people::{member::Member, namesake::Mark},
};

/// So many groups somebody waits for at most: as many as are offered between rounds, and whoever waits everywhere makes
/// all others wait longer.
pub const MOST_REQUESTS: usize = 3;
/// An offer stands for so long: whoever looks at their telephone once a day sees it.
const STANDS: i64 = DAY;
/// What became of an offer is said on a person's home for so long.
pub const SAID_FOR: i64 = 3 * DAY;
/// So many groups to wait for stand on a person's home; all of them have a page of their own.
pub const ON_HOME: usize = 3;

/// When an offer that is made at this moment is written about and begins to count: at once by day, in the morning by night.
pub fn counts_from(made: Moment) -> Moment {
    let wall = made.seoul();
    let morning = |date| Moment::at_seoul(date, MORNING, 0);
    match wall.hour() {
        ..MORNING => morning(wall.date()),
        NIGHT.. => wall.date().tomorrow().map_or(made, morning),
        _ => made,
    }
}

/// When an offer ends that is made at this moment.
pub fn offer_ends(made: Moment) -> Moment {
    counts_from(made).plus(STANDS)
}

/// What somebody says to an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfferAnswer {
    /// They come.
    Together,
    /// Not this time.
    Later,
}

impl OfferAnswer {
    /// Both, the one that most people came for first.
    pub const ALL: [Self; 2] = [Self::Together, Self::Later];

    /// The word in forms.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Together => "together",
            Self::Later => "later",
        }
    }

    /// Reads a [`key`](Self::key).
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.key() == key)
    }

    /// What becomes of the offer.
    pub const fn outcome(self) -> OfferOutcome {
        match self {
            Self::Together => OfferOutcome::Taken,
            Self::Later => OfferOutcome::Declined,
        }
    }
}

/// What became of an offer that is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfferOutcome {
    /// The seat is theirs.
    Taken,
    /// They said: not this time.
    Declined,
    /// They said nothing in time.
    Expired,
    /// An organizer took it back.
    Withdrawn,
    /// There was nothing to offer any more: the seat was filled, the group met no more, or they had found one elsewhere.
    Void,
}

impl OfferOutcome {
    /// Every outcome.
    pub const ALL: [Self; 5] = [Self::Taken, Self::Declined, Self::Expired, Self::Withdrawn, Self::Void];

    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
            Self::Void => "void",
        }
    }

    /// Reads a [`key`](Self::key).
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.key() == key)
    }
}

/// A seat that is offered to somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatOffer {
    /// Its id.
    pub id: Id<Self>,
    /// In which group.
    pub group: Id<Group>,
    /// To whom.
    pub member: Id<Member>,
    /// Until when.
    pub ends_at: Moment,
    /// What became of it, once it is closed.
    pub outcome: Option<OfferOutcome>,
}

impl SeatOffer {
    /// Whether it can be answered.
    pub fn is_open(&self, now: Moment) -> bool {
        self.outcome.is_none() && now < self.ends_at
    }
}

/// A group as somebody sees it who might wait for it: never who is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitableGroup {
    /// The group.
    pub group: Group,
    /// How many people it has.
    pub people: usize,
    /// Keys of the interests that the person has in common with two of them or more.
    pub shared: Vec<String>,
}

/// Somebody's place on the list of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatRequest {
    /// The group.
    pub group: Group,
    /// How many asked before them.
    pub ahead: usize,
}

/// An offer as the person sees it to whom it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferView {
    /// The offer.
    pub offer: SeatOffer,
    /// The group.
    pub about: WaitableGroup,
    /// When they meet next.
    pub next: Option<Moment>,
    /// The name that the person likes to be called by.
    pub name: String,
    /// The moment at which it was looked at.
    pub now: Moment,
}

/// What somebody who waits finds about groups that are full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingLists {
    /// The seat that is offered to them.
    pub offer: Option<OfferView>,
    /// The groups that they wait for, the one that they asked for first before the others.
    pub requests: Vec<SeatRequest>,
    /// What became of their last offer, where that was not long ago.
    pub ended: Option<(GroupName, OfferOutcome)>,
    /// Groups that they might wait for, the newest first.
    pub groups: Page<WaitableGroup>,
}

impl WaitingLists {
    /// Whether they may wait for another group.
    pub fn may_ask(&self) -> bool {
        self.requests.len() < MOST_REQUESTS
    }
}

/// Somebody on the list of a group, as organizers see them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiter {
    /// Their id.
    pub member: Id<Member>,
    /// The name they like to be called by.
    pub name: String,
    /// What tells them from a namesake of the list.
    pub mark: Option<Mark>,
    /// When they asked.
    pub asked_at: Moment,
    /// The seat that is offered to them here.
    pub offer: Option<SeatOffer>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offer_stands_for_a_day_and_the_night_before_it_does_not_count() {
        let at = |text: &str| Moment::parse(&format!("{text}+09:00")).unwrap();
        for (made, ends) in [
            ("2026-11-21T09:00:00", "2026-11-22T09:00:00"),
            ("2026-11-21T19:59:59", "2026-11-22T19:59:59"),
            ("2026-11-21T20:00:00", "2026-11-23T09:00:00"),
            ("2026-11-21T23:59:59", "2026-11-23T09:00:00"),
            ("2026-11-22T00:00:00", "2026-11-23T09:00:00"),
            ("2026-11-22T08:59:59", "2026-11-23T09:00:00"),
        ] {
            assert_eq!(offer_ends(at(made)), at(ends), "{made}");
        }
    }

    #[test]
    fn answers_and_outcomes_are_read_as_they_were_written() {
        for answer in OfferAnswer::ALL {
            assert_eq!(OfferAnswer::parse(answer.key()), Some(answer));
        }
        for outcome in OfferOutcome::ALL {
            assert_eq!(OfferOutcome::parse(outcome.key()), Some(outcome));
        }
        assert_eq!((OfferAnswer::parse("maybe"), OfferOutcome::parse("maybe")), (None, None));
    }
}

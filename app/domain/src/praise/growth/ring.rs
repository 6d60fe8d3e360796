//! Two people who thank one another and hardly anybody else: found by a rule, for an organizer to look at.

use serde::{Deserialize, Serialize};

use super::event::{GrowthEvent, GrowthKind};
use crate::{
    base::{id::Id, moment::Moment},
    group::Person,
};

/// It is looked back over so many weeks: the life of a group, in which there are enough others to thank.
pub const RING_WEEKS: i64 = 8;
/// Two people must have thanked one another so often within that time: half the meetings of a group.
pub const RING_MEETINGS: i64 = 4;
/// Of all the thanks that each of them gave, at least these parts of a hundred went to the other.
pub const RING_SHARE: i64 = 75;

/// How often somebody thanked within the time that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThanksGiven {
    /// The other of the two.
    pub to_the_other: i64,
    /// Anybody, the other among them.
    pub in_all: i64,
}

impl ThanksGiven {
    /// Whether these are the thanks of one of two who hardly thank anybody else.
    pub const fn is_narrow(self) -> bool {
        self.to_the_other >= RING_MEETINGS && self.to_the_other * 100 >= self.in_all * RING_SHARE
    }
}

/// Two people who thank one another and hardly anybody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ring {
    /// One of them, and how they thanked.
    pub one: (Person, ThanksGiven),
    /// The other, and how they thanked.
    pub other: (Person, ThanksGiven),
}

impl Ring {
    /// Whether two people thank one another and hardly anybody else.
    pub const fn is_one(one: ThanksGiven, other: ThanksGiven) -> bool {
        one.is_narrow() && other.is_narrow()
    }
}

/// An event between two people, as an organizer sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RingLine {
    /// The event.
    pub id: Id<GrowthEvent>,
    /// Whose it is.
    pub of: Person,
    /// Whether they gave the thanks or were given them.
    pub kind: GrowthKind,
    /// When the meeting was.
    pub met_at: Moment,
    /// Why it does not count, if it does not.
    pub void: Option<String>,
}

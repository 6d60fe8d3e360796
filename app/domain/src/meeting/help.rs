//! Help during a meeting (도움 요청): who asked for it, and for how long that holds (docs/adr/0029).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::end;
use crate::{
    base::{
        id::Id,
        moment::{HOUR, Moment},
    },
    group::{Group, GroupName, Person},
    meeting::Meeting,
    people::{member::Member, namesake::Mark},
};

/// Who asked for help and got none is shown for so long after the planned end: whoever could not get in is glad of a call
/// on the same evening, and nobody needs help with a meeting that is over.
const HELP_LASTS: i64 = HOUR;

/// When nobody helps any more with a meeting that starts at `start`.
pub fn help_ends(start: Moment) -> Moment {
    end(start).plus(HELP_LASTS)
}

/// What one of a group's people finds beside the way into the room.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpSeen {
    /// Whether they have asked for help, and nobody has helped yet.
    pub asked: bool,
    /// Who has asked, for the host alone.
    pub others: Vec<Person>,
    /// How it stands with all who have asked, for the host alone.
    pub stamp: HelpStamp,
}

/// How many wait for help, and when the last of them asked: another whenever somebody asks or is helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpStamp {
    /// How many wait.
    pub waiting: u64,
    /// When the last of them asked; 0 where nobody waits.
    pub last: Moment,
}

impl HelpStamp {
    /// The stamp of people who asked at these moments.
    pub fn of(asked: impl Iterator<Item = Moment>) -> Self {
        asked.fold(Self::default(), |all, at| Self { waiting: all.waiting + 1, last: all.last.max(at) })
    }
}

/// Nobody waits.
impl Default for HelpStamp {
    fn default() -> Self {
        Self { waiting: 0, last: Moment::from_unix_ms(0) }
    }
}

/// As a page and its stream of events name it: `2.1795849600000`.
impl fmt::Display for HelpStamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.waiting, self.last.unix_ms())
    }
}

/// Somebody who asked for help, as organizers see them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpWanted {
    /// The meeting.
    pub meeting: Id<Meeting>,
    /// Their id.
    pub member: Id<Member>,
    /// The name they like to be called by.
    pub name: String,
    /// What tells them from the namesakes of the list.
    pub mark: Option<Mark>,
    /// The number at which they can be called, as `010-1234-5678`, if they log in with one.
    pub phone: Option<String>,
    /// Their group.
    pub group: Id<Group>,
    /// What it is called.
    pub group_name: GroupName,
    /// Since when they wait.
    pub since: Moment,
}

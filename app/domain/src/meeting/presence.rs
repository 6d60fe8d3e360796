//! Who is at a meeting, as people of its group see and say it (docs/adr/0028).

use serde::{Deserialize, Serialize};

use super::Meeting;
use crate::{base::id::Id, group::Person};

/// What one of a group's people finds about who is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PresenceSeen {
    /// Who sits beside them, or may.
    pub beside: BesideSeen,
    /// Who was at the last meeting whose door has opened, for the host alone, while they may say so.
    pub roll: Option<HostRoll>,
}

/// Two people before one telephone (옆에 함께 있어요), as one of the group sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BesideSeen {
    /// Of whom they may say that they sit beside them; nobody while the door is closed, or once they have said so of somebody.
    pub offered: Vec<Person>,
    /// Of whom they have said so, and at which meeting.
    pub said: Option<(Id<Meeting>, Person)>,
    /// Who has said so of them, as far as they still belong to the group, and at which meeting.
    pub said_by: Option<(Id<Meeting>, Option<Person>)>,
}

/// Who was at a meeting, as the host of its group finds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostRoll {
    /// The meeting.
    pub meeting: Meeting,
    /// Everybody who belonged to the group when it met, by id.
    pub people: Vec<HostRollLine>,
}

/// One of those who belonged to a group when it met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostRollLine {
    /// Who it is.
    pub person: Person,
    /// How it is known that they came, if it is.
    pub known: HostKnows,
}

/// What a host knows of whether somebody came: never that an organizer says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum HostKnows {
    /// Nothing so far.
    Nothing,
    /// They came by themselves: Zoom or their tap says so, or whoever they sat beside.
    Came,
    /// The host has ticked them.
    Ticked,
    /// Whoever was the host before has ticked them.
    TickedBefore,
}

//! How it stands with the room of a group, as an organizer sees it: never with its address.

use serde::{Deserialize, Serialize};

use crate::{
    base::{id::Id, moment::Moment},
    group::{Group, GroupName},
    meeting::Meeting,
};

/// Who makes rooms here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoomMaker {
    /// Zoom, asked by a job.
    Zoom,
    /// A Jitsi server, where a name is all it takes.
    Jitsi,
    /// An organizer pastes an address.
    Pasted,
}

/// Why there is no new room so far; it is tried again by itself, unless it was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoomDelay {
    /// Every host has made as many rooms today as it may.
    Spent,
    /// The maker does not answer, or asks to wait.
    Away,
    /// The maker refused, and will again.
    Refused,
}

impl RoomDelay {
    /// Every reason.
    pub const ALL: [Self; 3] = [Self::Spent, Self::Away, Self::Refused];

    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Spent => "spent",
            Self::Away => "away",
            Self::Refused => "refused",
        }
    }

    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|delay| delay.key() == key)
    }
}

/// How it stands with the room of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomState {
    /// Who makes rooms here.
    pub maker: RoomMaker,
    /// Whether there is one.
    pub stands: bool,
    /// Whether another one is to take its place.
    pub leaves: bool,
    /// Whether another group meets at the same host at the same time.
    pub crowded: bool,
    /// Why there is no new one so far.
    pub delay: Option<RoomDelay>,
}

/// A meeting that is near, of a group that has no room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roomless {
    /// The meeting.
    pub meeting: Id<Meeting>,
    /// Whose it is.
    pub group: Id<Group>,
    /// What the group is called.
    pub name: GroupName,
    /// When it starts.
    pub starts_at: Moment,
    /// Why there is no room, if something stood in the way.
    pub delay: Option<RoomDelay>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delay_has_one_word_of_its_own_in_the_database() {
        for delay in RoomDelay::ALL {
            assert_eq!(RoomDelay::parse(delay.key()), Some(delay));
        }
        assert_eq!(RoomDelay::parse("asleep"), None);
    }
}

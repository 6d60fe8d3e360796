//! What a room is asked for, what comes of it, and why there is none.

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
};

/// A room that was made.
#[derive(Clone, PartialEq, Eq)]
pub struct Room {
    /// Its address, at a host that is allowed. Whoever knows it can come in.
    pub url: String,
    /// What its maker calls it.
    pub reference: Option<String>,
}

/// The address is a key to the room, so it never prints.
impl std::fmt::Debug for Room {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Room").field("reference", &self.reference).finish_non_exhaustive()
    }
}

/// What a room is asked for.
#[derive(Debug)]
pub struct Wish<'a> {
    /// The group that will meet in it.
    pub group: &'a Id<Group>,
    /// What the room is called; words of our own, nothing that a member wrote.
    pub title: &'a str,
    /// Whether it was asked for before and the answer may have been lost.
    pub again: bool,
    /// Now, on the machine's clock.
    pub now: Moment,
}

/// Why there is no room; no variant holds an address, a name or a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RoomError {
    /// It took too long.
    #[error("the room service did not answer in time")]
    Late,
    /// It cannot be reached, or hung up.
    #[error("the room service cannot be reached")]
    Unreachable,
    /// It has trouble of its own.
    #[error("the room service has trouble (status {0})")]
    Trouble(u16),
    /// It was asked too often; `today` says that it will not listen before tomorrow.
    #[error("the room service was asked too often (until tomorrow: {today})")]
    Busy {
        /// Whether the day's budget is spent.
        today: bool,
    },
    /// It will not do this, however often it is asked.
    #[error("the room service refused (status {0})")]
    Refused(u16),
    /// It answered what is no answer. Asking again could make another room each time.
    #[error("the room service's answer cannot be read")]
    Unreadable,
    /// The room is at a host that is not on the list.
    #[error("the room is at a host that HGH_ROOM_HOSTS does not name")]
    ForeignHost,
}

impl RoomError {
    /// Whether asking again later may help.
    pub fn is_transient(self) -> bool {
        match self {
            Self::Late | Self::Unreachable | Self::Trouble(_) | Self::Busy { .. } => true,
            Self::Refused(_) | Self::Unreadable | Self::ForeignHost => false,
        }
    }
}

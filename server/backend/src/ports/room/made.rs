//! What comes of asking for a room, and why there is none.

use domain::group::dial_in::DialIn;

/// A room that was made.
#[derive(Clone, PartialEq, Eq)]
pub struct Room {
    /// Its address. Whoever knows it can come in.
    pub url: String,
    /// What its maker calls it.
    pub reference: Option<String>,
    /// Whether everybody can have an address of their own.
    pub is_personal: bool,
    /// How one comes into it by telephone, if one can.
    pub dial_in: Option<DialIn>,
}

/// The address is a key to the room, so it never prints.
impl std::fmt::Debug for Room {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Room").field("reference", &self.reference).finish_non_exhaustive()
    }
}

/// How long whoever was asked too often wants to be left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// Until the day changes at Greenwich.
    Day,
    /// So many milliseconds.
    For(i64),
    /// It did not say.
    Unsaid,
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
    /// It was asked too often.
    #[error("the room service was asked too often")]
    Busy(Wait),
    /// Every host was asked as often as it may be on one day.
    #[error("all hosts of rooms have made as many as they may today; it goes on after midnight at Greenwich")]
    Spent,
    /// It will not do this, however often it is asked.
    #[error("the room service refused (status {0})")]
    Refused(u16),
    /// The account does not include this.
    #[error("the account of the room service does not include this")]
    NotIncluded,
    /// It answered what is no answer. The room may be there all the same.
    #[error("the room service's answer cannot be read")]
    Unreadable,
    /// The room is at a host that is not on the list.
    #[error("the room is at a host that HGH_ROOM_HOSTS does not name")]
    ForeignHost,
    /// Rooms are made elsewhere now.
    #[error("HGH_ROOM is no longer zoom, so that nobody can be asked")]
    NoMaker,
}

impl RoomError {
    /// Whether asking again later may help.
    pub fn is_transient(self) -> bool {
        match self {
            Self::Late | Self::Unreachable | Self::Trouble(_) | Self::Busy(_) | Self::Spent | Self::Unreadable => true,
            Self::Refused(_) | Self::NotIncluded | Self::ForeignHost | Self::NoMaker => false,
        }
    }
}

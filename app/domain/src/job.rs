//! Jobs: the kinds of work that are done outside of requests.

pub mod dead;

use serde::{Deserialize, Serialize};

/// What a job is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobKind {
    /// A message is sent to one person, by mail or by text; the word is older than texts.
    Mail,
    /// The room of a group is made.
    MakeRoom,
    /// A group that somebody has left meets in another room.
    RenewRoom,
    /// Rooms that nobody needs any more are deleted at their maker.
    DeleteRoom,
    /// People of a group get addresses of their own into its room.
    RegisterPeople,
    /// The topic cards of a meeting are made.
    MakeCards,
    /// The plan of a round is computed.
    ComputeRound,
    /// The people of a group are told what changed for them.
    TellGroup,
}

impl JobKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Mail,
        Self::MakeRoom,
        Self::RenewRoom,
        Self::DeleteRoom,
        Self::RegisterPeople,
        Self::MakeCards,
        Self::ComputeRound,
        Self::TellGroup,
    ];

    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::MakeRoom => "make_room",
            Self::RenewRoom => "renew_room",
            Self::DeleteRoom => "delete_room",
            Self::RegisterPeople => "register_people",
            Self::MakeCards => "make_cards",
            Self::ComputeRound => "compute_round",
            Self::TellGroup => "tell_group",
        }
    }

    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use serde::de::{IntoDeserializer, value::Error};

    use super::*;

    #[test]
    fn a_kind_has_one_word_in_the_database_and_in_what_is_written_there() {
        for kind in JobKind::ALL {
            assert_eq!(JobKind::parse(kind.key()), Some(kind));
            assert_eq!(JobKind::deserialize(IntoDeserializer::<Error>::into_deserializer(kind.key())), Ok(kind));
        }
        assert_eq!(JobKind::parse("make_coffee"), None);
    }
}

//! Jobs: the kinds of work that are done outside of requests, and what is told of one that was given up.

use serde::{Deserialize, Serialize};

use crate::{
    id::{Id, Job},
    moment::Moment,
};

/// What a job is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobKind {
    /// A letter is sent.
    Mail,
    /// The room of a group is made.
    MakeRoom,
    /// The topic cards of a meeting are made.
    MakeCards,
    /// The plan of a round is computed.
    ComputeRound,
}

impl JobKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Mail, Self::MakeRoom, Self::MakeCards, Self::ComputeRound];

    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::MakeRoom => "make_room",
            Self::MakeCards => "make_cards",
            Self::ComputeRound => "compute_round",
        }
    }

    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// A job that was given up, without what it was about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadJob {
    /// Its id.
    pub id: Id<Job>,
    /// What was to be done, if this release knows that kind.
    pub kind: Option<JobKind>,
    /// How often it was tried.
    pub attempts: u32,
    /// Why it failed, for who runs the service, without a word about a person.
    pub error: String,
    /// When it was asked for.
    pub created_at: Moment,
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

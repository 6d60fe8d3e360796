//! A round (편성): who waits is formed into groups, which an organizer looks at and announces.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    base::{id::Id, moment::Moment},
    people::member::Member,
};

/// Where a round stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoundState {
    /// Waits for a worker to compute it.
    Queued,
    /// Computed, to be looked at.
    Ready,
    /// Published: its groups exist.
    Published,
    /// It could not be computed.
    Failed,
}

impl RoundState {
    /// Reads the word under which the database keeps it.
    pub fn parse(key: &str) -> Option<Self> {
        Some(match key {
            "queued" => Self::Queued,
            "ready" => Self::Ready,
            "published" => Self::Published,
            "failed" => Self::Failed,
            _ => return None,
        })
    }
}

/// A round without its plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Its id.
    pub id: Id<Self>,
    /// Where it stands.
    pub state: RoundState,
    /// When it began.
    pub created_at: Moment,
}

/// Why somebody is in no group; the order is the contract's, and the first that holds is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The person is never free.
    NoSlots,
    /// Nobody else is free when this person is.
    NoCommonSlot,
    /// Everybody who shares a slot is barred by `avoid`.
    Avoided,
    /// Everybody who shares a slot is barred by `met`.
    AllMet,
    /// Enough people could join this person, but not the person and those they stay together with.
    Partner,
    /// Fewer than min − 1 people share a slot and are not barred.
    TooFewPeople,
    /// Possible, but the sizes did not come out.
    NoRoom,
}

/// The hard rules of the contract, and that a plan speaks only of people who are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The person is not in the file, or not where a change looks for them.
    Unknown,
    /// The person would have two seats.
    Twice,
    /// These people stay together, and are not all in one group or all left out.
    Parted,
    /// These people would be a group of too few or too many; nobody stands for a group that does not exist.
    Size,
    /// These people would be a group, and are never all free.
    NoCommonSlot,
    /// One of the two avoids the other.
    Avoid,
    /// The two have met before.
    Met,
}

/// What the engine minds beside likeness; each may be left out of account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Concern {
    /// That nobody is the only woman or man of a group.
    NobodyAlone,
    /// That a group has somebody who lives on Jeju (선배).
    Settled,
    /// That who has waited longer comes first.
    Waiting,
}

impl Concern {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::NobodyAlone, Self::Settled, Self::Waiting];
}

impl Concern {
    /// The word under which forms and the database keep it.
    pub fn key(self) -> &'static str {
        match self {
            Self::NobodyAlone => "nobody-alone",
            Self::Settled => "settled",
            Self::Waiting => "waiting",
        }
    }
}

/// Who stays together and who rests this time, by ids, and what is left out of account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wishes {
    /// Pairs that are placed in one group, or not at all.
    pub together: Vec<(String, String)>,
    /// People who are not in this round.
    pub resting: BTreeSet<String>,
    /// What the engine need not mind.
    pub no_matter: BTreeSet<Concern>,
}

/// One more wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// These two stay together.
    Together(String, String),
    /// This person rests this time.
    Rest(String),
}

impl Wishes {
    /// These wishes and one more.
    #[must_use]
    pub fn and(mut self, wish: Wish) -> Self {
        match wish {
            Wish::Together(one, other) => self.together.push((one, other)),
            Wish::Rest(person) => {
                self.resting.insert(person);
            }
        }
        self
    }

    /// Whether both are named among those who stay together, which lifts that they have met.
    pub fn keep(&self, one: &Id<Member>, other: &Id<Member>) -> bool {
        let names = |id: &Id<Member>| self.together.iter().any(|(a, b)| a == id.as_str() || b == id.as_str());
        names(one) && names(other)
    }

    /// The ids of all who are named.
    pub fn people(&self) -> impl Iterator<Item = &str> {
        let pairs = self.together.iter().flat_map(|(one, other)| [one, other]);
        pairs.chain(&self.resting).map(String::as_str)
    }

    /// These wishes without those that name anybody else.
    #[must_use]
    pub fn among(mut self, is_here: impl Fn(&str) -> bool) -> Self {
        self.together.retain(|(one, other)| is_here(one) && is_here(other));
        self.resting.retain(|one| is_here(one));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_among_some_name_nobody_else() {
        let wishes = Wishes::default()
            .and(Wish::Together("a".into(), "b".into()))
            .and(Wish::Together("a".into(), "gone".into()))
            .and(Wish::Rest("gone".into()));
        assert_eq!(wishes.among(|id| id != "gone"), Wishes::default().and(Wish::Together("a".into(), "b".into())));
    }
}

//! Which hard rule is broken and by whom, as data that a page turns into words.

use serde::Serialize;

use crate::roster::Roster;

/// One broken hard rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Breach {
    /// The rule.
    pub rule: Rule,
    /// Ids of those who break it, ascending: a pair, a whole group, or one person.
    pub people: Vec<String>,
}

/// The hard rules of the contract, and that a plan speaks only of people who are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
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

/// A broken rule, with people by index.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    pub(crate) rule: Rule,
    pub(crate) people: Vec<usize>,
}

impl Broken {
    pub(crate) fn new(rule: Rule, people: &[usize]) -> Self {
        Self { rule, people: people.to_vec() }
    }

    pub(crate) fn told(&self, roster: &Roster) -> Breach {
        let mut people: Vec<String> = self.people.iter().map(|&one| roster.people()[one].id.clone()).collect();
        people.sort_unstable();
        Breach { rule: self.rule, people }
    }
}

/// Somebody of whom nothing is known.
pub(crate) fn stranger(id: &str) -> Breach {
    Breach { rule: Rule::Unknown, people: vec![id.to_owned()] }
}

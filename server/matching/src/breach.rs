//! Which hard rule is broken and by whom, as data that a page turns into words.

use domain::round::Rule;
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

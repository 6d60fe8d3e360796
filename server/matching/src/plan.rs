//! What the engine answers: groups, those left out with their reasons, and figures.

use domain::round::Reason;
use serde::{Deserialize, Serialize};

/// A whole plan; serialises to the answer file of the contract, every list sorted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The groups, by their first member's id.
    pub groups: Vec<Group>,
    /// Everybody who is in no group, by id.
    pub unplaced: Vec<Unplaced>,
    /// The figures by which the plan is judged.
    pub report: Report,
}

/// People who will meet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Ids, ascending.
    pub members: Vec<String>,
    /// Every slot in which all of them are free, ascending; never empty.
    pub slots: Vec<u8>,
    /// The interests that all of them chose, ascending.
    pub shared: Vec<String>,
    /// The mean likeness over the group's pairs, 0 to 1.
    pub cohesion: f64,
}

/// Somebody left out, never without a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unplaced {
    /// The person's id.
    pub id: String,
    /// The first reason that holds.
    pub reason: Reason,
}

/// The figures of a plan, rounded half-even to six decimals; likeness and cohesion run from 0 to 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// How many people the file names.
    pub people: usize,
    /// How many of them are in a group.
    pub placed: usize,
    /// F: the mean over all people of the mean likeness to their group mates, 0 for the unplaced.
    pub cohesion: f64,
    /// The least cohesion of a group; 0 if there is none.
    pub worst_group: f64,
    /// The ⌈0.1·N⌉-th smallest of everybody's mean likeness to their mates.
    pub p10_person: f64,
    /// The share of groups with exactly one woman or man, among those where all genders are known.
    pub lone: f64,
    /// A proven upper bound on `cohesion`.
    pub bound: f64,
    /// How the bound was found.
    pub bound_kind: BoundKind,
    /// `cohesion / bound`; 1 if the bound is 0.
    pub ratio: f64,
    /// How many hard rules are broken, counted anew on the finished plan: always 0.
    pub violations: usize,
    /// The seed that was asked for.
    pub seed: u64,
    /// What ended the search.
    pub stopped: Stopped,
}

/// How an upper bound was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoundKind {
    /// A minimum-cost flow: each person is also chosen only min − 1 times.
    Flow,
    /// Everybody gets the best min − 1 mates, whoever else wants them.
    Person,
}

/// What ended the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stopped {
    /// Nothing the engine knows how to change makes the plan better.
    Converged,
    /// The moves that were allowed are used up.
    Moves,
    /// The caller said stop; only then may the same question have another answer.
    Time,
}

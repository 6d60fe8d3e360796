//! Repair (메우기): how a group that has become too small is helped.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    base::id::Id,
    group::Group,
    people::{member::Member, namesake::Mark},
};

/// How a group is mended, from the least to the most disturbing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// People who wait come in; nobody loses their mates.
    Filled,
    /// Others come from groups that stay large enough, after all who wait and fit.
    Borrowed,
    /// It becomes one group with another.
    Merged,
    /// It is given up, and its people go to groups with room.
    Divided,
}

/// What can be done for a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RepairPlan {
    /// How it is mended, and how alike all concerned are to their mates, 0 to 1, as it is and then; nothing if no
    /// way keeps the rules, so that it is given up and its people wait for the next round.
    pub mended: Option<(Way, f64, f64)>,
    /// Who would change seats.
    pub changes: Vec<Change>,
}

impl RepairPlan {
    /// How the group is helped; nothing if it is given up.
    pub fn way(&self) -> Option<Way> {
        self.mended.map(|(way, ..)| way)
    }

    /// Whether the group is no more afterwards.
    pub fn empties_the_group(&self) -> bool {
        matches!(self.way(), None | Some(Way::Merged | Way::Divided))
    }
}

/// What there is to say about a group that has too few people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Repair {
    /// This can be done.
    Proposed(RepairPlan),
    /// Nothing could be looked for.
    Unknown,
}

/// Somebody who would change seats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Who.
    pub member: Id<Member>,
    /// The name they like to be called by.
    pub name: String,
    /// What tells them from the namesakes among those who change.
    pub mark: Option<Mark>,
    /// Where they sit; nothing for who waits.
    pub from: Option<Group>,
    /// Where they would sit; nothing for waiting.
    pub to: Option<Group>,
}

impl Change {
    /// The same, as a form carries it.
    pub fn transfer(&self) -> Transfer {
        let [from, to] = [&self.from, &self.to].map(|group| group.as_ref().map(|group| group.id));
        Transfer { member: self.member, from, to }
    }
}

/// Somebody who goes from a group to another; nothing stands for waiting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Who.
    pub member: Id<Member>,
    /// The group they leave.
    pub from: Option<Id<Group>>,
    /// The group they come to.
    pub to: Option<Id<Group>>,
}

impl fmt::Display for Transfer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = |group: &Option<Id<Group>>| group.as_ref().map(ToString::to_string).unwrap_or_default();
        write!(f, "{}:{}:{}", self.member, place(&self.from), place(&self.to))
    }
}

impl Transfer {
    /// Reads what [`Display`](fmt::Display) wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let place = |id: &str| if id.is_empty() { Some(None) } else { id.parse().ok().map(Some) };
        let mut parts = text.splitn(3, ':');
        let (member, from, to) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self { member: member.parse().ok()?, from: place(from)?, to: place(to)? })
    }
}

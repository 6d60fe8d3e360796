//! What is asked of the engine: people, and how large their groups may be.

pub(crate) mod lists;
pub(crate) mod locate;
mod locks;
pub(crate) mod number;

pub use self::number::DAYS_MAX;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::{
    check,
    person::Person,
    refusal::Refusal,
    ties::{Named, Ties},
};

/// People and group sizes that have passed every check, so that forming groups cannot fail.
///
/// Comes from [`Input::from_json`] or [`Input::new`]; serialises back to the matching file.
#[derive(Clone, Debug, Serialize)]
pub struct Input {
    people: Vec<Person>,
    size: Size,
    #[serde(skip)]
    ties: Ties,
}

/// How many people make a group: 2 ≤ min ≤ ideal ≤ max ≤ 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Size {
    /// Fewer people than this are no group.
    #[serde(deserialize_with = "number::size")]
    pub min: usize,
    /// As many people as a group should have when it can be chosen.
    #[serde(deserialize_with = "number::size")]
    pub ideal: usize,
    /// More people than this do not all get a word in.
    #[serde(deserialize_with = "number::size")]
    pub max: usize,
}

impl Default for Size {
    /// Four to six, five at best: what the contract says when the file says nothing.
    fn default() -> Self {
        Self { min: 4, ideal: 5, max: 6 }
    }
}

/// The file before its checks.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    people: Vec<Person>,
    #[serde(default)]
    size: Size,
}

impl Input {
    /// Takes people and sizes after checking everything the contract asks of a file.
    ///
    /// The refusal names the field as a path (`people[3].avoid[0]`) and has no line.
    pub fn new(people: Vec<Person>, size: Size) -> Result<Self, Refusal> {
        let ties = check::input(&people, size)?;
        Ok(Self { people, size, ties })
    }

    /// Reads the matching file, strictly: unknown fields, numbers out of range, unknown ids are refused.
    ///
    /// The refusal names line and field and says what was expected.
    pub fn from_json(text: &[u8]) -> Result<Self, Refusal> {
        let file: File = serde_json::from_slice(text).map_err(|error| Refusal::of_json(text, &error))?;
        Self::new(file.people, file.size).map_err(|refusal| refusal.with_line_in(text))
    }

    /// The people, in the order of the file; indices elsewhere in the crate are into this.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The sizes that groups may have.
    pub fn size(&self) -> Size {
        self.size
    }

    /// The people by id.
    pub(crate) fn index_of(&self) -> HashMap<&str, usize> {
        let people = self.people.iter().zip(0..);
        people.map(|(person, index)| (person.id.as_str(), index)).collect()
    }

    /// Adds somebody who has been checked.
    pub(crate) fn enter(&mut self, person: Person, named: Named) {
        self.people.push(person);
        self.ties.enter(named);
    }

    /// Cuts somebody's ties.
    pub(crate) fn forget(&mut self, person: usize) {
        self.ties.forget(person);
    }

    pub(crate) fn ties(&self) -> &Ties {
        &self.ties
    }
}

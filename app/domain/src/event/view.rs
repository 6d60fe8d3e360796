//! An event as a page for organizers tells it: with what people and groups are called.

use serde::{Deserialize, Serialize};

use super::{Event, Verb};
use crate::{
    base::{id::Id, moment::Moment},
    group::{Group, GroupName},
    people::{member::Member, namesake::Mark},
    round::Round,
};

/// An event, with names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventView {
    /// Its id.
    pub id: Id<Event>,
    /// When.
    pub at: Moment,
    /// Who did it.
    pub actor: Who,
    /// What was done.
    pub verb: Verb,
    /// What it was done to.
    pub subject: Thing,
    /// For whom, where that is a person other than the subject.
    pub whom: Option<Who>,
}

/// Somebody in a list of events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Who {
    /// A person.
    Person {
        /// Their id.
        id: Id<Member>,
        /// The name they like to be called by.
        name: String,
        /// What tells them from the namesakes of the list.
        mark: Option<Mark>,
    },
    /// Somebody who has left.
    Left,
    /// Somebody who was not signed in.
    Stranger,
    /// Whoever holds the machine.
    Command,
    /// The program by itself.
    Program,
}

/// Something in a list of events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Thing {
    /// A person.
    Person(Who),
    /// A group, or a meeting of one.
    Group(Id<Group>, GroupName),
    /// A round, with when it was started.
    Round(Id<Round>, Moment),
    /// A job.
    Job,
    /// Something that is no longer there.
    Gone,
}

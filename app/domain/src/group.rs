//! A group (모임) as its people and organizers see it: never with the address of its room.

pub mod dial_in;
pub mod host;
pub mod offer;
pub mod paste;
pub mod repair;
pub mod room;
pub mod seat;
pub mod view;

use serde::{Deserialize, Serialize};

use crate::{
    base::{id::Id, moment::Moment},
    people::{member::Member, namesake::Mark, place::MovingStage, slot::Slot},
};

/// What a group is called after; the words for it are chosen where it is shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct GroupName {
    /// Key of the interest that it is named after, possibly empty.
    pub interest: String,
    /// Its number among the groups of that interest, from 1.
    pub number: u64,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: Id<Self>,
    /// What it is called.
    pub name: GroupName,
    /// The half day on which it meets.
    pub slot: Slot,
    /// Whether it has a room.
    pub has_room: bool,
    /// Whether one can come into that room by telephone.
    pub has_dial_in: bool,
    /// How far its tree has grown, from which its stage comes (`praise::garden`).
    pub tree: u32,
}

/// Somebody in a group, as the others see them: no log-in, no age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their id.
    pub id: Id<Member>,
    /// The name they like to be called by.
    pub name: String,
    /// What tells them from a namesake, if they have one here.
    pub mark: Option<Mark>,
    /// Whether they live on Jeju already (선배).
    pub senior: bool,
    /// The moment from which they are back, if they have ever taken a break; one that is past says nothing any more.
    pub break_until: Option<Moment>,
}

impl Person {
    /// Somebody whose stage of moving is known, and whose namesakes and breaks are not yet.
    pub fn new(id: Id<Member>, name: String, stage: Option<MovingStage>) -> Self {
        Self { id, name, mark: None, senior: stage == Some(MovingStage::Settled), break_until: None }
    }

    /// Whether they take a break at this moment.
    pub fn is_on_break(&self, moment: Moment) -> bool {
        self.break_until.is_some_and(|until| until > moment)
    }
}

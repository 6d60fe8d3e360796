//! A plan as the organizer looks at it: names, keys and figures, which the page turns into words.

use domain::{
    base::page::Page,
    group::Group,
    people::namesake::Mark,
    round::{Concern, Reason},
};
use serde::{Deserialize, Serialize};

/// Ten bars from nothing in common to everything, as many as one takes in at a glance.
pub const BARS: usize = 10;

/// What a round would do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanView {
    /// How good it is.
    pub figures: Figures,
    /// Some of its groups, the least alike first.
    pub groups: Page<PlannedGroup>,
    /// Some who are in none of them.
    pub left_over: Page<LeftOver>,
    /// What was asked for before it was made.
    pub wishes: Vec<NamedWish>,
    /// Whether all of it stands on this page, and few enough people to choose among them in one list.
    pub whole: bool,
}

/// How good a plan is; likeness runs from 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// How many groups it has.
    pub groups: usize,
    /// How many people are in none.
    pub left_over: usize,
    /// How many groups lie in each tenth of likeness.
    pub spread: [usize; BARS],
    /// How many people are in a group.
    pub placed: usize,
    /// How alike people are to those they are with, on average.
    pub cohesion: f64,
    /// How alike the people of the group are that is least so.
    pub worst_group: f64,
    /// The share of what no plan for these people can exceed.
    pub ratio: f64,
}

/// Somebody in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// Their id.
    pub id: String,
    /// Their name; none if they have left since.
    pub name: Option<String>,
    /// What tells them from the namesakes on the page.
    pub mark: Option<Mark>,
}

/// People who would meet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedGroup {
    /// Its number on the page, from 1.
    pub place: i64,
    /// Who they are.
    pub people: Vec<Planned>,
    /// Keys of the interests that all of them chose.
    pub shared: Vec<String>,
    /// Numbers of the half days on which all of them can meet; they meet on the first.
    pub slots: Vec<u8>,
    /// How alike they are, 0 to 1.
    pub cohesion: f64,
    /// The group that they became once the round was announced.
    pub became: Option<Group>,
}

/// Somebody in no group, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOver {
    /// Who it is.
    pub person: Planned,
    /// Why.
    pub reason: Reason,
    /// Numbers of half days on which a group has room for them, if they could come then.
    pub room_on: Vec<u8>,
    /// Numbers of half days on which many others are free; empty where a group has room.
    pub others_on: Vec<u8>,
}

/// What an organizer asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NamedWish {
    /// These two stay together.
    Together(Planned, Planned),
    /// This person rests this time.
    Rests(Planned),
    /// The engine need not mind this.
    NoMatter(Concern),
}

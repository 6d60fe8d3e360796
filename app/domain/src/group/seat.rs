//! A seat (자리) in a group that meets already, for somebody who waits between two rounds.

use serde::{Deserialize, Serialize};

use crate::{
    group::{Group, Person},
    meeting::Meeting,
    round::Reason,
};

/// What there is for somebody who waits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Seats {
    /// The groups that fit, at most three, the most like-minded first.
    Offered(Vec<Seat>),
    /// Why no group fits.
    None(Reason),
}

/// A seat in a group that meets already.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Seat {
    /// The group.
    pub group: Group,
    /// Who is there, by id.
    pub people: Vec<Person>,
    /// Keys of the interests that all of them share with whoever would come.
    pub shared: Vec<String>,
    /// How alike the people would be then, 0 to 1.
    pub cohesion: f64,
    /// Their next meeting.
    pub next: Option<Meeting>,
}

//! A group with what its pages show beside it.

use serde::{Deserialize, Serialize};

use super::{Group, Person};
use crate::{
    base::moment::Moment,
    meeting::{Meeting, answer::Answers, proposal::ballots::Proposals, vote::VoteView},
    topic::Card,
};

/// A group with all that its page shows to one of its people or to an organizer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupView {
    /// The group.
    pub group: Group,
    /// Its people, by id.
    pub people: Vec<Person>,
    /// Keys of interests and how many of them chose each, most first; only those that two or more share.
    pub shared: Vec<(String, usize)>,
    /// The meeting that is on or comes next.
    pub next: Option<Meeting>,
    /// Who comes to that meeting, as the viewer sees it.
    pub answers: Answers,
    /// What they find of the vote, while one is open; nothing for who does not belong to it.
    pub vote: Option<VoteView>,
    /// What its people are asked about a meeting ahead.
    pub proposals: Proposals,
    /// The cards for that meeting.
    pub cards: Vec<Card>,
    /// Whether the viewer belongs to it; an organizer may look without joining.
    pub belongs: bool,
    /// The moment at which it was looked at.
    pub now: Moment,
}

/// A group with the meeting that is on or comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSummary {
    /// The group.
    pub group: Group,
    /// The meeting that is on or comes next.
    pub next: Option<Meeting>,
    /// Who comes to that meeting, as the viewer sees it.
    pub answers: Answers,
    /// Whether its people choose now what comes after the last meeting.
    pub votes: bool,
}

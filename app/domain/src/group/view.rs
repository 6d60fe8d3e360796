//! A group with what its pages show beside it.

use serde::{Deserialize, Serialize};

use super::{Group, Person, host::HostView};
use crate::{
    base::moment::Moment,
    meeting::{
        Meeting, answer::Answers, help::HelpSeen, presence::PresenceSeen, proposal::ballots::Proposals, vote::VoteView,
    },
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
    /// Who looks after its meetings.
    pub host: HostView,
    /// Help at that meeting, as the viewer sees it.
    pub help: HelpSeen,
    /// Who is there, as the viewer sees it.
    pub presence: PresenceSeen,
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
    /// Whether the viewer has asked for help at that meeting, and nobody has helped yet.
    pub asked_help: bool,
    /// Whether somebody has said of the viewer that they sat beside them, at a meeting that has not settled.
    pub said_beside: bool,
    /// Whether its people choose now what comes after the last meeting.
    pub votes: bool,
}

//! What they said, chose, wrote and asked for about meetings, in words.

use domain::{
    base::moment::Moment,
    meeting::{answer::Answer, proposal::MeetingOption, vote::VoteChoice},
    text::KO,
};
use serde::Serialize;

use crate::store::held::SaidOf;

/// What they said about coming to a meeting.
#[derive(Debug, Serialize)]
pub struct Answered {
    meeting: String,
    answer: &'static str,
    at: String,
}

impl From<(Moment, Answer, Moment)> for Answered {
    fn from((meeting, answer, at): (Moment, Answer, Moment)) -> Self {
        Self { meeting: meeting.rfc3339(), answer: (KO.coming.answer)(answer), at: at.rfc3339() }
    }
}

/// What they chose for the time after a meeting.
#[derive(Debug, Serialize)]
pub struct Voted {
    meeting: String,
    choice: &'static str,
    at: String,
}

impl From<(Moment, VoteChoice, Moment)> for Voted {
    fn from((meeting, choice, at): (Moment, VoteChoice, Moment)) -> Self {
        Self { meeting: meeting.rfc3339(), choice: (KO.vote.choice)(choice), at: at.rfc3339() }
    }
}

/// What is said of them at a meeting: by an organizer, by Zoom, or by their own tap.
#[derive(Debug, Serialize)]
pub struct SaidOfThem {
    meeting: String,
    by: &'static str,
    what: &'static str,
    at: String,
}

impl From<SaidOf> for SaidOfThem {
    fn from((meeting, source, word, at): SaidOf) -> Self {
        Self { meeting: meeting.rfc3339(), by: source.key(), what: (KO.roll.word)(word), at: at.rfc3339() }
    }
}

/// A meeting that they missed without having said so.
#[derive(Debug, Serialize)]
pub struct Missed {
    meeting: String,
    called_at: Option<String>,
}

impl From<(Moment, Option<Moment>)> for Missed {
    fn from((meeting, called_at): (Moment, Option<Moment>)) -> Self {
        Self { meeting: meeting.rfc3339(), called_at: called_at.map(Moment::rfc3339) }
    }
}

/// What they chose of a proposal about a meeting.
#[derive(Debug, Serialize)]
pub struct Chosen {
    meeting: String,
    choice: String,
    at: String,
}

impl From<(Moment, MeetingOption, Moment)> for Chosen {
    fn from((meeting, option, at): (Moment, MeetingOption, Moment)) -> Self {
        Self { meeting: meeting.rfc3339(), choice: KO.option_name(option), at: at.rfc3339() }
    }
}

/// When they asked for help at a meeting.
#[derive(Debug, Serialize)]
pub struct HelpAsked {
    meeting: String,
    at: String,
    helped_at: Option<String>,
}

impl From<(Moment, Moment, Option<Moment>)> for HelpAsked {
    fn from((meeting, at, helped): (Moment, Moment, Option<Moment>)) -> Self {
        Self { meeting: meeting.rfc3339(), at: at.rfc3339(), helped_at: helped.map(Moment::rfc3339) }
    }
}

/// What they wrote as a host before a meeting.
#[derive(Debug, Serialize)]
pub struct Written {
    meeting: String,
    line: String,
    at: String,
}

impl From<(Moment, String, Moment)> for Written {
    fn from((meeting, line, at): (Moment, String, Moment)) -> Self {
        Self { meeting: meeting.rfc3339(), line, at: at.rfc3339() }
    }
}

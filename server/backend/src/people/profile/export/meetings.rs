//! What they said, chose, wrote and asked for about meetings, in words.

use domain::{
    base::moment::Moment,
    meeting::{answer::Answer, vote::VoteChoice},
    text::KO,
};
use serde::Serialize;

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

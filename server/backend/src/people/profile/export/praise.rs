//! Praise that they gave and got, what they said of meetings, and what worried them.

use domain::{
    base::moment::Moment,
    praise::{Face, Letter, PraiseKind, SentLetter, SentState},
    text::KO,
};
use serde::Serialize;

use crate::store::praises::worries;

/// Praise that was opened. Without a name it has neither name nor day here either.
#[derive(Debug, Serialize)]
pub struct PraiseReceived {
    with: Option<String>,
    kinds: Vec<&'static str>,
    note: String,
    opened_at: Option<String>,
    reply: Option<String>,
}

impl From<Letter> for PraiseReceived {
    fn from(letter: Letter) -> Self {
        Self {
            with: letter.from,
            kinds: letter.kinds.into_iter().map(PraiseKind::ko).collect(),
            note: letter.note,
            opened_at: letter.signed.then(|| letter.at.rfc3339()),
            reply: letter.reply,
        }
    }
}

/// Praise that they gave, with what the engine alone reads.
#[derive(Debug, Serialize)]
pub struct PraiseGiven {
    with: String,
    signed: bool,
    kinds: Vec<&'static str>,
    note: String,
    again: bool,
    apart: bool,
    at: String,
    state: &'static str,
    reply: Option<String>,
}

impl From<SentLetter> for PraiseGiven {
    fn from(letter: SentLetter) -> Self {
        Self {
            with: letter.to,
            signed: letter.signed,
            kinds: letter.kinds.into_iter().map(PraiseKind::ko).collect(),
            note: letter.note,
            again: letter.again,
            apart: letter.apart,
            at: letter.at.rfc3339(),
            state: match letter.state {
                SentState::Sealed => "sealed",
                SentState::Opened => "opened",
                SentState::Unread => "unread",
            },
            reply: letter.reply,
        }
    }
}

/// What they said of a meeting itself.
#[derive(Debug, Serialize)]
pub struct SaidOfMeeting {
    meeting: String,
    face: Option<&'static str>,
    line: String,
    at: String,
}

impl From<(Moment, Option<Face>, String, Moment)> for SaidOfMeeting {
    fn from((meeting, face, line, at): (Moment, Option<Face>, String, Moment)) -> Self {
        Self { meeting: meeting.rfc3339(), face: face.map(KO.feedback.face), line, at: at.rfc3339() }
    }
}

/// What worried them about a meeting, or about a letter, then without words.
#[derive(Debug, Serialize)]
pub struct Worried {
    meeting: Option<String>,
    text: String,
    at: String,
    looked_at: Option<String>,
}

impl From<worries::Worried> for Worried {
    fn from((meeting, text, at, looked): worries::Worried) -> Self {
        Self { meeting: meeting.map(Moment::rfc3339), text, at: at.rfc3339(), looked_at: looked.map(Moment::rfc3339) }
    }
}

/// Why they looked, as an organizer, who wrote a letter.
#[derive(Debug, Serialize)]
pub struct Looked {
    reason: String,
    at: String,
}

impl From<(String, Moment)> for Looked {
    fn from((reason, at): (String, Moment)) -> Self {
        Self { reason, at: at.rfc3339() }
    }
}

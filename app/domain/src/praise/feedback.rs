//! What somebody says after a meeting: to each who was there, and about the meeting itself.

use serde::{Deserialize, Serialize};

use super::{
    kind::PraiseKind,
    worry::{WorryState, WorryText},
};
use crate::{
    base::{form::FieldError, id::Id},
    group::{GroupName, Person},
    line::{Line, lure},
    meeting::Meeting,
    people::member::Member,
};

/// A line of thanks (한마디), at most 200 letters, possibly empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Note(Option<Line<{ Self::MAX }>>);

impl Note {
    /// Two or three spoken sentences; a letter that fits one card.
    pub const MAX: usize = 200;

    /// Reads what was typed; nothing at all is fine. Ways to reach somebody elsewhere, money and lures are not:
    /// a letter is no place for them, and those who are cheated are cheated so.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        let line = Line::optional(typed)?;
        match line.as_ref().and_then(|line| lure::find(line.as_str())) {
            Some(_) => Err(FieldError::Lure),
            None => Ok(Self(line)),
        }
    }

    /// The text, without line breaks.
    pub fn as_str(&self) -> &str {
        self.0.as_ref().map_or("", Line::as_str)
    }
}

/// What is said to one person, as given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thanks {
    /// To whom.
    pub to: Id<Member>,
    /// What the thanks are for.
    pub kinds: Vec<PraiseKind>,
    /// A line of thanks, possibly empty.
    pub note: Note,
    /// Whether the giver would like to meet them again, which the engine alone reads.
    pub again: bool,
    /// Whether the giver would rather meet others next time, which the engine alone reads.
    pub apart: bool,
    /// Whether they learn who wrote.
    pub signed: bool,
}

impl Thanks {
    /// Whether anything is said at all.
    pub fn is_empty(&self) -> bool {
        !self.is_letter() && !self.again && !self.apart
    }

    /// Whether it holds words that somebody will read; a wish alone does not.
    pub fn is_letter(&self) -> bool {
        !self.kinds.is_empty() || !self.note.as_str().is_empty()
    }
}

/// One of four faces: how a meeting was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Face {
    /// It was a joy.
    Joyful,
    /// It was warm.
    Warm,
    /// It was all right.
    Calm,
    /// Something was missing.
    Wistful,
}

impl Face {
    /// All faces, in the order in which a page offers them.
    pub const ALL: [Self; 4] = [Self::Joyful, Self::Warm, Self::Calm, Self::Wistful];

    /// The word under which forms and the database keep it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Joyful => "joyful",
            Self::Warm => "warm",
            Self::Calm => "calm",
            Self::Wistful => "wistful",
        }
    }

    /// Reads a key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|face| face.key() == key)
    }
}

/// All that somebody says after a meeting, as given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Feedback {
    /// To each who was there and stands on the page.
    pub thanks: Vec<Thanks>,
    /// How the meeting was.
    pub face: Option<Face>,
    /// A line to the host, possibly empty.
    pub line: Note,
    /// What worries them, for organizers alone; it may have no words.
    pub worry: Option<WorryText>,
}

impl Feedback {
    /// Whether nothing at all is said.
    pub fn is_empty(&self) -> bool {
        self.thanks.iter().all(Thanks::is_empty)
            && self.face.is_none()
            && self.line.as_str().is_empty()
            && self.worry.is_none()
    }
}

impl From<Vec<Thanks>> for Feedback {
    fn from(thanks: Vec<Thanks>) -> Self {
        Self { thanks, ..Self::default() }
    }
}

/// What somebody has said to one person so far, as they find it on their own page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a tick of its own")]
pub struct Said {
    /// What the thanks are for.
    pub kinds: Vec<PraiseKind>,
    /// A line of thanks, possibly empty.
    pub note: String,
    /// Whether they would like to meet again.
    pub again: bool,
    /// Whether they would rather meet others next time.
    pub apart: bool,
    /// Whether the other one learns who wrote.
    pub signed: bool,
    /// Whether it can no longer be changed, since it was opened or stays unread.
    pub settled: bool,
}

impl Said {
    /// Whether these thanks would say the same.
    pub fn is(&self, thanks: &Thanks) -> bool {
        self.kinds == thanks.kinds
            && self.note == thanks.note.as_str()
            && (self.again, self.apart) == (thanks.again, thanks.apart)
            // Nobody reads whose a wish alone is.
            && (self.signed == thanks.signed || !thanks.is_letter())
    }
}

/// Somebody who was at a meeting, and what was said to them so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidTo {
    /// Who it is.
    pub person: Person,
    /// What was said, if anything was.
    pub said: Option<Said>,
}

/// What somebody has said about a meeting itself so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingWords {
    /// How it was.
    pub face: Option<Face>,
    /// A line to the host, possibly empty.
    pub line: String,
    /// What worries them.
    pub worry: Option<WorryState>,
}

/// How things stand with what a person says about a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThanksState {
    /// It may be said.
    Open,
    /// Something was said.
    Given,
    /// It is too early or too late.
    Closed,
    /// Nobody else was there.
    Alone,
}

/// The page on which thanks are given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThanksView {
    /// What the group is called.
    pub group: GroupName,
    /// How things stand.
    pub state: ThanksState,
    /// Whether something may be said now.
    pub open: bool,
    /// The others who were there.
    pub others: Vec<SaidTo>,
    /// What was said about the meeting itself.
    pub words: MeetingWords,
}

/// A meeting for which thanks may still be given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToThank {
    /// The meeting.
    pub meeting: Id<Meeting>,
    /// What its group is called.
    pub group: GroupName,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_reads_back_from_its_key() {
        for face in Face::ALL {
            assert_eq!(Face::parse(face.key()), Some(face));
        }
        assert_eq!(Face::parse("angry"), None);
    }

    #[test]
    fn a_wish_alone_is_no_letter_but_it_is_something() {
        let to = "01ARZ3NDEKTSV4RRFFQ69G5FAV".parse().unwrap();
        let wish = Thanks { to, kinds: Vec::new(), note: Note::default(), again: false, apart: true, signed: true };
        assert!(!wish.is_letter() && !wish.is_empty());
        assert!(Feedback::from(vec![Thanks { apart: false, ..wish }]).is_empty());
    }
}

//! What worries somebody about a meeting or a letter (걱정돼요): for organizers alone.

use serde::{Deserialize, Serialize};

use super::letter::Letter;
use crate::{
    base::{form::FieldError, id::Id, moment::Moment},
    group::GroupName,
    line::Line,
    meeting::Meeting,
    people::{member::Member, namesake::Mark},
};

/// What worries somebody, in their words, of which there need be none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorryText(Option<Line<{ Self::MAX }>>);

impl WorryText {
    /// Half a page: enough to tell what happened. It is not screened, for a number that somebody was given may be what it
    /// is about.
    pub const MAX: usize = 500;

    /// Reads what was typed; nothing at all is fine.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        Line::optional(typed).map(Self)
    }

    /// The text, without line breaks.
    pub fn as_str(&self) -> &str {
        self.0.as_ref().map_or("", Line::as_str)
    }
}

/// What an organizer notes about a worry, or gives as the reason for looking who wrote a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskNote(Line<{ Self::MAX }>);

impl DeskNote {
    /// Two or three sentences for whoever looks after this next.
    pub const MAX: usize = 200;

    /// Reads what was typed; it must say something.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        Line::parse(typed).map(Self)
    }

    /// The text, without line breaks.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// A worry as the one who has it finds it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorryState {
    /// What they wrote.
    pub text: String,
    /// Whether an organizer has looked at it.
    pub looked: bool,
}

/// A worry that nobody has looked at yet, as organizers find it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worry {
    /// Its id.
    pub id: Id<Self>,
    /// Who is worried.
    pub member: Id<Member>,
    /// The name they like to be called by.
    pub name: String,
    /// What tells them from the namesakes of the list.
    pub mark: Option<Mark>,
    /// The meeting that it is about; nothing of a letter, for the meeting would tell who wrote it.
    pub about: Option<WorryingMeeting>,
    /// What they wrote.
    pub text: String,
    /// When.
    pub at: Moment,
    /// What an organizer noted who looked before they wrote more.
    pub noted: Option<String>,
    /// The letter that it is about, if it is about one.
    pub letter: Option<WorryingLetter>,
}

/// A meeting about which somebody is worried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorryingMeeting {
    /// Its id.
    pub id: Id<Meeting>,
    /// What its group is called.
    pub group: GroupName,
    /// When it began.
    pub starts_at: Moment,
}

/// A letter that somebody asked organizers to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorryingLetter {
    /// Its id.
    pub id: Id<Letter>,
    /// What stands in it.
    pub note: String,
    /// Whether its writer gave a name.
    pub signed: bool,
    /// Who wrote it, where that was signed or this organizer has looked; none once they have left.
    pub writer: Option<(Id<Member>, String)>,
}

//! Letters of praise, as their readers and their writers find them.

use serde::{Deserialize, Serialize};

use super::kind::PraiseKind;
use crate::{
    base::{form::FieldError, id::Id, moment::Moment},
    line::{Line, lure},
    people::namesake::Mark,
};

/// An answer of one line (답장 한 줄) to a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply(Line<{ Self::MAX }>);

impl Reply {
    /// One or two spoken sentences: an answer that begins no talk.
    pub const MAX: usize = 100;

    /// Reads what was typed, by the same screen as a letter.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        let line = Line::parse(typed)?;
        if lure::find(line.as_str()).is_some() { Err(FieldError::Lure) } else { Ok(Self(line)) }
    }

    /// The text, without line breaks.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// Praise as the one who received it reads it, once it was opened. It tells neither the meeting nor when it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Its id, which is drawn by chance: its place tells nothing.
    pub id: Id<Self>,
    /// Whether its writer gave a name.
    pub signed: bool,
    /// The name of who gave it; none without a name, and none once they have left.
    pub from: Option<String>,
    /// What tells who gave it from a namesake of the group in which they met.
    pub mark: Option<Mark>,
    /// What it is for.
    pub kinds: Vec<PraiseKind>,
    /// A line of thanks, possibly empty.
    pub note: String,
    /// When it was opened.
    pub at: Moment,
    /// What the reader answered.
    pub reply: Option<String>,
    /// Whether an organizer was asked to look at it.
    pub reported: bool,
}

impl Letter {
    /// Whether an answer may be written. Without a name that does not depend on whether the writer is still here: that
    /// would tell who it was.
    pub fn may_be_answered(&self) -> bool {
        self.reply.is_none() && (!self.signed || self.from.is_some())
    }
}

/// What became of a letter, as its writer finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SentState {
    /// It is sealed.
    Sealed,
    /// It was opened.
    Opened,
    /// It had no name, found no company and stays unread.
    Unread,
}

/// Praise as the one who gave it finds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentLetter {
    /// Its id.
    pub id: Id<Letter>,
    /// The name of who it is for.
    pub to: String,
    /// What it is for.
    pub kinds: Vec<PraiseKind>,
    /// A line of thanks, possibly empty.
    pub note: String,
    /// Whether they would like to meet again.
    pub again: bool,
    /// Whether they would rather meet others next time.
    pub apart: bool,
    /// Whether it was given with a name.
    pub signed: bool,
    /// When it was written first.
    pub at: Moment,
    /// What became of it.
    pub state: SentState,
    /// What was answered, once that was opened.
    pub reply: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_says_something_and_is_no_place_for_a_number() {
        assert_eq!(Reply::parse(" \u{3164} "), Err(FieldError::Required));
        assert_eq!(Reply::parse(&"가".repeat(101)), Err(FieldError::TooLong { max: Reply::MAX }));
        assert_eq!(Reply::parse("공일공 일이삼사 오육칠팔로 걸어 주세요"), Err(FieldError::Lure));
        assert_eq!(Reply::parse("저도\r\n고마워요 👍🏽").unwrap().as_str(), "저도 고마워요 👍🏽");
    }

    #[test]
    fn whether_a_letter_can_be_answered_does_not_tell_who_wrote_it() {
        let letter = |signed, from: Option<&str>| Letter {
            id: "01ARZ3NDEKTSV4RRFFQ69G5FAV".parse().unwrap(),
            signed,
            from: from.map(Into::into),
            mark: None,
            kinds: vec![PraiseKind::Warm],
            note: String::new(),
            at: Moment::from_unix_ms(0),
            reply: None,
            reported: false,
        };
        assert!(letter(false, None).may_be_answered() && letter(true, Some("순자")).may_be_answered());
        assert!(!letter(true, None).may_be_answered(), "nobody is there to read it");
        assert!(!Letter { reply: Some("네".into()), ..letter(false, None) }.may_be_answered(), "once");
    }
}

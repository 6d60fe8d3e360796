//! Praise (칭찬): what people thank one another for after a meeting, and the letters that come of it.

pub mod garden;
pub mod growth;
pub mod hyang;

use serde::{Deserialize, Serialize};

use crate::{
    base::{form::FieldError, id::Id, moment::Moment},
    group::{GroupName, Person},
    line::{Line, lure},
    meeting::Meeting,
    people::{member::Member, namesake::Mark},
};

/// One kind of praise that a person can tick for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PraiseKind {
    /// They listened well.
    Listened,
    /// They told something worth hearing.
    Told,
    /// They were warm.
    Warm,
    /// One learnt something from them.
    Taught,
    /// They made people laugh.
    Laughed,
    /// They gave courage.
    Encouraged,
}

impl PraiseKind {
    /// All kinds, in the order in which a page offers them.
    pub const ALL: [Self; 6] = [Self::Listened, Self::Told, Self::Warm, Self::Taught, Self::Laughed, Self::Encouraged];

    /// The word under which forms and the database keep it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Listened => "listened",
            Self::Told => "told",
            Self::Warm => "warm",
            Self::Taught => "taught",
            Self::Laughed => "laughed",
            Self::Encouraged => "encouraged",
        }
    }

    /// Reads a key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The kind in Korean, as said to the one who is praised.
    pub fn ko(self) -> &'static str {
        match self {
            Self::Listened => "이야기를 잘 들어 주셨어요",
            Self::Told => "이야기가 재미있었어요",
            Self::Warm => "마음이 따뜻해졌어요",
            Self::Taught => "좋은 것을 알려 주셨어요",
            Self::Laughed => "함께 많이 웃었어요",
            Self::Encouraged => "용기를 주셨어요",
        }
    }

    /// The kind in English.
    pub fn en(self) -> &'static str {
        match self {
            Self::Listened => "You listened so well",
            Self::Told => "I loved your stories",
            Self::Warm => "You warmed my heart",
            Self::Taught => "You taught me something good",
            Self::Laughed => "We laughed together",
            Self::Encouraged => "You gave me courage",
        }
    }
}

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

/// Thanks for one person, as given.
#[derive(Debug, Clone)]
pub struct Thanks {
    /// Who receives them.
    pub to: Id<Member>,
    /// What they are for.
    pub kinds: Vec<PraiseKind>,
    /// A line of thanks, possibly empty.
    pub note: Note,
    /// Whether the giver would like to meet them again.
    pub again: bool,
}

impl Thanks {
    /// Whether anything is said at all.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.note.as_str().is_empty() && !self.again
    }
}

/// Praise as the one who received it reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Its id.
    pub id: Id<Self>,
    /// The name of who gave it; none once they have left.
    pub from: Option<String>,
    /// What tells who gave it from a namesake of the group in which they met.
    pub mark: Option<Mark>,
    /// What it is for.
    pub kinds: Vec<PraiseKind>,
    /// A line of thanks, possibly empty.
    pub note: String,
    /// Whether they would like to meet again.
    pub again: bool,
    /// When it was given.
    pub at: Moment,
}

/// How things stand with the thanks of a person for a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThanksState {
    /// They may be given.
    Open,
    /// They were given.
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
    /// The others who were there and may still be thanked.
    pub others: Vec<Person>,
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
    fn a_key_reads_back_as_its_kind() {
        for kind in PraiseKind::ALL {
            assert_eq!(PraiseKind::parse(kind.key()), Some(kind));
        }
        assert_eq!(PraiseKind::parse("money"), None);
    }
}

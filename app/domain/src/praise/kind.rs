//! The kinds of praise that people tick for one another.

use serde::{Deserialize, Serialize};

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

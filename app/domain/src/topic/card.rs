//! A card, as it is written and as it is kept.

use serde::{Deserialize, Serialize};

use crate::base::id::Id;

/// The longest title, in letters as people count them: two lines of large print on a telephone.
pub const TITLE_MAX: usize = 40;

/// The longest text of a part, in letters: what one person reads aloud in half a minute.
pub const TEXT_MAX: usize = 200;

/// Who wrote a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CardSource {
    /// A person, for the deck.
    Deck,
    /// A language model, for this very group.
    Model,
}

impl CardSource {
    /// The word under which the database keeps it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Deck => "deck",
            Self::Model => "model",
        }
    }

    /// Reads a key.
    pub fn parse(key: &str) -> Option<Self> {
        [Self::Deck, Self::Model].into_iter().find(|source| source.key() == key)
    }
}

/// A card that lies ready for a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its id.
    pub id: Id<Self>,
    /// Who wrote it.
    pub source: CardSource,
    /// What stands on it.
    pub topic: TopicCard,
}

/// What stands on a card: something to talk about and something to do at a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TopicCard {
    /// A few words that name the topic.
    pub title: String,
    /// One sentence on why this group may like it.
    pub why: String,
    /// A warm, open question to begin with.
    pub opener: String,
    /// Something to do together in ten minutes, each at their own screen.
    pub activity: String,
}

/// A card of the curated deck, with the groups and the months for which it is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DeckCard {
    /// The word by which a meeting remembers the card; it never changes once it was shown.
    pub key: &'static str,
    /// The keys of the interests that it fits, the best first; a card without any fits everybody.
    pub interests: &'static [&'static str],
    /// The keys of the stages of moving that it fits best; others may like it as well.
    pub stages: &'static [&'static str],
    /// The months, 1 to 12, to which it belongs; a card without any fits the whole year.
    pub months: &'static [u8],
    /// See [`TopicCard::title`].
    pub title: &'static str,
    /// See [`TopicCard::why`].
    pub why: &'static str,
    /// See [`TopicCard::opener`].
    pub opener: &'static str,
    /// See [`TopicCard::activity`].
    pub activity: &'static str,
}

impl DeckCard {
    /// The card as a meeting shows it.
    pub fn card(&self) -> TopicCard {
        TopicCard {
            title: self.title.to_owned(),
            why: self.why.to_owned(),
            opener: self.opener.to_owned(),
            activity: self.activity.to_owned(),
        }
    }
}

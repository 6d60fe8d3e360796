//! What a group can talk about and do together at a meeting.

mod choose;
mod deck;
mod parse;

pub use choose::choose;
pub use deck::DECK;
pub use parse::{CardError, CardPart};
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use unicode_segmentation::UnicodeSegmentation;

    use super::{DECK, DeckCard, TopicCard};
    use crate::people::{interest, place::MovingStage};

    fn fits_everybody(card: &DeckCard) -> bool {
        card.interests.is_empty() && card.months.is_empty()
    }

    #[test]
    fn every_card_passes_the_checks_for_cards_of_a_stranger() {
        for card in DECK {
            assert_eq!(
                TopicCard::parse(card.title, card.why, card.opener, card.activity),
                Ok(card.card()),
                "{}",
                card.key
            );
        }
    }

    #[test]
    fn there_are_at_least_sixty_four_cards_and_no_two_alike() {
        assert!(DECK.len() >= 64);
        let fields: [fn(&DeckCard) -> &str; 5] =
            [|card| card.key, |card| card.title, |card| card.why, |card| card.opener, |card| card.activity];
        for field in fields {
            assert_eq!(DECK.iter().map(field).collect::<BTreeSet<_>>().len(), DECK.len());
        }
    }

    #[test]
    fn every_interest_has_a_card_of_its_own() {
        for interest in interest::CATALOGUE {
            assert!(DECK.iter().any(|card| card.interests.first() == Some(&interest.key)), "{}", interest.key);
        }
    }

    #[test]
    fn a_group_that_shares_nothing_still_has_three_cards_for_each_of_eight_meetings() {
        assert!(DECK.iter().filter(|card| fits_everybody(card)).count() >= 3 * 8);
    }

    #[test]
    fn every_month_has_a_card_of_its_season() {
        for month in 1..=12 {
            assert!(DECK.iter().any(|card| card.months.contains(&month)), "{month}");
        }
    }

    #[test]
    fn a_card_names_only_interests_stages_and_months_that_exist() {
        for card in DECK {
            assert!(card.interests.iter().all(|key| interest::find(key).is_some()), "{}", card.key);
            assert!(card.stages.iter().all(|key| MovingStage::parse(key).is_some()), "{}", card.key);
            assert!(card.months.iter().all(|month| (1..=12).contains(month)), "{}", card.key);
        }
    }

    #[test]
    fn no_interest_is_called_like_a_stage_of_moving() {
        assert!(interest::CATALOGUE.iter().all(|one| MovingStage::parse(one.key).is_none()));
    }

    #[test]
    fn a_title_is_short_an_opener_asks_and_the_rest_tells() {
        for card in DECK {
            assert!(card.title.graphemes(true).count() <= 20, "{}", card.title);
            assert!(card.opener.ends_with('?'), "{}", card.opener);
            assert_eq!(card.opener.matches('?').count(), 1, "{}", card.opener);
            assert!(card.why.ends_with("요.") && card.why.matches('.').count() == 1, "{}", card.why);
            assert!(card.activity.ends_with("요."), "{}", card.activity);
        }
    }
}

//! What a group can talk about and do together at a meeting.

mod card;
mod choose;
mod deck;
mod parse;

pub use self::{
    card::{Card, CardSource, DeckCard, TEXT_MAX, TITLE_MAX, TopicCard},
    choose::choose,
    deck::DECK,
    parse::{CardError, CardPart},
};

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

//! Which cards of the deck a group gets next.

use std::cmp::Reverse;

use super::card::DeckCard;

/// A card counts as shared from two people on: one person's interest is no common ground.
const SHARED_BY: usize = 2;

/// Chooses the next `count` cards: those that fit what most of the group share first, then those
/// for everybody, and only then those for what a single person likes.
///
/// `shared` pairs a key with how many of the group it holds for: an interest's, and if you like
/// a stage's of moving. Among equals a card of this `month` comes first, then the order of the
/// deck decides; a card of another month, or one in `used`, is never chosen. Fewer cards come
/// back if the deck has no more.
pub fn choose(
    deck: &'static [DeckCard],
    shared: &[(&str, usize)],
    month: u8,
    used: &[&str],
    count: usize,
) -> Vec<&'static DeckCard> {
    let mut fitting: Vec<_> = deck
        .iter()
        .filter(|card| !used.contains(&card.key))
        .filter(|card| card.months.is_empty() || card.months.contains(&month))
        .filter_map(|card| Some((rank(card, shared)?, card)))
        .collect();
    fitting.sort_by_key(|(rank, _)| *rank);
    fitting.into_iter().map(|(_, card)| card).take(count).collect()
}

/// The order in which cards are given out, the least first; `None` for a card that fits nobody.
fn rank(card: &DeckCard, shared: &[(&str, usize)]) -> Option<(Fit, Reverse<usize>, bool)> {
    let people = shared
        .iter()
        .filter(|(key, _)| card.interests.contains(key) || card.stages.contains(key))
        .map(|(_, people)| *people)
        .max()
        .unwrap_or(0);
    let all_year = card.months.is_empty();
    if people >= SHARED_BY {
        Some((Fit::Shared, Reverse(people), all_year))
    } else if card.interests.is_empty() {
        Some((Fit::Everybody, Reverse(0), all_year))
    } else if people > 0 {
        Some((Fit::OnePerson, Reverse(people), all_year))
    } else {
        None
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Shared,
    Everybody,
    OnePerson,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::choose;
    use crate::{
        people::interest,
        topic::{DECK, DeckCard},
    };

    fn keys(cards: &[&DeckCard]) -> Vec<&'static str> {
        cards.iter().map(|card| card.key).collect()
    }

    #[test]
    fn what_most_share_comes_first_then_what_fits_everybody() {
        let chosen = choose(DECK, &[("tea", 3), ("fishing", 5), ("pets", 1)], 9, &[], 4);
        assert_eq!(chosen[0].interests, ["fishing"]);
        assert_eq!(chosen[1].interests, ["tea"]);
        assert!(chosen[2..].iter().all(|card| card.interests.is_empty()));
    }

    #[test]
    fn what_one_person_likes_comes_after_what_fits_everybody() {
        let chosen = choose(DECK, &[("pets", 1)], 9, &[], DECK.len());
        assert_eq!(chosen.last().unwrap().interests, ["pets"]);
    }

    #[test]
    fn a_stage_that_several_share_brings_its_card_forward() {
        let chosen = choose(DECK, &[("olle", 2), ("month-stay", 4)], 9, &[], 1);
        assert_eq!(chosen[0].stages, ["month-stay"]);
    }

    #[test]
    fn a_card_of_the_season_comes_before_one_for_the_whole_year() {
        let chosen = choose(DECK, &[], 5, &[], 2);
        assert_eq!(chosen[0].months, [5]);
        assert!(chosen[1].months.is_empty());
    }

    #[test]
    fn eight_meetings_of_three_cards_never_run_dry_in_any_month() {
        for month in 1..=12 {
            let mut used = Vec::new();
            for _ in 0..8 {
                let chosen = choose(DECK, &[], month, &used, 3);
                assert_eq!(chosen.len(), 3, "month {month}");
                used.extend(keys(&chosen));
            }
            assert_eq!(used.iter().collect::<BTreeSet<_>>().len(), 24);
        }
    }

    #[test]
    fn a_deck_that_is_used_up_gives_nothing() {
        let all = keys(&DECK.iter().collect::<Vec<_>>());
        assert!(choose(DECK, &[("olle", 5)], 1, &all, 3).is_empty());
    }

    proptest! {
        #[test]
        fn no_card_is_used_comes_twice_or_belongs_to_another_month(
            picked in prop::collection::vec((0..interest::CATALOGUE.len(), 0usize..7), 0..8),
            used in prop::collection::vec(0..DECK.len(), 0..40),
            month in 1u8..=12,
            count in 0usize..10,
        ) {
            let shared: Vec<_> =
                picked.iter().map(|(at, people)| (interest::CATALOGUE[*at].key, *people)).collect();
            let used: Vec<_> = used.iter().map(|at| DECK[*at].key).collect();
            let chosen = choose(DECK, &shared, month, &used, count);
            prop_assert!(chosen.len() <= count);
            prop_assert_eq!(
                keys(&chosen).iter().collect::<BTreeSet<_>>().len(),
                chosen.len()
            );
            for card in &chosen {
                prop_assert!(!used.contains(&card.key));
                prop_assert!(card.months.is_empty() || card.months.contains(&month));
            }
            prop_assert_eq!(chosen, choose(DECK, &shared, month, &used, count));
        }
    }
}

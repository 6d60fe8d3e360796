//! Together on one card: what lies open on every page of a group that meets, and whose turn it is (docs/adr/0025).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Meeting;
use crate::{
    base::{id::Id, moment::Moment},
    group::{Group, GroupName, Person},
    people::member::Member,
    topic::Card,
};

/// How often the card was turned at a meeting, and how often the next person came to speak: both only rise, so whoever
/// knows two of these knows which is the later one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turns {
    /// How often the card was turned.
    pub cards: u64,
    /// How often the next person came to speak.
    pub speakers: u64,
}

impl Turns {
    /// The later of two looks at one meeting: news of two ways may overtake one another.
    #[must_use]
    pub fn later(self, other: Self) -> Self {
        Self { cards: self.cards.max(other.cards), speakers: self.speakers.max(other.speakers) }
    }
}

/// As a page and its stream of events name it: `2.5`.
impl fmt::Display for Turns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.cards, self.speakers)
    }
}

/// The card that lies open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenCard {
    /// The card.
    pub card: Card,
    /// Its place among the cards of the meeting, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
}

impl OpenCard {
    /// The card that lies open after so many turns; after the last comes the first once more, so that nobody who turned
    /// once too often is stuck. None while there are no cards.
    pub fn after(turned: u64, mut cards: Vec<Card>) -> Option<Self> {
        let of = cards.len();
        let place = usize::try_from(turned.checked_rem(of as u64)?).ok()?;
        Some(Self { card: cards.swap_remove(place), number: place + 1, of })
    }
}

/// Whose turn it is among those who come, given by id: the person who is kept, or, if they are not among them any more,
/// whoever comes after them. Where nobody is kept, each meeting begins with another person.
pub fn speaker<'a>(people: &'a [Person], kept: Option<&Id<Member>>, sequence: u8) -> Option<&'a Person> {
    match kept {
        Some(kept) => people.iter().find(|person| person.id >= *kept).or(people.first()),
        None => people.get(usize::from(sequence).checked_rem(people.len())?),
    }
}

/// Whose turn it is after this person's: everybody's once, before anybody's twice.
pub fn speaker_after<'a>(people: &'a [Person], speaker: &Id<Member>) -> Option<&'a Person> {
    people.iter().find(|person| person.id > *speaker).or(people.first())
}

/// What lies on the table of a group while the door of its meeting is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableView {
    /// The card that lies open; none while they are being chosen.
    pub open: Option<OpenCard>,
    /// Whose turn it is; nobody's if nobody comes.
    pub speaker: Option<Person>,
    /// How far they have come.
    pub turns: Turns,
}

/// What the page shows on which a group looks at one card together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveView {
    /// Whose it is.
    pub group: Id<Group>,
    /// What the group is called.
    pub name: GroupName,
    /// The meeting that is on or comes next.
    pub next: Option<Meeting>,
    /// What lies on the table; nothing while the door is not open.
    pub table: Option<TableView>,
    /// The moment at which it was looked at.
    pub now: Moment,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::topic::{CardSource, DECK};

    fn person(n: u64) -> Person {
        Person::new(ulid::Ulid::from_parts(n, 0).into(), format!("{n}"), None)
    }

    #[test]
    fn after_the_last_card_comes_the_first_and_without_cards_none_lies_open() {
        let cards: Vec<_> = DECK[..3]
            .iter()
            .map(|card| Card { id: Id::NOBODY, source: CardSource::Deck, topic: card.card() })
            .collect();
        for (turned, number) in [(0, 1), (1, 2), (2, 3), (3, 1), (100, 2)] {
            let open = OpenCard::after(turned, cards.clone()).unwrap();
            assert_eq!((open.number, open.of), (number, 3));
            assert_eq!(open.card, cards[number - 1]);
        }
        assert_eq!(OpenCard::after(2, Vec::new()), None);
    }

    #[test]
    fn everybody_speaks_once_before_anybody_speaks_twice() {
        let people: Vec<_> = [1, 2, 3, 4].map(person).into();
        for sequence in 1..=8 {
            let mut at = speaker(&people, None, sequence).unwrap();
            let mut spoke = Vec::new();
            for _ in &people {
                spoke.push(at.id);
                at = speaker_after(&people, &at.id).unwrap();
            }
            assert_eq!(at.id, spoke[0]);
            spoke.sort_unstable();
            assert_eq!(spoke, people.iter().map(|person| person.id).collect::<Vec<_>>());
        }
    }

    #[test]
    fn each_meeting_begins_with_another_person() {
        let people: Vec<_> = [1, 2, 3].map(person).into();
        let first = |sequence| speaker(&people, None, sequence).unwrap().id;
        assert!(first(1) != first(2) && first(2) != first(3) && first(1) != first(3));
    }

    #[test]
    fn who_goes_in_their_turn_hands_it_to_whoever_comes_after_them() {
        let (two, left) = (person(2), [1, 3, 4].map(person));
        assert_eq!(speaker(&left, Some(&two.id), 1), Some(&left[1]));
        assert_eq!(speaker(&left, Some(&person(5).id), 1), Some(&left[0]));
        assert_eq!(speaker_after(&left, &two.id), Some(&left[1]));
        assert_eq!(speaker_after(&[], &two.id), None);
        assert_eq!(speaker(&[], None, 3), None);
        assert_eq!(speaker(&[], Some(&two.id), 3), None);
    }

    #[test]
    fn of_two_looks_the_later_counts_whichever_came_first() {
        let (early, late) = (Turns { cards: 1, speakers: 4 }, Turns { cards: 2, speakers: 4 });
        assert_eq!((early.later(late), late.later(early)), (late, late));
        assert_eq!(late.to_string(), "2.4");
    }
}

//! What an organizer asks of a round before it is formed.

use std::collections::BTreeSet;

use domain::id::{Id, Member};
use matching::{Input, Refusal};
use serde::{Deserialize, Serialize};

/// What the engine minds beside likeness; each may be left out of account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Concern {
    /// That nobody is the only woman or man of a group.
    NobodyAlone,
    /// That a group has somebody who lives on Jeju (선배).
    Settled,
    /// That who has waited longer comes first.
    Waiting,
}

impl Concern {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::NobodyAlone, Self::Settled, Self::Waiting];
}

/// Who stays together and who rests this time, by ids, and what is left out of account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wishes {
    /// Pairs that are placed in one group, or not at all.
    pub together: Vec<(String, String)>,
    /// People who are not in this round.
    pub resting: BTreeSet<String>,
    /// What the engine need not mind.
    pub no_matter: BTreeSet<Concern>,
}

/// One more wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// These two stay together.
    Together(String, String),
    /// This person rests this time.
    Rest(String),
}

impl Wish {
    /// Whether it names people who are there, and not one person twice.
    pub fn is_about(&self, people: &Input) -> bool {
        let here = |id: &String| people.people().iter().any(|person| person.id == *id);
        match self {
            Self::Together(one, other) => one != other && here(one) && here(other),
            Self::Rest(person) => here(person),
        }
    }
}

impl Wishes {
    /// These wishes and one more.
    #[must_use]
    pub fn and(mut self, wish: Wish) -> Self {
        match wish {
            Wish::Together(one, other) => self.together.push((one, other)),
            Wish::Rest(person) => {
                self.resting.insert(person);
            }
        }
        self
    }

    /// Whether both are named among those who stay together, which lifts that they have met.
    pub fn keep(&self, one: &Id<Member>, other: &Id<Member>) -> bool {
        let names = |id: &Id<Member>| self.together.iter().any(|(a, b)| a == id.as_str() || b == id.as_str());
        names(one) && names(other)
    }

    /// The ids of all who are named.
    pub fn people(&self) -> impl Iterator<Item = &str> {
        let pairs = self.together.iter().flat_map(|(one, other)| [one, other]);
        pairs.chain(&self.resting).map(String::as_str)
    }

    /// These wishes without those that name anybody else.
    #[must_use]
    pub fn among(mut self, is_here: impl Fn(&str) -> bool) -> Self {
        self.together.retain(|(one, other)| is_here(one) && is_here(other));
        self.resting.retain(|one| is_here(one));
        self
    }

    /// What each wish is worth to the engine.
    pub fn weights(&self) -> matching::Wishes {
        let mut weights = matching::Wishes::default();
        for concern in &self.no_matter {
            match concern {
                Concern::NobodyAlone => weights.nobody_alone = 0.0,
                Concern::Settled => weights.settled = 0.0,
                Concern::Waiting => weights.waiting = 0.0,
            }
        }
        weights
    }

    /// The people who take part, tied together as asked.
    ///
    /// Wishes for people who no longer wait are passed over, so that an old wish stops nobody. Refused
    /// are wishes that no plan could fulfil: a chain longer than a group, two who avoid each other.
    pub fn on(&self, people: &Input) -> Result<Input, Refusal> {
        let here: BTreeSet<&str> = people.people().iter().map(|person| person.id.as_str()).collect();
        let resting: Vec<&str> = self.resting.iter().map(String::as_str).filter(|id| here.contains(id)).collect();
        let takes_part = |id: &String| here.contains(id.as_str()) && !self.resting.contains(id);
        let together: Vec<_> =
            self.together.iter().filter(|(one, other)| takes_part(one) && takes_part(other)).cloned().collect();
        people.without(&resting)?.with_together(&together)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people() -> Input {
        Input::from_json(
            br#"{"people":[{"id":"a","interests":{},"slots":[1]},{"id":"b","interests":{},"slots":[1]},
                {"id":"c","interests":{},"slots":[1]}]}"#,
        )
        .unwrap()
    }

    #[test]
    fn who_rests_is_not_there_and_ties_nobody() {
        let wishes = Wishes::default()
            .and(Wish::Together("a".into(), "b".into()))
            .and(Wish::Together("b".into(), "c".into()))
            .and(Wish::Rest("b".into()));
        let left = wishes.on(&people()).unwrap();
        assert_eq!(left.people().iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["a", "c"]);
        assert!(left.people().iter().all(|one| one.together.is_empty()));
    }

    #[test]
    fn a_wish_for_somebody_who_has_left_stops_nobody() {
        let wishes = Wishes::default().and(Wish::Together("a".into(), "gone".into())).and(Wish::Rest("gone".into()));
        assert_eq!(wishes.on(&people()).unwrap().people().len(), 3);
    }

    #[test]
    fn wishes_among_some_name_nobody_else() {
        let wishes = Wishes::default()
            .and(Wish::Together("a".into(), "b".into()))
            .and(Wish::Together("a".into(), "gone".into()))
            .and(Wish::Rest("gone".into()));
        assert_eq!(wishes.among(|id| id != "gone"), Wishes::default().and(Wish::Together("a".into(), "b".into())));
    }

    #[test]
    fn a_wish_names_people_who_are_there() {
        assert!(Wish::Together("a".into(), "b".into()).is_about(&people()));
        assert!(!Wish::Together("a".into(), "a".into()).is_about(&people()));
        assert!(!Wish::Rest(String::new()).is_about(&people()));
    }

    #[test]
    fn what_does_not_matter_weighs_nothing_and_the_rest_what_it_did() {
        let usual = matching::Wishes::default();
        let wishes = Wishes { no_matter: [Concern::Settled].into(), ..Wishes::default() };
        assert_eq!(wishes.weights(), matching::Wishes { settled: 0.0, ..usual });
        assert_eq!(Wishes::default().weights(), usual);
        let all = Wishes { no_matter: Concern::ALL.into(), ..Wishes::default() };
        assert_eq!(all.weights(), matching::Wishes { ideal_size: usual.ideal_size, ..matching::Wishes::NONE });
    }

    #[test]
    fn wishes_are_read_as_they_were_written() {
        let mut wishes = Wishes::default().and(Wish::Together("a".into(), "b".into())).and(Wish::Rest("c".into()));
        wishes.no_matter = Concern::ALL.into();
        let written = serde_json::to_string(&wishes).unwrap();
        assert_eq!(serde_json::from_str::<Wishes>(&written).unwrap(), wishes);
        assert_eq!(serde_json::from_str::<Wishes>("{}").unwrap(), Wishes::default());
    }
}

//! What an organizer asks of a round before it is formed.

use std::collections::BTreeSet;

use domain::round::{Concern, Wish, Wishes};
use matching::{Input, Refusal};

/// Whether a wish names people who are there, and not one person twice.
pub fn is_about(wish: &Wish, people: &Input) -> bool {
    let here = |id: &String| people.people().iter().any(|person| person.id == *id);
    match wish {
        Wish::Together(one, other) => one != other && here(one) && here(other),
        Wish::Rest(person) => here(person),
    }
}

/// What each wish is worth to the engine.
pub fn weights(wishes: &Wishes) -> matching::Wishes {
    let mut weights = matching::Wishes::default();
    for concern in &wishes.no_matter {
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
pub fn taking_part(wishes: &Wishes, people: &Input) -> Result<Input, Refusal> {
    let here: BTreeSet<&str> = people.people().iter().map(|person| person.id.as_str()).collect();
    let resting: Vec<&str> = wishes.resting.iter().map(String::as_str).filter(|id| here.contains(id)).collect();
    let takes_part = |id: &String| here.contains(id.as_str()) && !wishes.resting.contains(id);
    let together: Vec<_> =
        wishes.together.iter().filter(|(one, other)| takes_part(one) && takes_part(other)).cloned().collect();
    // Whoever would rather meet others said so for the engine alone. If the organizer keeps the two together all the same, a
    // refusal would give it away.
    people.without(&resting)?.lifted(&chains(&together))?.with_together(&together)
}

/// The people of pairs, those who hang together in one list.
fn chains(pairs: &[(String, String)]) -> Vec<Vec<&str>> {
    let mut chains: Vec<Vec<&str>> = Vec::new();
    for (one, other) in pairs {
        let mut joined = vec![one.as_str(), other.as_str()];
        chains.retain_mut(|chain| {
            let touches = chain.iter().any(|id| *id == one || *id == other);
            if touches {
                joined.append(chain);
            }
            !touches
        });
        joined.sort_unstable();
        joined.dedup();
        chains.push(joined);
    }
    chains
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
    fn whom_the_organizer_keeps_together_may_rather_have_met_others() {
        let mut avoiding = people().people().to_vec();
        avoiding[0].avoid = vec!["c".to_owned()];
        let avoiding = Input::new(avoiding, people().size()).unwrap();
        let tied =
            Wishes::default().and(Wish::Together("a".into(), "b".into())).and(Wish::Together("b".into(), "c".into()));
        let taking = taking_part(&tied, &avoiding).unwrap();
        assert!(taking.people()[0].avoid.is_empty());
        assert_eq!(taking_part(&Wishes::default(), &avoiding).unwrap().people()[0].avoid, ["c"]);
    }

    #[test]
    fn who_rests_is_not_there_and_ties_nobody() {
        let wishes = Wishes::default()
            .and(Wish::Together("a".into(), "b".into()))
            .and(Wish::Together("b".into(), "c".into()))
            .and(Wish::Rest("b".into()));
        let left = taking_part(&wishes, &people()).unwrap();
        assert_eq!(left.people().iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["a", "c"]);
        assert!(left.people().iter().all(|one| one.together.is_empty()));
    }

    #[test]
    fn a_wish_for_somebody_who_has_left_stops_nobody() {
        let wishes = Wishes::default().and(Wish::Together("a".into(), "gone".into())).and(Wish::Rest("gone".into()));
        assert_eq!(taking_part(&wishes, &people()).unwrap().people().len(), 3);
    }

    #[test]
    fn a_wish_names_people_who_are_there() {
        assert!(is_about(&Wish::Together("a".into(), "b".into()), &people()));
        assert!(!is_about(&Wish::Together("a".into(), "a".into()), &people()));
        assert!(!is_about(&Wish::Rest(String::new()), &people()));
    }

    #[test]
    fn what_does_not_matter_weighs_nothing_and_the_rest_what_it_did() {
        let usual = matching::Wishes::default();
        let wishes = Wishes { no_matter: [Concern::Settled].into(), ..Wishes::default() };
        assert_eq!(weights(&wishes), matching::Wishes { settled: 0.0, ..usual });
        assert_eq!(weights(&Wishes::default()), usual);
        let all = Wishes { no_matter: Concern::ALL.into(), ..Wishes::default() };
        let kept = matching::Wishes { nobody_alone: 0.0, settled: 0.0, waiting: 0.0, ..usual };
        assert_eq!(weights(&all), kept);
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

//! What invented people have behind them: marriages, quarrels, and two rounds of groups.

use rand::{RngExt, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;

use crate::person::Person;

/// The size of the groups in past rounds.
const PAST_GROUP: usize = 5;

/// Makes 3 % of the people couples, who have their time and their area in common.
pub(super) fn couples(people: &mut [Person], rng: &mut ChaCha8Rng) {
    let couples = rounded_share(people.len(), 15);
    for pair in shuffled(people.len(), rng).chunks_exact(2).take(couples) {
        let first = people[pair[0]].clone();
        let second = &mut people[pair[1]];
        second.slots = first.slots;
        second.area = first.area;
        second.together.push(first.id);
    }
}

/// Lets as many pairs as 0.5 % of the people avoid each other; nobody avoids a spouse.
pub(super) fn quarrels(people: &mut [Person], rng: &mut ChaCha8Rng) {
    let quarrels = rounded_share(people.len(), 5);
    for _ in 0..quarrels {
        let (one, other) = (rng.random_range(0..people.len()), rng.random_range(0..people.len()));
        let id = people[other].id.clone();
        let couple = people[one].together.contains(&id) || people[other].together.contains(&people[one].id);
        if one != other && !couple && !people[one].avoid.contains(&id) {
            people[one].avoid.push(id);
        }
    }
}

/// Lets everybody have met the others of a random group.
pub(super) fn round(people: &mut [Person], rng: &mut ChaCha8Rng) {
    for group in shuffled(people.len(), rng).chunks(PAST_GROUP) {
        let ids: Vec<String> = group.iter().map(|&one| people[one].id.clone()).collect();
        for &one in group {
            let person = &mut people[one];
            let others = ids.iter().filter(|&id| *id != person.id);
            person.met.extend(others.cloned());
        }
    }
}

fn shuffled(people: usize, rng: &mut ChaCha8Rng) -> Vec<usize> {
    let mut order: Vec<usize> = (0..people).collect();
    order.shuffle(rng);
    order
}

/// So many thousandths of the people, rounded to the nearest.
fn rounded_share(people: usize, thousandths: usize) -> usize {
    (people * thousandths + 500) / 1000
}

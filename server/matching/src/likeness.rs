//! How like two people are: shared interests, the rare ones counting more, and the same area.

mod eyes;
mod forest;

use std::collections::BTreeMap;

pub(crate) use self::{
    eyes::{Crowd, Eyes},
    forest::Forest,
};
use crate::{
    input::Input,
    person::{Area, Person},
};

/// What the interests count for in s(i,j), by contract.
const INTERESTS: f64 = 0.85;
/// What the same known area counts for in s(i,j), by contract.
const SAME_AREA: f64 = 0.15;

/// Up to this many interests, which of them somebody chose is kept in the bits of one number.
const FEW: usize = 64;

/// One more than the greatest strength.
const STRENGTHS: usize = 4;

/// s(i,j) for the people of one file, as the contract defines it.
pub(crate) struct Likeness {
    tastes: Vec<Taste>,
    /// `w_k = ln(1 + N / n_k)`, by number of the interest.
    weights: Vec<f64>,
    /// `w_k·a` of the first [`FEW`] interests, for each strength a.
    weighed: [[f64; STRENGTHS]; FEW],
    /// The number of each interest.
    numbers: BTreeMap<String, usize>,
    /// The weight of an interest that one of all people chose.
    rarest: f64,
}

/// One person's interests and area, made quick to compare.
struct Taste {
    /// Number of the interest and strength, ascending by number.
    strengths: Vec<(usize, f64)>,
    /// Which of the first [`FEW`] interests they like at least as strongly as 1, 2 and 3, one bit each.
    liked: [u64; STRENGTHS - 1],
    /// `Σ w_k·a_ik`.
    total: f64,
    /// Absent unless known and decided.
    area: Option<Area>,
}

impl Likeness {
    pub(crate) fn new(input: &Input) -> Self {
        let people = input.people();
        let mut chosen = BTreeMap::<&str, usize>::new();
        for key in people.iter().flat_map(|person| person.interests.keys()) {
            *chosen.entry(key).or_default() += 1;
        }
        let n = real(people.len().max(1));
        let weights: Vec<f64> = chosen.values().map(|&count| (1.0 + n / real(count)).ln()).collect();
        let numbers: BTreeMap<String, usize> = chosen.into_keys().map(str::to_owned).zip(0..).collect();
        let tastes = people.iter().map(|person| Taste::new(person, &numbers, &weights)).collect();
        let weighed = std::array::from_fn(|key| weigh(weights.get(key).copied().unwrap_or(0.0)));
        Self { tastes, weights, weighed, numbers, rarest: (1.0 + n).ln() }
    }

    /// Adds one more person, whose index is the next.
    ///
    /// Weights stay as they are; what nobody had chosen so far weighs as if one person had.
    pub(crate) fn enter(&mut self, person: &Person) {
        for key in person.interests.keys() {
            if !self.numbers.contains_key(key) {
                let number = self.weights.len();
                self.numbers.insert(key.clone(), number);
                if let Some(weighed) = self.weighed.get_mut(number) {
                    *weighed = weigh(self.rarest);
                }
                self.weights.push(self.rarest);
            }
        }
        self.tastes.push(Taste::new(person, &self.numbers, &self.weights));
    }

    /// s(i,j) = 0.85·J(i,j) + 0.15·[both areas known, not undecided, equal], from 0 to 1.
    pub(crate) fn of(&self, one: usize, other: usize) -> f64 {
        self.between(&self.tastes[one], &self.tastes[other])
    }

    fn between(&self, one: &Taste, other: &Taste) -> f64 {
        one.likeness(other, self.both(one, other))
    }

    /// `Σ w_k·min(a_ik, a_jk)`.
    fn both(&self, one: &Taste, other: &Taste) -> f64 {
        if self.weights.len() <= FEW {
            return self.both_of_few(one, other);
        }
        let (mut a, mut b) = (one.strengths.as_slice(), other.strengths.as_slice());
        let mut both = 0.0;
        while let ([(key, strength), rest_a @ ..], [(key_b, strength_b), rest_b @ ..]) = (a, b) {
            if key == key_b {
                both += self.weights[*key] * strength.min(*strength_b);
            }
            if key <= key_b {
                a = rest_a;
            }
            if key_b <= key {
                b = rest_b;
            }
        }
        both
    }

    /// The same where interests are few: only what both chose is looked at, several times as quick.
    fn both_of_few(&self, one: &Taste, other: &Taste) -> f64 {
        let [mut common, more, most] = std::array::from_fn(|level| one.liked[level] & other.liked[level]);
        let mut both = 0.0;
        while common != 0 {
            let key = common.trailing_zeros() as usize;
            let least = 1 + usize::from(more >> key & 1 == 1) + usize::from(most >> key & 1 == 1);
            both += self.weighed[key][least];
            common &= common - 1;
        }
        both
    }
}

impl Taste {
    fn new(person: &Person, numbers: &BTreeMap<String, usize>, weights: &[f64]) -> Self {
        let mut strengths: Vec<(usize, f64)> = person
            .interests
            .iter()
            .filter_map(|(key, &strength)| Some((*numbers.get(key)?, f64::from(strength))))
            .collect();
        strengths.sort_unstable_by_key(|&(key, _)| key);
        Self {
            liked: [1.0, 2.0, 3.0].map(|level| {
                let strong = strengths.iter().filter(|&&(key, strength)| key < FEW && strength >= level);
                strong.fold(0, |liked, &(key, _)| liked | 1 << key)
            }),
            total: strengths.iter().map(|&(key, a)| weights[key] * a).sum(),
            strengths,
            area: person.area.filter(|&area| area != Area::Undecided),
        }
    }

    /// s(i,j) of two people who have so much in common.
    ///
    /// J is the weighted Jaccard index; `Σ max = Σ a_i + Σ a_j − Σ min` spares a walk over the union.
    fn likeness(&self, other: &Self, both: f64) -> f64 {
        let either = self.total + other.total - both;
        let jaccard = if either > 0.0 { both / either } else { 0.0 };
        let near = self.area.is_some() && self.area == other.area;
        INTERESTS * jaccard + if near { SAME_AREA } else { 0.0 }
    }
}

/// What an interest of some weight counts for, by strength.
fn weigh(weight: f64) -> [f64; STRENGTHS] {
    [0.0, 1.0, 2.0, 3.0].map(|strength| weight * strength)
}

/// A count as a real number.
#[expect(clippy::cast_precision_loss, reason = "counts here stay far below 2^52, where f64 is exact")]
pub(crate) fn real(count: usize) -> f64 {
    count as f64
}

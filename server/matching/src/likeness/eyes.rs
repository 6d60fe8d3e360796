//! One person's likeness to many others, and how much it can be at most to a group.

use super::{INTERESTS, Likeness, SAME_AREA, Taste, real};
use crate::person::Area;

/// The strengths there are.
const LEVELS: [f64; 3] = [1.0, 2.0, 3.0];

/// More than sums in another order can differ by.
const ROUNDING: f64 = 1e-9;

/// Others as one person sees them.
pub(crate) struct Eyes<'a> {
    likeness: &'a Likeness,
    taste: &'a Taste,
    /// By number of the interest: the person's strength as a place in [`Liking::least`].
    levels: Vec<usize>,
}

/// What the people of a group like, taken together.
#[derive(Default)]
pub(crate) struct Crowd {
    people: usize,
    likings: Vec<Liking>,
    /// The least `Σ w_k·a_ik` of them.
    total: f64,
    areas: Vec<Area>,
}

/// How much the people of a group like one interest.
struct Liking {
    key: usize,
    /// `Σ min(a, a_jk)` over the people j, for a from 0 to 3.
    least: [f64; 4],
}

impl Likeness {
    /// One person's likeness to everybody, for who asks often.
    pub(crate) fn eyes_of(&self, person: usize) -> Eyes<'_> {
        let taste = &self.tastes[person];
        let mut levels = vec![0; self.weights.len()];
        for &(key, strength) in &taste.strengths {
            levels[key] = LEVELS.iter().filter(|&&level| level <= strength).count();
        }
        Eyes { likeness: self, taste, levels }
    }

    /// What these people like together.
    pub(crate) fn crowd(&self, people: &[usize]) -> Crowd {
        let tastes = || people.iter().map(|&one| &self.tastes[one]);
        let mut chosen: Vec<(usize, f64)> = tastes().flat_map(|taste| taste.strengths.iter().copied()).collect();
        chosen.sort_unstable_by_key(|&(key, _)| key);
        let liking = |of_one: &[(usize, f64)]| {
            let least = |level: f64| of_one.iter().map(|&(_, strength)| strength.min(level)).sum();
            let [one, two, three] = LEVELS.map(least);
            Liking { key: of_one[0].0, least: [0.0, one, two, three] }
        };
        Crowd {
            people: people.len(),
            likings: chosen.chunk_by(|one, other| one.0 == other.0).map(liking).collect(),
            total: tastes().map(|taste| taste.total).fold(f64::INFINITY, f64::min),
            areas: tastes().filter_map(|taste| taste.area).collect(),
        }
    }
}

impl Eyes<'_> {
    /// The same as [`Likeness::of`].
    pub(crate) fn likeness(&self, other: usize) -> f64 {
        self.likeness.between(self.taste, &self.likeness.tastes[other])
    }

    /// The mean likeness to some people.
    pub(crate) fn mean(&self, people: &[usize]) -> f64 {
        people.iter().map(|&one| self.likeness(one)).sum::<f64>() / real(people.len().max(1))
    }

    /// What the mean likeness to a group cannot exceed, without a look at each of its people.
    ///
    /// `Σ max` over the interests of two people is at least either one's own total, so their J is at
    /// most `Σ min` over the greater total; with the group's least total in its place the `Σ min` of
    /// all its people can be added up first.
    pub(crate) fn at_most(&self, crowd: &Crowd) -> f64 {
        let weights = &self.likeness.weights;
        let both = |liking: &Liking| weights[liking.key] * liking.least[self.levels[liking.key]];
        let total = self.taste.total.max(crowd.total);
        let both: f64 = crowd.likings.iter().map(both).sum();
        let jaccards = if total > 0.0 { both / total } else { 0.0 };
        let near = crowd.areas.iter().filter(|&&area| Some(area) == self.taste.area).count();
        (INTERESTS * jaccards + SAME_AREA * real(near)) / real(crowd.people.max(1)) + ROUNDING
    }
}

//! What makes one plan better than another, once as many people are placed as can be.

use crate::{input::Size, likeness::real, mix::Mix, wishes::Wishes};

/// One more than the most people a group may have, by contract.
const SIZES: usize = 13;

/// What groups are worth, with all that depends on their size worked out once.
#[derive(Clone, Copy)]
pub(super) struct Objective {
    wishes: Wishes,
    /// By size: what a pair is worth, and what the size costs.
    by_size: [(f64, f64); SIZES],
}

impl Objective {
    pub(super) fn new(size: Size, wishes: Wishes) -> Self {
        let of_size = |people: usize| {
            let mates = real(people.saturating_sub(1).max(1));
            let off = real(people.abs_diff(size.ideal));
            (2.0 / mates, wishes.ideal_size * off * off)
        };
        Self { wishes, by_size: std::array::from_fn(of_size) }
    }

    /// What a group adds to N·F, with what is wished besides.
    ///
    /// `pairs` is the sum of likeness over the pairs of the group; each of n people has n − 1 mates.
    pub(super) fn worth(&self, pairs: f64, people: usize, mix: Mix) -> f64 {
        let (pair, size) = self.by_size[people.min(SIZES - 1)];
        let mixed = self.wishes.worth_of_settled(mix) - self.wishes.price_of_alone(mix);
        pair * pairs - size + mixed - self.wishes.price_of_one_voice(mix)
    }

    /// How much more alike two count who both wish to meet again.
    pub(super) fn again(&self) -> f64 {
        self.wishes.again
    }

    /// What placing somebody who has waited so many days is worth, beside others who could be placed instead.
    pub(super) fn waited(&self, days: f64) -> f64 {
        self.wishes.waiting * days
    }
}

/// Less than this is rounding, not improvement.
pub(super) const NOTICEABLE: f64 = 1e-9;

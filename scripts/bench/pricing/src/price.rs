//! Splits the search by which units are in the group.
//!
//! What a group of n is worth beyond its prices, per member, is the mean over its pairs of
//! s(i,j) − (price i + price j) / 2. Among people who come alone, a subset of the least size has therefore
//! at least the excess of the whole (see `grow`), so larger groups need no search. Units cannot be parted:
//! each set of units that fits is a base, and all sizes are searched around it.

use crate::{
    best::Best,
    grow::{Field, pairs},
    people::People,
};

/// The best groups at these prices; exact in the greatest excess.
pub fn groups(people: &People, prices: &[f64]) -> Best {
    let gains = gains(people, prices);
    let mut best = Best::new(people.count());
    let alone: Vec<usize> =
        (0..people.count()).filter(|one| !people.units.iter().any(|unit| unit.contains(one))).collect();
    let all = Field {
        people,
        base: &[],
        candidates: &alone,
        worth: &gains,
        take: people.min,
        owed: 0.0,
        share: 1.0 / pairs(people.min),
    };
    all.search(&mut best);
    let around = Around { people, gains: &gains, alone: &alone };
    around.units(&mut Vec::new(), 0, &mut best);
    best
}

/// s(i,j) less half of both prices; minus infinity where the two must not meet.
fn gains(people: &People, prices: &[f64]) -> Vec<Vec<f64>> {
    let gain = |one: usize, other: usize| {
        if people.may_meet(one, other) {
            people.likeness[one][other] - f64::midpoint(prices[one], prices[other])
        } else {
            f64::NEG_INFINITY
        }
    };
    (0..people.count()).map(|one| (0..people.count()).map(|other| gain(one, other)).collect()).collect()
}

struct Around<'a> {
    people: &'a People,
    gains: &'a [Vec<f64>],
    alone: &'a [usize],
}

impl Around<'_> {
    /// Every set of units that fits into a group, from the `next` unit on.
    fn units(&self, base: &mut Vec<usize>, next: usize, best: &mut Best) {
        for (at, unit) in self.people.units.iter().enumerate().skip(next) {
            let before = base.len();
            base.extend(unit);
            if base.len() <= self.people.max && self.people.common_slots(base) != 0 && self.gain(base).is_finite() {
                self.sizes(base, best);
                self.units(base, at + 1, best);
            }
            base.truncate(before);
        }
    }

    /// The sum over the pairs.
    fn gain(&self, members: &[usize]) -> f64 {
        let after = |at: usize, one: usize| members[at + 1..].iter().map(move |&other| self.gains[one][other]);
        members.iter().enumerate().flat_map(|(at, &one)| after(at, one)).sum()
    }

    fn sizes(&self, base: &[usize], best: &mut Best) {
        let slots = self.people.common_slots(base);
        let joins = |one: &usize| {
            slots & self.people.slots[*one] != 0 && base.iter().all(|&other| self.gains[*one][other].is_finite())
        };
        let candidates: Vec<usize> = self.alone.iter().copied().filter(joins).collect();
        for size in self.people.min.max(base.len())..=self.people.max {
            match size - base.len() {
                0 => best.offer(self.gain(base) / pairs(size), base.to_vec()),
                1 => self.one_more(base, &candidates, best),
                take => self.several_more(base, &candidates, take, best),
            }
        }
    }

    fn one_more(&self, base: &[usize], candidates: &[usize], best: &mut Best) {
        for &one in candidates {
            let members: Vec<usize> = base.iter().chain([&one]).copied().collect();
            best.offer(self.gain(&members) / pairs(members.len()), members);
        }
    }

    /// What each is worth to the base is shared out among their pairs, so that pairs are all there is.
    #[expect(clippy::cast_precision_loss, reason = "a group has at most twelve people")]
    fn several_more(&self, base: &[usize], candidates: &[usize], take: usize, best: &mut Best) {
        let joining = |one: usize| base.iter().map(|&other| self.gains[one][other]).sum::<f64>() / (take - 1) as f64;
        let mut worth = vec![Vec::new(); self.people.count()];
        for &one in candidates {
            let mut row = vec![f64::NEG_INFINITY; self.people.count()];
            for &other in candidates {
                row[other] = self.gains[one][other] + joining(one) + joining(other);
            }
            worth[one] = row;
        }
        let share = 1.0 / pairs(base.len() + take);
        let owed = -self.gain(base);
        Field { people: self.people, base, candidates, worth: &worth, take, owed, share }.search(best);
    }
}

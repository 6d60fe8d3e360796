//! Finds all sets of k whose pairs are worth enough on average.
//!
//! Take from a set whoever is worth least to the others: the mean over the pairs that remain is no smaller,
//! for that person's pairs were worth no more than the mean. So a set of k with a mean of at least θ has
//! subsets of every smaller size with such a mean, down to a pair, and each is found by growing: one is
//! added at a time, only as the one worth least, and what falls below θ is given up.

use crate::{best::Best, people::People};

/// Allowed for rounding: a set may be found twice for it, but none is missed.
const ROUNDING: f64 = 1e-12;

/// Where to look: candidates, what two of them are worth, and who must be in the group besides.
pub struct Field<'a> {
    pub people: &'a People,
    pub base: &'a [usize],
    pub candidates: &'a [usize],
    /// By person; minus infinity where the two must not meet.
    pub worth: &'a [Vec<f64>],
    /// How many candidates the group takes.
    pub take: usize,
    /// What the group's excess is: a share of what the pairs are worth beyond `owed`.
    pub owed: f64,
    pub share: f64,
}

/// Some candidates together: what each is worth to the others, the sum, and the slots left.
struct Set {
    members: Vec<usize>,
    rows: Vec<f64>,
    sum: f64,
    slots: u32,
}

impl Field<'_> {
    /// The least mean over the pairs of a set that `best` still wants.
    fn least(&self, best: &Best) -> f64 {
        (best.floor() / self.share + self.owed) / pairs(self.take) - ROUNDING
    }

    /// Offers every group of the base and `take` candidates whose excess is above the floor.
    pub fn search(&self, best: &mut Best) {
        let slots = self.people.common_slots(self.base);
        for (at, &one) in self.candidates.iter().enumerate() {
            for &other in &self.candidates[at + 1..] {
                let worth = self.worth[one][other];
                let slots = slots & self.people.slots[one] & self.people.slots[other];
                if worth >= self.least(best) && slots != 0 {
                    self.grow(&Set { members: vec![one, other], rows: vec![worth; 2], sum: worth, slots }, best);
                }
            }
        }
    }

    fn grow(&self, set: &Set, best: &mut Best) {
        if set.members.len() == self.take {
            let members = self.base.iter().chain(&set.members).copied().collect();
            best.offer((set.sum - self.owed) * self.share, members);
            return;
        }
        for &one in self.candidates {
            let added: f64 = set.members.iter().map(|&other| self.worth[one][other]).sum();
            let enough = self.least(best) * pairs(set.members.len() + 1);
            if set.sum + added >= enough && self.is_least(set, one, added) {
                let slots = set.slots & self.people.slots[one];
                if slots != 0 {
                    self.grow(&self.with(set, one, added, slots), best);
                }
            }
        }
    }

    /// Whether nobody in the set would be worth less to the others than the one who is added.
    fn is_least(&self, set: &Set, one: usize, added: f64) -> bool {
        let mut rows = set.members.iter().zip(&set.rows);
        rows.all(|(&other, row)| row + self.worth[one][other] >= added - ROUNDING)
    }

    fn with(&self, set: &Set, one: usize, added: f64, slots: u32) -> Set {
        let mut rows: Vec<f64> =
            set.members.iter().zip(&set.rows).map(|(&other, row)| row + self.worth[one][other]).collect();
        rows.push(added);
        let mut members = set.members.clone();
        members.push(one);
        Set { members, rows, sum: set.sum + added, slots }
    }
}

/// How many pairs there are among so many.
#[expect(clippy::cast_precision_loss, reason = "a group has at most twelve people")]
pub fn pairs(people: usize) -> f64 {
    (people * people.saturating_sub(1) / 2) as f64
}

//! Improves pairs of groups whose people like each other.
//!
//! Of all pairs few can be improved, and hardly any in which nobody is among those whom somebody of the other group
//! likes best.

use super::{atoms::Atoms, budget::Budget, draft::Draft, improve::improve_two, split::Splits};

/// How many of those they like best lead from a group to others near it.
const NEAR: usize = 8;

/// Improves each group with those near it, and whatever was changed once more, until nothing changes or the budget ends.
/// A group that stayed as it is does not look again at one near it that has changed.
pub(super) fn near_pairs(atoms: &Atoms, favourites: &[Vec<usize>], groups: &mut [Draft], budget: &mut Budget) {
    let mut splits = Splits::default();
    let mut unsettled = Unsettled::new(atoms, groups);
    while let Some(one) = unsettled.next() {
        for other in unsettled.near(favourites, groups, one) {
            if !budget.spend() {
                return;
            }
            if improve_two(atoms, &mut splits, groups, (one, other)) {
                unsettled.note(groups, one);
                unsettled.note(groups, other);
            }
        }
    }
}

/// The groups that were changed since they were last improved, at first all, and who is where.
struct Unsettled {
    home: Vec<Option<usize>>,
    waiting: Vec<usize>,
    waits: Vec<bool>,
}

impl Unsettled {
    fn new(atoms: &Atoms, groups: &[Draft]) -> Self {
        let mut unsettled =
            Self { home: vec![None; atoms.len()], waiting: Vec::new(), waits: vec![false; groups.len()] };
        (0..groups.len()).for_each(|group| unsettled.note(groups, group));
        unsettled
    }

    fn note(&mut self, groups: &[Draft], group: usize) {
        groups[group].atoms.iter().for_each(|&atom| self.home[atom] = Some(group));
        if !self.waits[group] {
            self.waits[group] = true;
            self.waiting.push(group);
        }
    }

    fn next(&mut self) -> Option<usize> {
        let next = self.waiting.pop()?;
        self.waits[next] = false;
        Some(next)
    }

    /// The other groups in which somebody is whom somebody of this one likes best.
    fn near(&self, favourites: &[Vec<usize>], groups: &[Draft], group: usize) -> Vec<usize> {
        let liked = groups[group].atoms.iter().flat_map(|&atom| favourites[atom].iter().take(NEAR));
        let mut near: Vec<usize> =
            liked.filter_map(|&other| self.home[other]).filter(|&other| other != group).collect();
        near.sort_unstable();
        near.dedup();
        near
    }
}

//! A group in the making, and all of them together with those not placed yet.

use super::{atoms::Atoms, seats::Seats};
use crate::mix::Mix;

/// Atoms that make a group, with the sums that are asked for at every step.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) atoms: Seats,
    pub(super) people: usize,
    /// The slots common to all, one bit each.
    pub(super) free: u32,
    /// The sum of likeness over all pairs of people.
    pub(super) pairs: f64,
    pub(super) mix: Mix,
}

/// Every group so far, and the atoms in none.
#[derive(Clone, Debug, Default)]
pub(super) struct Drafts {
    pub(super) groups: Vec<Draft>,
    pub(super) left: Vec<usize>,
}

impl Draft {
    pub(super) fn new(atoms: &Atoms, members: &[usize]) -> Self {
        let mut draft = Self { atoms: Seats::default(), people: 0, free: u32::MAX, pairs: 0.0, mix: Mix::default() };
        for &atom in members {
            draft.add(atoms, atom);
        }
        draft
    }

    /// What the group adds to the objective.
    pub(super) fn worth(&self, atoms: &Atoms) -> f64 {
        atoms.worth(self.pairs, self.people, self.mix)
    }

    /// The sum of likeness between an atom and the group.
    pub(super) fn link(&self, atoms: &Atoms, atom: usize) -> f64 {
        atoms.near(atom, &self.atoms)
    }

    /// Whether an atom could join without making the group larger than `limit` or breaking a rule.
    pub(super) fn fits(&self, atoms: &Atoms, atom: usize, limit: usize) -> bool {
        self.people + atoms.size(atom) <= limit
            && self.free & atoms.free(atom) != 0
            && !self.atoms.iter().any(|&member| atoms.barred(member, atom))
    }

    /// Whether the group stays a group when one of its atoms leaves.
    pub(super) fn can_spare(&self, atoms: &Atoms, leaver: usize) -> bool {
        self.people >= atoms.sizes().min + atoms.size(leaver)
    }

    /// Whether `joiner` could take the seat of `leaver`.
    pub(super) fn fits_instead(&self, atoms: &Atoms, joiner: usize, leaver: usize) -> bool {
        let people = self.people + atoms.size(joiner) - atoms.size(leaver);
        let staying = self.atoms.iter().filter(|&&member| member != leaver);
        let mut free = atoms.free(joiner);
        (atoms.sizes().min..=atoms.sizes().max).contains(&people)
            && staying.into_iter().all(|&member| {
                free &= atoms.free(member);
                free != 0 && !atoms.barred(member, joiner)
            })
    }

    pub(super) fn add(&mut self, atoms: &Atoms, atom: usize) {
        self.pairs += self.link(atoms, atom) + atoms.inner(atom);
        self.people += atoms.size(atom);
        self.mix += atoms.mix(atom);
        self.free &= atoms.free(atom);
        self.atoms.take(atom);
    }

    pub(super) fn remove(&mut self, atoms: &Atoms, leaver: usize) {
        let mut staying = self.atoms;
        staying.free(leaver);
        *self = Self::new(atoms, &staying);
    }
}

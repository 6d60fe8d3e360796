//! Who is still waiting for a group while the first plan is made.

use super::atoms::Atoms;
use crate::roster::slots;

/// How many of those waiting for a slot are looked at: keeps the first plan linear in the people.
const LOOK: usize = 256;

/// Who is still waiting, and for which slots.
pub(super) struct Waiting {
    pub(super) is: Vec<bool>,
    by_slot: Vec<Vec<usize>>,
}

impl Waiting {
    pub(super) fn new(atoms: &Atoms, order: &[usize]) -> Self {
        let mut by_slot = vec![Vec::new(); 32];
        for &atom in order {
            for slot in slots(atoms.free(atom)) {
                by_slot[usize::from(slot)].push(atom);
            }
        }
        Self { is: vec![true; atoms.len()], by_slot }
    }

    /// The first of those waiting for a slot.
    pub(super) fn at(&mut self, slot: usize) -> Vec<usize> {
        let list = &mut self.by_slot[slot];
        // Forgetting the placed now and then costs less than stepping over them each time.
        if list.iter().take(LOOK).filter(|&&atom| !self.is[atom]).count() > LOOK / 2 {
            list.retain(|&atom| self.is[atom]);
        }
        let still = list.iter().copied().filter(|&atom| self.is[atom]);
        still.take(LOOK).collect()
    }
}

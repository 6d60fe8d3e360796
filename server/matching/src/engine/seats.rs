//! Who sits in a group, without a place of its own in memory for each group.

use std::ops::Deref;

/// The most people a group may have, by contract.
const MOST: usize = 12;

/// A short list of atoms.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seats {
    taken: usize,
    atoms: [usize; MOST],
}

impl Seats {
    /// Gives the next seat to an atom; groups that keep the rules have one.
    pub(super) fn take(&mut self, atom: usize) {
        self.atoms[self.taken] = atom;
        self.taken += 1;
    }

    /// Frees the seat of an atom; the others stay in their order.
    pub(super) fn free(&mut self, leaver: usize) {
        let Some(at) = self.iter().position(|&atom| atom == leaver) else { return };
        self.atoms.copy_within(at + 1..self.taken, at);
        self.taken -= 1;
    }
}

impl Deref for Seats {
    type Target = [usize];

    fn deref(&self) -> &[usize] {
        &self.atoms[..self.taken]
    }
}

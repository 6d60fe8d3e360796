//! A search for people with whom somebody left over could found a group.

use super::{
    atoms::Atoms,
    draft::{Draft, Drafts},
};

/// How many partial groups are tried around one person and slot before giving up.
const TRIES: usize = 4_000;

/// Somebody who might come, and the group that would have to let them go.
#[derive(Clone, Copy)]
pub(super) struct Guest {
    pub(super) atom: usize,
    pub(super) from: Option<usize>,
}

/// A search for enough guests who get along.
pub(super) struct Invitation<'a> {
    atoms: &'a Atoms<'a>,
    drafts: &'a Drafts,
    candidates: Vec<Guest>,
    guests: Vec<Guest>,
    tries: usize,
}

impl<'a> Invitation<'a> {
    pub(super) fn new(atoms: &'a Atoms<'a>, drafts: &'a Drafts, candidates: Vec<Guest>) -> Self {
        Self { atoms, drafts, candidates, guests: Vec::new(), tries: TRIES }
    }

    /// Guests with whom the host becomes a group of the least size.
    pub(super) fn around(mut self, host: usize) -> Option<Vec<Guest>> {
        let alone = Draft::new(self.atoms, &[host]);
        self.complete(&alone, 0).then_some(self.guests)
    }

    /// Tries the candidates from a place on, depth first; each guest is one level.
    fn complete(&mut self, group: &Draft, from: usize) -> bool {
        if group.people >= self.atoms.sizes().min {
            return true;
        }
        for next in from..self.candidates.len() {
            if self.tries == 0 {
                return false;
            }
            self.tries -= 1;
            let guest = self.candidates[next];
            let fits = group.fits(self.atoms, guest.atom, self.atoms.sizes().max);
            if !fits || !self.can_leave(guest) {
                continue;
            }
            let mut larger = group.clone();
            larger.add(self.atoms, guest.atom);
            self.guests.push(guest);
            if self.complete(&larger, next + 1) {
                return true;
            }
            self.guests.pop();
        }
        false
    }

    /// Whether the guest's group stays large enough without this and the earlier guests.
    fn can_leave(&self, guest: Guest) -> bool {
        let Some(from) = guest.from else { return true };
        let leaving = self.guests.iter().filter(|other| other.from == guest.from);
        let gone: usize = leaving.map(|other| self.atoms.size(other.atom)).sum();
        let sizes = self.atoms.sizes();
        self.drafts.groups[from].people >= sizes.min + gone + self.atoms.size(guest.atom)
    }
}

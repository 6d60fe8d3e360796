//! Makes room by a chain of moves: one takes another's seat, who takes another's, until one is free.

use super::{
    atoms::Atoms,
    budget::Budget,
    draft::{Draft, Drafts},
};

/// How many groups are looked at to place one person: bounds the search in large rounds.
const GROUPS_LOOKED_AT: usize = 1_000_000;

/// Longer chains are rare, and touch more people than one place is worth.
const LONGEST: usize = 5;

/// Somebody who needs a seat, and how that came.
struct Link {
    atom: usize,
    /// The link whose atom takes this one's seat, and the group where the seat is.
    pushed_by: Option<(usize, usize)>,
    length: usize,
}

/// Seats whoever is left by moving others up, as long as the caller lets it.
pub(super) fn move_up(atoms: &Atoms, drafts: &mut Drafts, budget: &mut Budget) {
    let mut left = std::mem::take(&mut drafts.left);
    left.retain(|&atom| {
        budget.is_out_of_time()
            || atoms.free(atom) == 0
            || !Search::new(atoms, &drafts.groups, atom).run(&mut drafts.groups)
    });
    drafts.left = left;
}

/// A breadth-first search, so that the shortest chain is found.
struct Search<'a> {
    atoms: &'a Atoms<'a>,
    links: Vec<Link>,
    seen: Vec<bool>,
    work: usize,
}

impl<'a> Search<'a> {
    fn new(atoms: &'a Atoms<'a>, groups: &[Draft], atom: usize) -> Self {
        let first = Link { atom, pushed_by: None, length: 0 };
        Self { atoms, links: vec![first], seen: vec![false; atoms.len()], work: GROUPS_LOOKED_AT / groups.len().max(1) }
    }

    fn run(mut self, groups: &mut [Draft]) -> bool {
        let mut next = 0;
        while next < self.links.len() && next < self.work {
            let touched = self.touched(next);
            let free = |group: &usize| !touched.contains(group);
            let (atom, max) = (self.links[next].atom, self.atoms.sizes().max);
            let open = (0..groups.len()).filter(free).find(|&group| groups[group].fits(self.atoms, atom, max));
            if let Some(open) = open {
                self.apply(groups, next, open);
                return true;
            }
            if self.links[next].length < LONGEST {
                for group in (0..groups.len()).filter(free) {
                    self.push_from(&groups[group], group, next);
                }
            }
            next += 1;
        }
        false
    }

    /// The groups that a chain has changed already.
    fn touched(&self, link: usize) -> Vec<usize> {
        let before = |&(link, _): &(usize, usize)| self.links[link].pushed_by;
        std::iter::successors(self.links[link].pushed_by, before).map(|(_, group)| group).collect()
    }

    /// Notes everybody whose seat in a group the atom of a link could take.
    fn push_from(&mut self, draft: &Draft, group: usize, link: usize) {
        let joiner = self.links[link].atom;
        for &leaver in draft.atoms.iter() {
            if self.seen[leaver] || !draft.fits_instead(self.atoms, joiner, leaver) {
                continue;
            }
            self.seen[leaver] = true;
            self.links.push(Link { atom: leaver, pushed_by: Some((link, group)), length: self.links[link].length + 1 });
        }
    }

    /// Moves everybody of a chain, from its open end back to whoever had no seat.
    fn apply(&self, groups: &mut [Draft], last: usize, open: usize) {
        let Link { atom, pushed_by, .. } = self.links[last];
        groups[open].add(self.atoms, atom);
        let mut rest = pushed_by.map(|(link, group)| (link, group, atom));
        while let Some((link, group, leaver)) = rest {
            let Link { atom, pushed_by, .. } = self.links[link];
            groups[group].remove(self.atoms, leaver);
            groups[group].add(self.atoms, atom);
            rest = pushed_by.map(|(link, group)| (link, group, atom));
        }
    }
}

//! Every way to pick from a few atoms: which picks are groups, and how good.

use super::atoms::Atoms;
use crate::mix::Mix;

/// Two full groups of six and one more: 8,192 picks, looked through in tens of microseconds.
pub(super) const POOL_LIMIT: usize = 13;

/// All picks from a handful of atoms; kept between handfuls for its memory.
#[derive(Default)]
pub(super) struct Pool {
    pub(super) atoms: Vec<usize>,
    picks: Vec<Pick>,
}

/// One pick, written as a number whose bits say which atoms are in it.
#[derive(Clone, Copy)]
struct Pick {
    people: usize,
    free: u32,
    pairs: f64,
    mix: Mix,
    barred: bool,
}

impl Pick {
    fn nobody() -> Self {
        Self { people: 0, free: u32::MAX, pairs: 0.0, mix: Mix::default(), barred: false }
    }

    fn alone(atoms: &Atoms, atom: usize) -> Self {
        Self {
            people: atoms.size(atom),
            free: atoms.free(atom),
            pairs: atoms.inner(atom),
            mix: atoms.mix(atom),
            barred: false,
        }
    }
}

impl Pool {
    /// Puts other atoms in, at most [`POOL_LIMIT`] of them.
    pub(super) fn fill(&mut self, atoms: &Atoms, handful: impl Iterator<Item = usize>) {
        self.atoms.clear();
        self.atoms.extend(handful);
        self.picks.clear();
        self.picks.push(Pick::nobody());
        for newest in 0..self.atoms.len() {
            self.double(atoms, newest);
        }
    }

    /// Adds each pick so far once more, with the newest atom in it.
    ///
    /// Sums of pairs by inclusion and exclusion: with x the lowest atom of a pick, the pairs with the
    /// newest are those without x, plus those without the newest, less those without either, plus
    /// x–newest.
    fn double(&mut self, atoms: &Atoms, newest: usize) {
        let atom = self.atoms[newest];
        let older = &self.atoms[..newest];
        let bars = older.iter().rev().fold(0, |bars, &other| bars << 1 | usize::from(atoms.barred(atom, other)));
        let mut links = [0.0; POOL_LIMIT];
        for (link, &other) in links.iter_mut().zip(older) {
            *link = atoms.link(atom, other);
        }
        let alone = Pick::alone(atoms, atom);
        self.picks.push(alone);
        for before in 1..1_usize << newest {
            let rest = before & (before - 1);
            let link = links[before.trailing_zeros() as usize];
            let old = self.picks[before];
            let pairs = old.pairs + self.picks[1 << newest | rest].pairs - self.picks[rest].pairs + link;
            self.picks.push(Pick {
                people: old.people + alone.people,
                free: old.free & alone.free,
                pairs,
                mix: old.mix + alone.mix,
                barred: old.barred || bars & before != 0,
            });
        }
    }

    /// How many picks there are; the last is everybody.
    pub(super) fn len(&self) -> usize {
        self.picks.len()
    }

    /// The people and the worth of a pick that is a group by every hard rule.
    pub(super) fn group(&self, atoms: &Atoms, pick: usize) -> Option<(usize, f64)> {
        let sizes = atoms.sizes();
        let Pick { people, free, pairs, mix, barred } = self.picks[pick];
        let valid = (sizes.min..=sizes.max).contains(&people) && free != 0 && !barred;
        valid.then(|| (people, atoms.worth(pairs, people, mix)))
    }

    /// The atoms of a pick.
    pub(super) fn members(&self, pick: usize) -> Vec<usize> {
        let chosen = |&(bit, _): &(usize, &usize)| pick >> bit & 1 == 1;
        let atoms = self.atoms.iter().enumerate().filter(chosen);
        atoms.map(|(_, &atom)| atom).collect()
    }
}

//! What is looked up again and again about the atoms of two groups, by place among them.

use super::Side;
use crate::{
    engine::{atoms::Atoms, draft::Draft, pool::POOL_LIMIT},
    mix::Mix,
};

/// With the first in its place 4,096 ways at most.
pub(in crate::engine) const LIMIT: usize = POOL_LIMIT;

/// The atoms; sets of their places are written as a number whose bits say which are in it.
#[derive(Default)]
pub(super) struct Table {
    atoms: Vec<usize>,
    /// The side that the first of them is on now.
    present: usize,
    /// Who is free, for slots in which enough are.
    free: Vec<usize>,
    people: [usize; LIMIT],
    inner: [f64; LIMIT],
    mix: [Mix; LIMIT],
    links: [[f64; LIMIT]; LIMIT],
}

/// Who is on one side for certain, and who may be on either.
#[derive(Clone, Copy)]
pub(super) struct Deal {
    pub(super) here: usize,
    pub(super) open: usize,
}

impl Table {
    /// Puts the atoms of two groups in, without their likeness.
    pub(super) fn fill(&mut self, atoms: &Atoms, one: &Draft, other: &Draft) {
        self.atoms.clear();
        self.atoms.extend(one.atoms.iter().chain(other.atoms.iter()));
        self.present = (1 << one.atoms.len()) - 1;
        let mut free = [0; 32];
        for (place, &atom) in self.atoms.iter().enumerate() {
            self.people[place] = atoms.size(atom);
            let mut bits = atoms.free(atom);
            while bits != 0 {
                free[bits.trailing_zeros() as usize] |= 1 << place;
                bits &= bits - 1;
            }
        }
        self.free.clear();
        for set in free {
            let known = self.free.iter().any(|&other| set & !other == 0);
            if !known && self.count(set) >= atoms.sizes().min {
                self.free.push(set);
            }
        }
    }

    /// Looks up how like they are.
    pub(super) fn compare(&mut self, atoms: &Atoms) {
        for (place, &atom) in self.atoms.iter().enumerate() {
            self.inner[place] = atoms.inner(atom);
            self.mix[place] = atoms.mix(atom);
            self.links[place][place] = 0.0;
            for (before, &other) in self.atoms[..place].iter().enumerate() {
                let link = atoms.link(atom, other);
                self.links[place][before] = link;
                self.links[before][place] = link;
            }
        }
    }

    /// Every deal by two slots but the one that there is; the first atom stays where it is, for a split and its mirror
    /// image are the same.
    pub(super) fn deals(&self, deals: &mut Vec<Deal>) {
        deals.clear();
        let all = self.all();
        let mut ways = 0;
        for &here in self.free.iter().filter(|&&here| here & 1 == 1) {
            for &there in self.free.iter().filter(|&&there| here | there == all) {
                let deal = Deal { here: here & !there | 1, open: here & there & !1 };
                if deal.open != 0 || deal.here != self.present {
                    ways += 1_usize << deal.open.count_ones();
                    deals.push(deal);
                }
            }
        }
        // Where people are free nearly always, deals repeat each other.
        if ways > all / 2 {
            deals.clear();
            deals.push(Deal { here: 1, open: all & !1 });
        }
    }

    /// Everybody.
    pub(super) fn all(&self) -> usize {
        (1 << self.atoms.len()) - 1
    }

    /// Some of them on a side.
    pub(super) fn side(&self, members: usize) -> Side {
        let mut side = Side::default();
        for place in places(members) {
            let near = self.near(place, side.members);
            self.shift(&mut side, place, true, near);
        }
        side
    }

    /// Lets one come to a side or go from it, whose link to the others there is known.
    pub(super) fn shift(&self, side: &mut Side, place: usize, comes: bool, near: f64) {
        let pairs = near + self.inner[place];
        side.members ^= 1 << place;
        if comes {
            side.people += self.people[place];
            side.pairs += pairs;
            side.mix += self.mix[place];
        } else {
            side.people -= self.people[place];
            side.pairs -= pairs;
            side.mix = side.mix - self.mix[place];
        }
    }

    /// The sum of likeness between two.
    pub(super) fn link(&self, one: usize, other: usize) -> f64 {
        self.links[one][other]
    }

    /// The sum of likeness between one and others.
    pub(super) fn near(&self, one: usize, others: usize) -> f64 {
        places(others).map(|other| self.links[one][other]).sum()
    }

    /// Whether they can meet and nobody is barred.
    pub(super) fn may(&self, atoms: &Atoms, members: usize) -> bool {
        let barred = |one: usize, other: usize| atoms.barred(self.atoms[one], self.atoms[other]);
        self.free.iter().any(|&free| members & !free == 0)
            && !places(members).any(|one| places(members & ((1 << one) - 1)).any(|other| barred(one, other)))
    }

    /// The atoms at some places.
    pub(super) fn chosen(&self, members: usize) -> Vec<usize> {
        places(members).map(|place| self.atoms[place]).collect()
    }

    fn count(&self, members: usize) -> usize {
        places(members).map(|place| self.people[place]).sum()
    }
}

/// The places in a set, ascending.
pub(super) fn places(mut set: usize) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = set.trailing_zeros() as usize;
        let any = set != 0;
        set &= set.wrapping_sub(1);
        any.then_some(place)
    })
}

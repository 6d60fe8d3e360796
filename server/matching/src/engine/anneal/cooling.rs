//! One way down from hot to cold.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::{
    engine::{atoms::Atoms, budget::Budget, draft::Draft},
    likeness::real,
    mix::Mix,
};

/// The harm that is done one time in e at the beginning and at the end, in units of one person's `c_i`:
/// from exchanging strangers to exchanging near equals. Of 0.06 to 0.25 and 0.002 to 0.045 these gave the
/// greatest F at 1,000 people; what is left below the end, splitting pairs of groups finds faster.
pub(super) const HOT: f64 = 0.12;
const COLD: f64 = 0.02;

/// Where it begins in a plan that was cooled before, with other borders between its regions. From 0.04 to 0.12 there is
/// little difference.
pub(super) const WARM: f64 = 0.05;

/// How many ask before the budget is asked and the search cools a little.
const BREATH: usize = 16;

/// Nobody's group.
pub(super) const NOWHERE: usize = usize::MAX;

/// A plan on its way down.
pub(super) struct Cooling<'a> {
    pub(super) atoms: &'a Atoms<'a>,
    pub(super) favourites: &'a [Vec<usize>],
    pub(super) groups: Vec<Draft>,
    pub(super) home: Vec<usize>,
}

/// What a group would be after an exchange.
struct Sums {
    people: usize,
    free: u32,
    pairs: f64,
    mix: Mix,
}

impl Sums {
    fn worth(&self, atoms: &Atoms) -> f64 {
        atoms.worth(self.pairs, self.people, self.mix)
    }
}

impl<'a> Cooling<'a> {
    pub(super) fn new(atoms: &'a Atoms<'a>, favourites: &'a [Vec<usize>], groups: &[Draft]) -> Self {
        let mut home = vec![NOWHERE; atoms.len()];
        for (number, group) in groups.iter().enumerate() {
            for &atom in group.atoms.iter() {
                home[atom] = number;
            }
        }
        Self { atoms, favourites, groups: groups.to_vec(), home }
    }

    /// Lets so many ask, cooling all the while.
    pub(super) fn run(mut self, asks: usize, hot: f64, rng: &mut ChaCha8Rng, budget: &mut Budget) -> Vec<Draft> {
        let breaths = budget.most(asks.div_ceil(BREATH));
        let cooler = (COLD / hot).powf(1.0 / real(breaths));
        let mut heat = hot;
        for _ in 0..breaths {
            if !budget.spend() {
                break;
            }
            for _ in 0..BREATH {
                self.ask(heat, rng);
            }
            self.found(heat, rng);
            self.dissolve(heat, rng);
            heat *= cooler;
        }
        // Sums that were changed a million times are summed up anew.
        self.groups.iter().map(|group| Draft::new(self.atoms, &group.atoms)).collect()
    }

    /// Somebody asks for a seat beside a favourite: another's, or one more.
    fn ask(&mut self, heat: f64, rng: &mut ChaCha8Rng) {
        let atom = rng.random_range(0..self.atoms.len());
        let favourites = &self.favourites[atom];
        if self.home[atom] == NOWHERE || favourites.is_empty() {
            return;
        }
        let beside = favourites[rng.random_range(0..favourites.len())];
        let (from, to) = (self.home[atom], self.home[beside]);
        if to == NOWHERE || to == from {
            return;
        }
        let seats = &self.groups[to].atoms;
        let leaver = seats.get(rng.random_range(0..=seats.len())).copied();
        if leaver == Some(beside) {
            return;
        }
        // Most asking ends here, before likeness is looked up.
        let Some(left) = self.may(from, Some(atom), leaver) else { return };
        let Some(joined) = self.may(to, leaver, Some(atom)) else { return };
        let (left, joined) = (self.after(from, left, Some(atom), leaver), self.after(to, joined, leaver, Some(atom)));
        let gain = left.worth(self.atoms) + joined.worth(self.atoms)
            - self.groups[from].worth(self.atoms)
            - self.groups[to].worth(self.atoms);
        if gain >= 0.0 || rng.random::<f64>() < (gain / heat).exp() {
            self.settle(from, &left, Some(atom), leaver);
            self.settle(to, &joined, leaver, Some(atom));
        }
    }

    /// How many people a group has and when it can meet after one has left and one has joined, if it still is one.
    fn may(&self, group: usize, leaver: Option<usize>, joiner: Option<usize>) -> Option<(usize, u32)> {
        let (atoms, draft) = (self.atoms, &self.groups[group]);
        let size = |atom: Option<usize>| atom.map_or(0, |atom| atoms.size(atom));
        let people = draft.people + size(joiner) - size(leaver);
        let mut free = joiner.map_or(u32::MAX, |joiner| atoms.free(joiner));
        for &member in draft.atoms.iter().filter(|&&member| Some(member) != leaver) {
            free &= atoms.free(member);
        }
        let sizes = atoms.sizes();
        if free == 0 || !(sizes.min..=sizes.max).contains(&people) {
            return None;
        }
        let barred = |joiner| draft.atoms.iter().any(|&member| Some(member) != leaver && atoms.barred(member, joiner));
        (!joiner.is_some_and(barred)).then_some((people, free))
    }

    /// The sums of a group after one has left and one has joined.
    fn after(&self, group: usize, (people, free): (usize, u32), leaver: Option<usize>, joiner: Option<usize>) -> Sums {
        let (atoms, draft) = (self.atoms, &self.groups[group]);
        let mut sums = Sums { people, free, pairs: draft.pairs, mix: draft.mix };
        if let Some(leaver) = leaver {
            sums.pairs -= draft.link(atoms, leaver) + atoms.inner(leaver);
            sums.mix = sums.mix - atoms.mix(leaver);
        }
        if let Some(joiner) = joiner {
            sums.pairs += draft.link(atoms, joiner) + atoms.inner(joiner);
            sums.mix += atoms.mix(joiner);
            sums.pairs -= leaver.map_or(0.0, |leaver| atoms.link(joiner, leaver));
        }
        sums
    }

    fn settle(&mut self, group: usize, sums: &Sums, leaver: Option<usize>, joiner: Option<usize>) {
        let draft = &mut self.groups[group];
        if let Some(leaver) = leaver {
            draft.atoms.free(leaver);
        }
        if let Some(joiner) = joiner {
            draft.atoms.take(joiner);
            self.home[joiner] = group;
        }
        draft.people = sums.people;
        draft.free = sums.free;
        draft.pairs = sums.pairs;
        draft.mix = sums.mix;
    }
}

//! A part of a large round, annealed by itself.

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use super::{HOT, WARM, warmed};
use crate::engine::{atoms::Atoms, budget::Budget, draft::Draft, favourites::of_all};

/// How often everybody asks in a pass. At 20,000 people with sixteen steps each, 30, 60, 120 and 250 give an F of 0.482,
/// 0.483, 0.480 and 0.465: short passes, for then borders change more often.
const ASKS: usize = 60;

/// A region's table keeps likeness in single precision: less than this may be none outside of it.
const ROUNDED: f64 = 1e-5;

/// The atoms of some groups, with numbers of their own.
pub(super) struct Region<'a> {
    members: Vec<usize>,
    atoms: Atoms<'a>,
}

impl<'a> Region<'a> {
    pub(super) fn new(atoms: &Atoms<'a>, groups: &[Draft]) -> Self {
        let mut members: Vec<usize> = groups.iter().flat_map(|draft| draft.atoms.iter().copied()).collect();
        members.sort_unstable();
        Self { atoms: atoms.part(&members), members }
    }

    /// The groups after one pass, and by how much they are better; as they were if they are not.
    pub(super) fn anneal(
        &self,
        all: &Atoms,
        groups: Vec<Draft>,
        (is_first, seed): (bool, u64),
        budget: &mut Budget,
    ) -> (Vec<Draft>, f64) {
        let atoms = &self.atoms;
        let place = |atom: &usize| self.members.partition_point(|member| member < atom);
        let own = |draft: &Draft| Draft::new(atoms, &draft.atoms.iter().map(place).collect::<Vec<_>>());
        let before: Vec<Draft> = groups.iter().map(own).collect();
        let favourites = of_all(atoms);
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let hot = if is_first { HOT } else { WARM };
        let (trial, gain) = warmed(atoms, &favourites, &before, (hot, ASKS), &mut rng, budget);
        if gain <= ROUNDED {
            return (groups, 0.0);
        }
        let back = |draft: &Draft| {
            let members: Vec<usize> = draft.atoms.iter().map(|&atom| self.members[atom]).collect();
            Draft::new(all, &members)
        };
        (trial.iter().map(back).collect(), gain)
    }
}

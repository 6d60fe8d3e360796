//! Anneals a large round region by region, each time with other borders.
//!
//! Two people are drawn; half of the groups are liker the one than the other half is, and each half is divided again
//! until a region is small enough for a table of likeness. Other draws make other borders, so whoever stands at a
//! border now is well inside the next time. What comes out does not depend on how many threads there are.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::region::Region;
use crate::engine::{
    atoms::{Atoms, TABLE_LIMIT},
    budget::Budget,
    draft::Draft,
};

/// How often there are other borders at most.
const PASSES: usize = 64;

/// A pass that adds less than this share does not help.
const HELPS: f64 = 0.0005;

/// Improves the groups in passes until they stop helping or the budget ends.
pub(in crate::engine) fn in_passes(atoms: &Atoms, groups: &mut Vec<Draft>, rng: &mut ChaCha8Rng, budget: &mut Budget) {
    for pass in 0..PASSES {
        let regions = divide(atoms, std::mem::take(groups), rng);
        let share = budget.share(u64::try_from(regions.len()).unwrap_or(u64::MAX));
        let seeded: Vec<(Vec<Draft>, u64)> = regions.into_iter().map(|region| (region, rng.random())).collect();
        let annealed = seeded.into_par_iter().map(|(groups, seed)| {
            let mut budget = share.clone();
            // A table of likeness takes long enough to come too late for hundreds of regions.
            if budget.is_out_of_time() {
                return ((groups, 0.0), budget);
            }
            (Region::new(atoms, &groups).anneal(atoms, groups, (pass == 0, seed), &mut budget), budget)
        });
        let annealed: Vec<_> = annealed.collect();
        let (regions, budgets): (Vec<_>, Vec<Budget>) = annealed.into_iter().unzip();
        budget.collect(&share, &budgets);
        let mut gain = 0.0;
        for (region, more) in regions {
            groups.extend(region);
            gain += more;
        }
        if gain <= HELPS * super::total(atoms, groups).abs() || budget.is_out_of_time() || budget.ran_dry(&budgets) {
            return;
        }
    }
}

/// The groups in regions of at most [`TABLE_LIMIT`] atoms.
fn divide(atoms: &Atoms, groups: Vec<Draft>, rng: &mut ChaCha8Rng) -> Vec<Vec<Draft>> {
    let mut regions = Vec::new();
    let mut rest = vec![groups];
    while let Some(region) = rest.pop() {
        if region.iter().map(|draft| draft.atoms.len()).sum::<usize>() <= TABLE_LIMIT {
            regions.push(region);
        } else {
            rest.extend(halves(atoms, region, rng));
        }
    }
    regions
}

/// The groups that are liker one person than another, and the others, as many.
fn halves(atoms: &Atoms, groups: Vec<Draft>, rng: &mut ChaCha8Rng) -> [Vec<Draft>; 2] {
    let mut drawn = || {
        let seats = &groups[rng.random_range(0..groups.len())].atoms;
        seats[rng.random_range(0..seats.len())]
    };
    let (one, other) = (drawn(), drawn());
    let leaning = |draft: Draft| (draft.link(atoms, one) - draft.link(atoms, other), draft);
    let mut leaning: Vec<(f64, Draft)> = groups.into_iter().map(leaning).collect();
    leaning.sort_by(|one, other| one.0.total_cmp(&other.0));
    let half = leaning.split_off(leaning.len() / 2);
    [leaning, half].map(|half| half.into_iter().map(|(_, draft)| draft).collect())
}

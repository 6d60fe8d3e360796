//! Shares the improving out among threads.

use rayon::{iter::ParallelIterator, slice::ParallelSliceMut};

use super::{atoms::Atoms, budget::Budget, draft::Draft, improve::all_pairs};

/// Gives each thread an equal part of the groups, so that what comes out depends on their number only.
pub(super) fn deal(atoms: &Atoms, groups: &mut [Draft], threads: usize, budget: &mut Budget) {
    let part = groups.len().div_ceil(threads).max(1);
    let share = budget.share(u64::try_from(threads).unwrap_or(u64::MAX));
    let parts = groups.par_chunks_mut(part).map(|part| {
        let mut budget = share.clone();
        all_pairs(atoms, part, &mut budget);
        budget
    });
    let parts: Vec<Budget> = parts.collect();
    budget.collect(&share, &parts);
}

//! Shares the improving out among threads.

use rayon::{ThreadPoolBuilder, iter::ParallelIterator, slice::ParallelSliceMut};

use super::{atoms::Atoms, budget::Budget, draft::Draft, improve::all_pairs};

/// Gives each thread an equal part of the groups, so that what comes out depends on their number only.
pub(super) fn deal(atoms: &Atoms, groups: &mut [Draft], threads: usize, budget: &mut Budget) {
    let part = groups.len().div_ceil(threads).max(1);
    let share = budget.share(u64::try_from(threads).unwrap_or(u64::MAX));
    let mut work = || {
        let parts = groups.par_chunks_mut(part).map(|part| {
            let mut budget = share.clone();
            all_pairs(atoms, part, &mut budget);
            budget
        });
        parts.collect::<Vec<_>>()
    };
    let parts = match ThreadPoolBuilder::new().num_threads(threads).build() {
        Ok(pool) => pool.install(&mut work),
        // Without threads of its own the work is the same, only slower.
        Err(_) => work(),
    };
    budget.collect(&share, &parts);
}

//! The bound that gives everybody the mates they would like best.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::roster::Roster;

/// Σ over all people of their likeness to the `mates` people they are most like and may meet.
pub(super) fn best(roster: &Roster, mates: usize) -> f64 {
    let forest = roster.forest();
    let of_one = |person: usize| -> f64 {
        let may = |other: usize| roster.can_meet(person, other);
        forest.nearest(person, roster.free(person), mates, &may).iter().map(|&(likeness, _)| likeness).sum()
    };
    // Summed up in order, so that it comes out the same on any number of threads.
    let of_each: Vec<f64> = (0..roster.len()).into_par_iter().map(of_one).collect();
    of_each.into_iter().sum()
}

//! The bound that gives everybody the mates they would like best.

use crate::roster::Roster;

/// Σ over all people of their likeness to the `mates` people they are most like and may meet.
///
/// Exact and quadratic: every pair is looked at twice, in one pass without memory.
pub(super) fn best(roster: &Roster, mates: usize) -> f64 {
    (0..roster.len()).map(|person| best_of(roster, person, mates)).sum()
}

fn best_of(roster: &Roster, person: usize, mates: usize) -> f64 {
    let mut top: Vec<f64> = Vec::with_capacity(mates + 1);
    for other in (0..roster.len()).filter(|&other| roster.share_slot(person, other)) {
        let likeness = roster.likeness(person, other);
        let full = top.len() == mates;
        if full && top.last().is_some_and(|&least| likeness <= least) {
            continue;
        }
        if roster.ties().bars(person, other) {
            continue;
        }
        let at = top.partition_point(|&better| better >= likeness);
        top.insert(at, likeness);
        top.truncate(mates);
    }
    top.iter().sum()
}

//! Proven upper bounds on F: no plan that keeps the hard rules can be more cohesive.
//!
//! In a group of n people everybody gives weight y = 1/(n−1) ≤ 1/(min−1) to each mate, one in all,
//! and receives one in all. Both bounds keep some of that and forget that groups are groups.

mod arcs;
mod flow;
mod path;
mod person;

use crate::{likeness::real, plan::BoundKind, roster::Roster};

/// Up to this many people the flow is solved, by contract.
const FLOW_LIMIT: usize = 5_000;

/// The bound on F for these people, 0 to 1, and how it was found.
pub(crate) fn of(roster: &Roster) -> (f64, BoundKind) {
    let mates = roster.size().min - 1;
    let seats = real(mates) * real(roster.len().max(1));
    if roster.len() <= FLOW_LIMIT {
        (flow::best(roster, mates) / seats, BoundKind::Flow)
    } else {
        (person::best(roster, mates) / seats, BoundKind::Person)
    }
}

//! Makes one group of two.

use crate::standing::{Move, Standing, Unit};

/// With the one that suits best among the groups that are too small themselves, else among all with room.
pub(super) fn with_another(standing: &Standing, group: usize) -> Option<Vec<Move>> {
    let size = standing.roster.size();
    let people = &standing.tables[group].people;
    let whole = standing.unit(people.clone());
    let together = |other: usize| standing.tables[other].people.len() + people.len();
    let fits = |&other: &usize| other != group && (size.min..=size.max).contains(&together(other));
    let rated = (0..standing.tables.len()).filter(fits).filter_map(|other| {
        let (from, to) = direction(standing, (group, &whole), other)?;
        let others = &standing.tables[other].people;
        Some((others.len() >= size.min, standing.suits(people, || others.iter()), (from, to)))
    });
    let (_, _, (from, to)) = rated.min_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)))?;
    Some(standing.moves(&standing.tables[from].people, Some(to)))
}

/// Which of two groups comes to the other: the one of fewer people, if they can come when the other meets.
fn direction(standing: &Standing, (group, whole): (usize, &Unit), other: usize) -> Option<(usize, usize)> {
    let others = &standing.tables[other].people;
    let (goes, comes) = ((group, other), (other, group));
    let can = |&way: &(usize, usize)| {
        if way == goes {
            standing.has_room(other, whole)
        } else {
            standing.has_room(group, &standing.unit(others.clone()))
        }
    };
    let ways = if others.len() < whole.people.len() { [comes, goes] } else { [goes, comes] };
    ways.into_iter().find(can)
}

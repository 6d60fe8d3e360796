//! Makes one group of two.

use crate::standing::{Move, Standing};

/// With the one that suits best among the groups that are too small themselves, else among all with room.
pub(super) fn with_another(standing: &Standing, group: usize) -> Option<Vec<Move>> {
    let min = standing.roster.size().min;
    let people = &standing.tables[group].people;
    let size = |other: usize| standing.tables[other].people.len();
    let others = (0..standing.tables.len()).filter(|&other| other != group && size(other) + people.len() >= min);
    let rated = others.filter_map(|other| {
        let suits = standing.suits(people, || standing.tables[other].people.iter());
        Some((size(other) >= min, suits, direction(standing, group, other)?))
    });
    let (_, _, (from, to)) = rated.min_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)))?;
    Some(standing.moves(&standing.tables[from].people, Some(to)))
}

/// Which of two groups comes to the other: the one of fewer people, if they can come when the other meets.
fn direction(standing: &Standing, group: usize, other: usize) -> Option<(usize, usize)> {
    let people = |of: usize| &standing.tables[of].people;
    let fewer = if people(other).len() < people(group).len() { (other, group) } else { (group, other) };
    let can = |&(from, to): &(usize, usize)| standing.has_room(to, &standing.unit(people(from).clone()));
    [fewer, (fewer.1, fewer.0)].into_iter().find(can)
}

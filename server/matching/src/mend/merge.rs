//! Makes one group of two.

use crate::standing::{Move, Standing};

/// With the most alike among the groups that are too small themselves, else among all with room.
pub(super) fn with_another(standing: &Standing, group: usize) -> Option<Vec<Move>> {
    let min = standing.roster.size().min;
    let people = &standing.tables[group].people;
    let whole = standing.unit(people.clone());
    let size = |other: usize| standing.tables[other].people.len();
    let fits = |&other: &usize| other != group && size(other) + people.len() >= min && standing.has_room(other, &whole);
    let others = (0..standing.tables.len()).filter(fits);
    let rated =
        others.map(|other| (size(other) >= min, standing.mean(people, standing.tables[other].people.iter()), other));
    let (_, _, other) = rated.min_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)))?;
    // The fewer people change their group.
    let (from, to) = if size(other) < people.len() { (other, group) } else { (group, other) };
    Some(standing.moves(&standing.tables[from].people, Some(to)))
}

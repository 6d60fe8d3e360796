//! People who want seats together, and which groups have them.

use std::collections::BTreeSet;

use super::Standing;

/// People who must stay together, and come to a group or not as one.
pub(crate) struct Unit {
    pub(crate) people: Vec<usize>,
    /// The slots in which all of them are free, one bit each.
    pub(crate) free: u32,
    /// The groups where somebody sits whom one of them must not meet.
    closed: BTreeSet<usize>,
}

impl Standing {
    pub(crate) fn unit(&self, people: Vec<usize>) -> Unit {
        let barred = people.iter().flat_map(|&one| self.roster.ties().barred(one));
        Unit {
            free: self.roster.all_free(&people),
            closed: barred.filter_map(|other| self.seat_of(other)).collect(),
            people,
        }
    }

    /// Whether a unit could sit down in a group that has people.
    pub(crate) fn has_room(&self, group: usize, unit: &Unit) -> bool {
        let table = &self.tables[group];
        table.free & unit.free != 0
            && table.people.len() + unit.people.len() <= self.roster.size().max
            && !unit.closed.contains(&group)
    }
}

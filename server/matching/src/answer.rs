//! Turns groups of indices into the plan that is handed out.

use crate::{
    plan::{BoundKind, Group, Plan, Stopped, Unplaced},
    reasons, report,
    roster::{Roster, slots},
};

/// Writes the plan down: ids instead of indices, every list sorted, a reason for everybody left out.
pub(crate) fn write(
    roster: &Roster,
    groups: &[Vec<usize>],
    bound: (f64, BoundKind),
    seed: u64,
    stopped: Stopped,
) -> Plan {
    let mut placed = vec![false; roster.len()];
    groups.iter().flatten().for_each(|&one| placed[one] = true);
    let mut unplaced: Vec<Unplaced> = (0..roster.len())
        .filter(|&person| !placed[person])
        .map(|person| Unplaced { id: roster.people()[person].id.clone(), reason: reasons::of(roster, person) })
        .collect();
    unplaced.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    let mut written: Vec<Group> = groups.iter().map(|members| group(roster, members)).collect();
    written.sort_unstable_by(|a, b| a.members.cmp(&b.members));
    Plan { groups: written, unplaced, report: report::measure(roster, groups, bound, seed, stopped) }
}

/// One group with what its people have in common.
pub(crate) fn group(roster: &Roster, members: &[usize]) -> Group {
    let people = roster.people();
    let mut ids: Vec<String> = members.iter().map(|&one| people[one].id.clone()).collect();
    ids.sort_unstable();
    let chosen_by_all = |key: &&String| {
        let mut all = members.iter();
        all.all(|&one| people[one].interests.contains_key(*key))
    };
    let first = members.first().map(|&one| &people[one].interests);
    Group {
        members: ids,
        slots: slots(roster.all_free(members)),
        shared: first.into_iter().flat_map(|interests| interests.keys()).filter(chosen_by_all).cloned().collect(),
        cohesion: report::six_decimals(report::cohesion(roster, members)),
    }
}

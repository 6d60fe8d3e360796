//! Places whoever is left, the longest waiting first: in a group with room, in a new group, or by others changing
//! groups.

use super::{
    atoms::Atoms,
    budget::Budget,
    chain,
    draft::{Draft, Drafts},
    gather, regroup,
};

/// Places as many as it can; says whether anybody was.
///
/// Only chains and regrouping heed the clock: a plan cut short still leaves nobody out whom a group
/// could take in, or who could found one.
pub(super) fn repair(atoms: &Atoms, drafts: &mut Drafts, budget: &mut Budget) -> bool {
    let mut placed = false;
    loop {
        let before = people(atoms, drafts);
        drafts.left.sort_by(|&one, &other| atoms.waited(other).total_cmp(&atoms.waited(one)));
        seat(atoms, drafts);
        gather::new_groups(atoms, drafts);
        chain::move_up(atoms, drafts, budget);
        regroup::around_left(atoms, drafts, budget);
        if people(atoms, drafts) == before {
            return placed;
        }
        placed = true;
    }
}

/// Puts everybody who is left where they fit best as things stand.
fn seat(atoms: &Atoms, drafts: &mut Drafts) {
    let groups = &mut drafts.groups;
    drafts.left.retain(|&atom| {
        let Some(best) = best_seat(atoms, groups, atom) else {
            return true;
        };
        groups[best].add(atoms, atom);
        false
    });
}

/// How many people are left; atoms do not tell, for one step may trade a single for a couple.
fn people(atoms: &Atoms, drafts: &Drafts) -> usize {
    drafts.left.iter().map(|&atom| atoms.size(atom)).sum()
}

fn best_seat(atoms: &Atoms, groups: &[Draft], atom: usize) -> Option<usize> {
    let max = atoms.sizes().max;
    let gain = |draft: &Draft| {
        let mut with = draft.clone();
        with.add(atoms, atom);
        with.worth(atoms) - draft.worth(atoms)
    };
    let open = groups.iter().enumerate().filter(|(_, draft)| draft.fits(atoms, atom, max));
    let gains = open.map(|(group, draft)| (group, gain(draft)));
    let best = gains.max_by(|one, other| one.1.total_cmp(&other.1));
    best.map(|(group, _)| group)
}

//! Takes the groups nearest to somebody left over apart and makes the best plan of all of them.
//!
//! Unlike a chain this may found, dissolve and merge groups, and place two for one.

use std::cmp::Reverse;

use super::{
    atoms::Atoms,
    budget::Budget,
    cover,
    draft::{Draft, Drafts},
    pool::{POOL_LIMIT, Pool},
};

/// How many of the groups nearest to somebody are taken apart, one or two at a time.
const NEAREST: usize = 6;

/// How many plans for a dozen people are made in one go, each of a few milliseconds.
const PLANS: usize = 120;

/// Regroups around everybody left over, as long as the caller lets it.
pub(super) fn around_left(atoms: &Atoms, drafts: &mut Drafts, budget: &mut Budget) {
    let mut pool = Pool::default();
    let mut plans = PLANS;
    for atom in drafts.left.clone() {
        if !can_hope(atoms, atom) {
            continue;
        }
        for apart in choices(atoms, &drafts.groups, atom) {
            if plans == 0 || budget.is_out_of_time() {
                return;
            }
            if !drafts.left.contains(&atom) {
                break;
            }
            plans -= 1;
            place_more(atoms, &mut pool, drafts, atom, &apart);
        }
    }
}

/// Whether enough people could ever join.
fn can_hope(atoms: &Atoms, atom: usize) -> bool {
    let missing = atoms.sizes().min.saturating_sub(atoms.size(atom));
    let mut others = (0..atoms.len()).filter(|&other| other != atom && atoms.can_meet(atom, other));
    let mut found = 0;
    while found < missing {
        let Some(other) = others.next() else {
            return false;
        };
        found += atoms.size(other);
    }
    atoms.free(atom) != 0
}

/// The nearest groups, and the pairs of them that leave room in a pool.
fn choices(atoms: &Atoms, groups: &[Draft], atom: usize) -> Vec<Vec<usize>> {
    let company = |group: &usize| {
        let members = groups[*group].atoms.iter();
        members.filter(|&&member| atoms.can_meet(atom, member)).count()
    };
    let mut nearest: Vec<usize> = (0..groups.len()).collect();
    nearest.sort_by_cached_key(|group| Reverse(company(group)));
    nearest.truncate(NEAREST);
    let one = nearest.iter().map(|&group| vec![group]);
    let two =
        nearest.iter().enumerate().flat_map(|(at, &group)| nearest[..at].iter().map(move |&other| vec![group, other]));
    let fits = |apart: &Vec<usize>| apart.iter().map(|&group| groups[group].atoms.len()).sum::<usize>() < POOL_LIMIT;
    one.chain(two).filter(fits).collect()
}

/// Replaces some groups if their people, and whoever is left, can be placed in greater number.
fn place_more(atoms: &Atoms, pool: &mut Pool, drafts: &mut Drafts, atom: usize, apart: &[usize]) {
    let placed: usize = apart.iter().map(|&group| drafts.groups[group].people).sum();
    let members = apart.iter().flat_map(|&group| drafts.groups[group].atoms.iter());
    let others = drafts.left.iter().filter(|&&other| other != atom && atoms.free(other) != 0);
    let handful = [atom].into_iter().chain(members.copied()).chain(others.copied());
    pool.fill(atoms, handful.take(POOL_LIMIT));
    let plan = cover::best(atoms, pool);
    if plan.groups.iter().map(|group| group.people).sum::<usize>() <= placed {
        return;
    }
    let mut number = 0;
    drafts.groups.retain(|_| {
        number += 1;
        !apart.contains(&(number - 1))
    });
    drafts.left.retain(|left| !pool.atoms.contains(left));
    drafts.groups.extend(plan.groups);
    drafts.left.extend(plan.left);
}

//! The best plan there is, for few enough people to look at every one.

use super::{
    atoms::Atoms,
    draft::{Draft, Drafts},
    objective::NOTICEABLE,
    pool::{POOL_LIMIT, Pool},
};

/// The best that can be done with some of the atoms.
#[derive(Clone, Copy, Default)]
struct Best {
    people: usize,
    worth: f64,
    /// The group of the lowest atom as a pick; 0 if that atom is left out.
    group: usize,
}

impl Best {
    fn beats(&self, other: &Self) -> bool {
        self.people > other.people || self.people == other.people && self.worth > other.worth + NOTICEABLE
    }
}

/// The plan with most people placed, and among those the best; `None` if there are too many atoms.
pub(super) fn everybody(atoms: &Atoms) -> Option<Drafts> {
    let (possible, never): (Vec<usize>, Vec<usize>) = (0..atoms.len()).partition(|&atom| atoms.free(atom) != 0);
    if possible.len() > POOL_LIMIT {
        return None;
    }
    let mut pool = Pool::default();
    pool.fill(atoms, possible.into_iter());
    let mut drafts = best(atoms, &pool);
    drafts.left.extend(never);
    Some(drafts)
}

/// The best plan for the atoms of a pool.
///
/// Dynamic programming over sets: some milliseconds where everybody gets along with everybody, far
/// less where few groups are possible.
pub(super) fn best(atoms: &Atoms, pool: &Pool) -> Drafts {
    let best = best_of_sets(atoms, pool);
    let mut drafts = Drafts::default();
    let mut rest = pool.len() - 1;
    while rest != 0 {
        let lowest = rest & rest.wrapping_neg();
        let group = best[rest].group;
        if group == 0 {
            drafts.left.extend(pool.members(lowest));
        } else {
            drafts.groups.push(Draft::new(atoms, &pool.members(group)));
        }
        rest &= !(group | lowest);
    }
    drafts
}

fn best_of_sets(atoms: &Atoms, pool: &Pool) -> Vec<Best> {
    let groups = groups_by_lowest(atoms, pool);
    let mut best = vec![Best::default(); pool.len()];
    for set in 1..pool.len() {
        let lowest = set.trailing_zeros() as usize;
        let mut found = Best { group: 0, ..best[set & (set - 1)] };
        let inside = groups[lowest].iter().filter(|alone| alone.group & !set == 0);
        for alone in inside {
            let rest = best[set ^ alone.group];
            let with = Best { people: rest.people + alone.people, worth: rest.worth + alone.worth, group: alone.group };
            if with.beats(&found) {
                found = with;
            }
        }
        best[set] = found;
    }
    best
}

/// Every group that a pool allows, by the place of its lowest atom.
fn groups_by_lowest(atoms: &Atoms, pool: &Pool) -> Vec<Vec<Best>> {
    let mut groups = vec![Vec::new(); pool.atoms.len()];
    for group in 1..pool.len() {
        if let Some((people, worth)) = pool.group(atoms, group) {
            let waited: f64 = pool.members(group).iter().map(|&atom| atoms.waited(atom)).sum();
            groups[group.trailing_zeros() as usize].push(Best { people, worth: worth + waited, group });
        }
    }
    groups
}

//! Who has waited longer comes first, where not everybody can be placed.

use super::{
    atoms::Atoms,
    budget::Budget,
    draft::{Draft, Drafts},
    objective::NOTICEABLE,
};

/// How many seats are looked at in all: some seconds, however many are left out of however large a round.
const SEATS_LOOKED_AT: usize = 100_000_000;

/// Gives seats to people left over who have waited longer than those who have them, as far as that weighs
/// more than likeness; as many people stay placed.
pub(super) fn exchange(atoms: &Atoms, drafts: &mut Drafts, budget: &mut Budget) {
    let mut hopeful: Vec<usize> = drafts.left.iter().copied().filter(|&atom| atoms.free(atom) != 0).collect();
    hopeful.sort_by(|&one, &other| atoms.waited(one).total_cmp(&atoms.waited(other)));
    drafts.left.retain(|&atom| atoms.free(atom) == 0);
    let mut looks = SEATS_LOOKED_AT / atoms.len().max(1);
    // Whoever loses a seat may ask for one in turn; the plan is worth more each time, so it ends.
    while let Some(atom) = hopeful.pop() {
        let stop = looks == 0 || budget.is_out_of_time();
        let Some((group, leaver)) = best_seat(atoms, &drafts.groups, atom).filter(|_| !stop) else {
            drafts.left.push(atom);
            continue;
        };
        looks -= 1;
        drafts.groups[group] = instead(atoms, &drafts.groups[group], atom, leaver);
        hopeful.push(leaver);
    }
}

/// The group and the person whose seat it is most worth to give away, if it is.
fn best_seat(atoms: &Atoms, groups: &[Draft], atom: usize) -> Option<(usize, usize)> {
    let mut best = (NOTICEABLE, None);
    for (group, draft) in groups.iter().enumerate().filter(|(_, draft)| draft.free & atoms.free(atom) != 0) {
        for &leaver in draft.atoms.iter() {
            let longer = atoms.waited(atom) - atoms.waited(leaver);
            let as_many = atoms.size(atom) == atoms.size(leaver);
            if longer <= 0.0 || !as_many || !draft.fits_instead(atoms, atom, leaver) {
                continue;
            }
            let gain = longer + instead(atoms, draft, atom, leaver).worth(atoms) - draft.worth(atoms);
            if gain > best.0 {
                best = (gain, Some((group, leaver)));
            }
        }
    }
    best.1
}

fn instead(atoms: &Atoms, draft: &Draft, joiner: usize, leaver: usize) -> Draft {
    let mut next = draft.clone();
    next.remove(atoms, leaver);
    next.add(atoms, joiner);
    next
}

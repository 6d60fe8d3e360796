//! For groups too large to try every split: the best single move or swap between two of them.

use super::{atoms::Atoms, draft::Draft, objective::NOTICEABLE};

/// Makes the move or swap that helps most; says whether one did.
pub(super) fn best(atoms: &Atoms, groups: &mut [Draft], (one, other): (usize, usize)) -> bool {
    let (a, b) = (&groups[one], &groups[other]);
    let now = a.worth(atoms) + b.worth(atoms);
    let mut best: Option<(f64, Draft, Draft)> = None;
    for (from_a, from_b) in exchanges(a, b) {
        let Some((new_a, new_b)) = after(atoms, (a, from_a), (b, from_b)) else {
            continue;
        };
        let worth = new_a.worth(atoms) + new_b.worth(atoms);
        let least = best.as_ref().map_or(now + NOTICEABLE, |(worth, ..)| *worth);
        if worth > least {
            best = Some((worth, new_a, new_b));
        }
    }
    let Some((_, new_a, new_b)) = best else {
        return false;
    };
    groups[one] = new_a;
    groups[other] = new_b;
    true
}

/// Every atom of one with every atom of the other, and each alone.
fn exchanges(a: &Draft, b: &Draft) -> impl Iterator<Item = (Option<usize>, Option<usize>)> {
    let of = |draft: &Draft| -> Vec<Option<usize>> {
        let atoms = draft.atoms.iter().copied().map(Some);
        atoms.chain([None]).collect()
    };
    let others = of(b);
    let with_each = move |from_a| others.clone().into_iter().map(move |from_b| (from_a, from_b));
    of(a).into_iter().flat_map(with_each)
}

/// Both groups after what leaves each has joined the other, if both still are groups.
fn after(
    atoms: &Atoms,
    (a, from_a): (&Draft, Option<usize>),
    (b, from_b): (&Draft, Option<usize>),
) -> Option<(Draft, Draft)> {
    let new_a = changed(atoms, a, from_a, from_b)?;
    Some((new_a, changed(atoms, b, from_b, from_a)?))
}

fn changed(atoms: &Atoms, draft: &Draft, leaver: Option<usize>, joiner: Option<usize>) -> Option<Draft> {
    let stays = match (leaver, joiner) {
        (Some(leaver), Some(joiner)) => draft.fits_instead(atoms, joiner, leaver),
        (Some(leaver), None) => draft.can_spare(atoms, leaver),
        (None, Some(joiner)) => draft.fits(atoms, joiner, atoms.sizes().max),
        (None, None) => false,
    };
    if !stays {
        return None;
    }
    let mut next = draft.clone();
    if let Some(atom) = leaver {
        next.remove(atoms, atom);
    }
    if let Some(atom) = joiner {
        next.add(atoms, atom);
    }
    Some(next)
}

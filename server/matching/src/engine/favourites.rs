//! Whom everybody likes best.

use super::atoms::Atoms;

/// How many there are for each: enough that a good seat is beside one of them, few enough that most asking for it is
/// worth while. Between 16 and 32 nothing changes, with 48 F falls.
const FAVOURITES: usize = 24;

/// For each atom those whom it may meet and likes best, the best liked first.
pub(super) fn of_all(atoms: &Atoms) -> Vec<Vec<usize>> {
    (0..atoms.len()).map(|atom| of(atoms, atom)).collect()
}

fn of(atoms: &Atoms, atom: usize) -> Vec<usize> {
    let mut all: Vec<usize> = (0..atoms.len()).filter(|&other| other != atom && atoms.can_meet(atom, other)).collect();
    let order = |one: &usize, other: &usize| {
        atoms.link(atom, *other).total_cmp(&atoms.link(atom, *one)).then_with(|| one.cmp(other))
    };
    if all.len() > FAVOURITES {
        all.select_nth_unstable_by(FAVOURITES, order);
        all.truncate(FAVOURITES);
    }
    all.sort_unstable_by(order);
    all
}

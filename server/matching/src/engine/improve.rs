//! Takes two groups apart and puts them together better, until no two groups can be improved.

use super::{
    atoms::Atoms,
    budget::Budget,
    draft::Draft,
    exchange,
    split::{self, Splits},
};

/// Goes round all pairs of groups until a whole round has changed nothing, or the budget ends; never places or drops
/// anybody.
///
/// Pairs come by distance (g, g + 1), (g, g + 2) … so that none needs to be written down. A pair is
/// tried again only if one of the two has changed since its last turn, exactly one round ago.
pub(super) fn all_pairs(atoms: &Atoms, groups: &mut [Draft], budget: &mut Budget) {
    let count = groups.len();
    let round = count * count.saturating_sub(1) / 2;
    let mut changed = vec![0; count];
    let mut last_change = 0;
    let mut turn = 0;
    let mut splits = Splits::default();
    for (one, other) in (1..=count / 2).cycle().flat_map(|apart| at_distance(count, apart)) {
        if turn >= last_change + round {
            return;
        }
        turn += 1;
        if turn > round && changed[one].max(changed[other]) + round < turn {
            continue;
        }
        if !budget.spend() {
            return;
        }
        if improve_two(atoms, &mut splits, groups, (one, other)) {
            changed[one] = turn;
            changed[other] = turn;
            last_change = turn;
        }
    }
}

/// The pairs of groups this far apart on a circle, each once.
fn at_distance(count: usize, apart: usize) -> impl Iterator<Item = (usize, usize)> {
    let starts = if 2 * apart == count { apart } else { count };
    (0..starts).map(move |start| (start, (start + apart) % count))
}

/// Says whether two groups were changed for the better.
pub(super) fn improve_two(
    atoms: &Atoms,
    splits: &mut Splits,
    groups: &mut [Draft],
    (one, other): (usize, usize),
) -> bool {
    let together = groups[one].atoms.len() + groups[other].atoms.len();
    if together > split::LIMIT {
        return exchange::best(atoms, groups, (one, other));
    }
    splits.improve(atoms, groups, (one, other))
}

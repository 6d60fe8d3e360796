//! Keeps of two plans what is better in each.

use crate::engine::{atoms::Atoms, draft::Draft, objective::NOTICEABLE};

/// The better of two plans of the same atoms, piece by piece: a piece is as few groups of one plan as have the same atoms as
/// some groups of the other.
pub(super) fn better_of_each(atoms: &Atoms, before: &[Draft], after: &[Draft]) -> Vec<Draft> {
    let mut home = vec![0; atoms.len()];
    for (number, draft) in before.iter().enumerate() {
        draft.atoms.iter().for_each(|&atom| home[atom] = number);
    }
    // The groups of the first plan in chains, each ending at the one that stands for its piece.
    let mut next: Vec<usize> = (0..before.len()).collect();
    for draft in after {
        let first = end(&mut next, home[draft.atoms[0]]);
        for &atom in &draft.atoms[1..] {
            let other = end(&mut next, home[atom]);
            next[other] = first;
        }
    }
    let mut gains = vec![0.0; before.len()];
    for (number, draft) in before.iter().enumerate() {
        gains[end(&mut next, number)] -= draft.worth(atoms);
    }
    for draft in after {
        gains[end(&mut next, home[draft.atoms[0]])] += draft.worth(atoms);
    }
    let mut is_better = |group: usize| gains[end(&mut next, group)] > NOTICEABLE;
    let mut best: Vec<Draft> = after.iter().filter(|draft| is_better(home[draft.atoms[0]])).cloned().collect();
    best.extend(before.iter().enumerate().filter(|&(number, _)| !is_better(number)).map(|(_, draft)| draft.clone()));
    best
}

fn end(next: &mut [usize], mut group: usize) -> usize {
    while next[group] != group {
        next[group] = next[next[group]];
        group = next[group];
    }
    group
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{generate, roster::Roster, wishes::Wishes};

    #[test]
    fn each_piece_comes_from_the_plan_in_which_it_is_better() {
        let people = generate(40, 1).unwrap();
        let roster = Roster::new(&people);
        let atoms = Atoms::new(&roster, Wishes::NONE);
        let plan = |groups: [[usize; 3]; 4]| groups.map(|members| Draft::new(&atoms, &members));
        let before = plan([[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11]]);
        // The first two have changed places among them, and the last two.
        let after = plan([[0, 1, 3], [2, 4, 5], [6, 7, 9], [8, 10, 11]]);
        let worth = |groups: &[Draft]| groups.iter().map(|draft| draft.worth(&atoms)).sum::<f64>();
        let best = better_of_each(&atoms, &before, &after);
        let right = worth(&before[..2]).max(worth(&after[..2])) + worth(&before[2..]).max(worth(&after[2..]));
        assert!((worth(&best) - right).abs() < 1e-9);
        let mut placed: Vec<usize> = best.iter().flat_map(|draft| draft.atoms.to_vec()).collect();
        placed.sort_unstable();
        assert_eq!(placed, (0..12).collect::<Vec<_>>());
    }
}

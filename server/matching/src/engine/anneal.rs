//! Leaves a plan that no two groups can improve, by exchanges that make it worse for a while.
//!
//! Simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983): somebody asks for a seat
//! beside one of those they like best, in place of another or beside all; now and then somebody founds a
//! group, or one is given up. What helps is done; what harms is done too, the less likely the more it
//! harms, and less and less as the search cools.

mod cooling;
mod number;
mod region;
mod regions;

use rand_chacha::ChaCha8Rng;

use self::cooling::{Cooling, HOT, WARM};
pub(super) use self::regions::in_passes;
use super::{atoms::Atoms, budget::Budget, draft::Draft, improve::all_pairs, near::near_pairs, objective::NOTICEABLE};

/// How often everybody asks on the way down, in the first cycle; each cycle takes twice as long.
const FIRST_CYCLE: usize = 250;

/// How many cycles there are at most: with the ninth, 200 people take some seven seconds; a tenth takes as long
/// again and adds two thousandths.
const CYCLES: u32 = 9;

/// So many cycles without a better plan, and there is none to be found this way. With 2 the search of 200 people
/// ended after half a second for one seed of five.
const PATIENCE: u32 = 3;

/// Improves the whole plan in cycles, each from hot to cold and each twice as long as the one before,
/// until cycles stop helping or the budget ends; keeps the best plan. Never places or drops anybody.
pub(super) fn in_cycles(
    atoms: &Atoms,
    favourites: &[Vec<usize>],
    groups: &mut Vec<Draft>,
    rng: &mut ChaCha8Rng,
    budget: &mut Budget,
) {
    if groups.len() < 2 || budget.is_spent() {
        return;
    }
    let mut best = total(atoms, groups);
    let mut idle = 0;
    for cycle in 0..CYCLES {
        let asks = atoms.len() * (FIRST_CYCLE << cycle);
        let mut trial = Cooling::new(atoms, favourites, groups).run(asks, HOT, rng, budget);
        near_pairs(atoms, favourites, &mut trial, budget);
        if total(atoms, &trial) > best + NOTICEABLE {
            all_pairs(atoms, &mut trial, budget);
            best = total(atoms, &trial);
            *groups = trial;
            idle = 0;
        } else {
            idle += 1;
        }
        if idle == PATIENCE || budget.is_spent() {
            return;
        }
    }
}

fn total(atoms: &Atoms, groups: &[Draft]) -> f64 {
    groups.iter().map(|draft| draft.worth(atoms)).sum()
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;

    use super::*;
    use crate::{
        engine::{construct::construct, favourites::of_all, repair::repair},
        generate,
        roster::Roster,
        wishes::Wishes,
    };

    #[test]
    fn it_makes_more_groups_where_small_ones_suit_better() {
        let people = generate(60, 2).unwrap();
        let roster = Roster::new(&people);
        let atoms = Atoms::new(&roster, Wishes::default());
        let mut rng = ChaCha8Rng::seed_from_u64(2);
        let mut budget = Budget::new(Some(20_000), &|| false);
        let mut drafts = construct(&atoms, &mut rng);
        repair(&atoms, &mut drafts, &mut budget);
        let before = drafts.groups.len();
        in_cycles(&atoms, &of_all(&atoms), &mut drafts.groups, &mut rng, &mut budget);
        assert!(drafts.groups.len() > before, "{before} groups, then {}", drafts.groups.len());
    }

    #[test]
    fn it_betters_a_plan_that_no_two_groups_can_better_and_keeps_everybody_in_it() {
        let people = generate(120, 1).unwrap();
        let roster = Roster::new(&people);
        let atoms = Atoms::new(&roster, Wishes::default());
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let mut budget = Budget::new(None, &|| false);
        let mut drafts = construct(&atoms, &mut rng);
        repair(&atoms, &mut drafts, &mut budget);
        all_pairs(&atoms, &mut drafts.groups, &mut budget);
        let placed = |groups: &[Draft]| groups.iter().map(|group| group.people).sum::<usize>();
        let before = (placed(&drafts.groups), total(&atoms, &drafts.groups));
        in_cycles(&atoms, &of_all(&atoms), &mut drafts.groups, &mut rng, &mut budget);
        assert_eq!(placed(&drafts.groups), before.0);
        assert!(
            total(&atoms, &drafts.groups) > before.1 + 0.5,
            "from {} to {}",
            before.1,
            total(&atoms, &drafts.groups)
        );
    }
}

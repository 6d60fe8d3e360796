//! Leaves a plan that no two groups can improve, by exchanges that make it worse for a while.
//!
//! Simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983): somebody asks for a seat
//! beside one of those they like best, in place of another or beside all; now and then somebody founds a
//! group, or one is given up. What helps is done; what harms is done too, the less likely the more it
//! harms, and less and less as the search cools.

mod cooling;
mod number;
mod pieces;
mod region;
mod regions;

use rand_chacha::ChaCha8Rng;

pub(super) use self::regions::in_passes;
use self::{
    cooling::{Cooling, HOT, WARM},
    pieces::better_of_each,
};
use super::{atoms::Atoms, budget::Budget, draft::Draft, improve::all_pairs, near::near_pairs, objective::NOTICEABLE};

/// How often everybody asks in the first cycle; each cycle takes twice as long.
const FIRST_CYCLE: usize = 250;

/// How many cycles there are. With nine, which take eight times as long, and nothing after them, 200 people had an F less
/// by 0.3 %, and 1,000 people after eight seconds by 0.2 %.
const CYCLES: u32 = 6;

/// Where a plan is warmed up to again and again, in turn. Always 0.03 or always 0.06 is worse at 200 people than always
/// 0.045, and this better.
const WARMTHS: [f64; 3] = [0.035, 0.05, 0.07];

/// How often everybody asks each time it is warmed up.
const WARM_ASKS: usize = 2_000;

/// By what the square of the number of atoms is divided for the asks of a cycle and of a warming up, at most: few people
/// have soon seen all there is, and a round of forty need not take a fifth of the time of two hundred.
const LONGEST_CYCLE: usize = 4;
const LONGEST_WARM: usize = 18;

/// So many times without a better plan, and there is none to be found this way.
const PATIENCE: usize = 45;

/// The best plan so far and how to look for a better one.
struct Search<'a> {
    atoms: &'a Atoms<'a>,
    favourites: &'a [Vec<usize>],
    groups: &'a mut Vec<Draft>,
    /// Whether no two of the groups can be improved.
    is_settled: bool,
    rng: &'a mut ChaCha8Rng,
}

/// Improves the whole plan in cycles, each from hot to cold and each twice as long as the one before; then warms it up
/// again and again, until that stops helping or the budget ends. Keeps the best plan; never places or drops anybody.
pub(super) fn in_cycles(
    atoms: &Atoms,
    favourites: &[Vec<usize>],
    groups: &mut Vec<Draft>,
    rng: &mut ChaCha8Rng,
    budget: &mut Budget,
) {
    let mut search = Search { atoms, favourites, groups, is_settled: false, rng };
    if search.groups.len() < 2 {
        return;
    }
    let square = atoms.len() * atoms.len();
    let cycles = (0..CYCLES).map(|cycle| FIRST_CYCLE << cycle);
    for asks in cycles.take_while(|&asks| asks <= FIRST_CYCLE.max(square / LONGEST_CYCLE)) {
        search.cool(HOT, asks, budget);
    }
    let warm_asks = WARM_ASKS.min(square / LONGEST_WARM + 1);
    let mut idle = 0;
    for &warm in WARMTHS.iter().cycle() {
        if idle == PATIENCE || budget.is_spent() {
            return;
        }
        idle = if search.cool(warm, warm_asks, budget) { 0 } else { idle + 1 };
    }
}

impl Search<'_> {
    /// Warms the plan up and cools it down, everybody asking so many times; says whether that made it better.
    ///
    /// Where the end comes before all pairs of the better plan were tried, the one before stays if its were: what is
    /// handed over has no swap that would better it.
    fn cool(&mut self, warm: f64, asks: usize, budget: &mut Budget) -> bool {
        if budget.is_spent() {
            return false;
        }
        let (mut trial, gain) = warmed(self.atoms, self.favourites, self.groups, (warm, asks), self.rng, budget);
        let is_better = gain > NOTICEABLE;
        if is_better {
            all_pairs(self.atoms, &mut trial, budget);
            if !budget.is_spent() || !self.is_settled {
                *self.groups = trial;
                self.is_settled = !budget.is_spent();
            }
        }
        is_better
    }
}

/// The groups warmed up and cooled down, everybody asking so many times, each piece no worse than before; and by how
/// much they are better.
fn warmed(
    atoms: &Atoms,
    favourites: &[Vec<usize>],
    groups: &[Draft],
    (warm, asks): (f64, usize),
    rng: &mut ChaCha8Rng,
    budget: &mut Budget,
) -> (Vec<Draft>, f64) {
    let mut trial = Cooling::new(atoms, favourites, groups).run(atoms.len() * asks, warm, rng, budget);
    near_pairs(atoms, favourites, &mut trial, budget);
    let trial = better_of_each(atoms, groups, &trial);
    let gain = total(atoms, &trial) - total(atoms, groups);
    (trial, gain)
}

fn total(atoms: &Atoms, groups: &[Draft]) -> f64 {
    groups.iter().map(|draft| draft.worth(atoms)).sum()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

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

    #[test]
    fn whenever_it_is_ended_no_two_groups_can_be_bettered_if_none_could_before() {
        let people = generate(40, 3).unwrap();
        let roster = Roster::new(&people);
        let atoms = Atoms::new(&roster, Wishes::default());
        let favourites = of_all(&atoms);
        let mut drafts = construct(&atoms, &mut ChaCha8Rng::seed_from_u64(3));
        repair(&atoms, &mut drafts, &mut Budget::new(None, &|| false));
        let settle = |groups: &mut [Draft]| all_pairs(&atoms, groups, &mut Budget::new(None, &|| false));
        settle(&mut drafts.groups);
        let before = total(&atoms, &drafts.groups);
        let mut ended = Vec::new();
        for patience in (400..800).step_by(5) {
            let looks = AtomicUsize::new(0);
            let should_stop = || looks.fetch_add(1, Ordering::Relaxed) >= patience;
            let (groups, rng) = (&mut drafts.groups.clone(), &mut ChaCha8Rng::seed_from_u64(3));
            let mut search = Search { atoms: &atoms, favourites: &favourites, groups, is_settled: true, rng };
            search.cool(HOT, 200, &mut Budget::new(None, &should_stop));
            ended.push(total(&atoms, groups));
            settle(groups);
            assert!(total(&atoms, groups) <= ended[ended.len() - 1], "after {patience} looks");
        }
        assert!(ended[0] <= before && ended[ended.len() - 1] > before, "{before}, then {ended:?}");
    }
}

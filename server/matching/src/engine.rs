//! Forms the groups: build something good quickly, place whoever is left, improve until nothing helps.
//!
//! Placing people comes first: no step ever trades a placed person for likeness. Hard rules are
//! never broken on the way, so the search may be stopped after any step.

mod anneal;
mod atoms;
mod budget;
mod chain;
mod construct;
mod cover;
mod draft;
mod exchange;
mod favourites;
mod gather;
mod improve;
mod invitation;
mod near;
mod objective;
mod pool;
mod regroup;
mod repair;
mod seats;
mod split;
mod turns;
mod waiting;

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use self::{
    atoms::{Atoms, TABLE_LIMIT},
    budget::Budget,
    draft::Drafts,
};
use crate::{answer, bound, input::Input, plan::Plan, roster::Roster, threads, wishes::Wishes};

/// How to search.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// What all chance is drawn from.
    pub seed: u64,
    /// How many steps the search may take, no limit if absent: a step takes two groups apart and puts them
    /// together anew, or lets 16 people ask for another seat.
    pub moves: Option<u64>,
    /// How many threads may work at once; 0 means 1. The plan is the same on any number of them.
    pub threads: usize,
    /// What is wished besides likeness; all wishes in one place, for an organizer may set them.
    pub wishes: Wishes,
}

impl Default for Settings {
    fn default() -> Self {
        Self { seed: 1, moves: None, threads: 1, wishes: Wishes::default() }
    }
}

/// Places as many people as it can in groups that keep every hard rule, as like-minded as it can.
///
/// `should_stop` is asked again and again, from any thread; when it says yes, the best plan so far
/// is finished and returned. Unless it did, equal arguments give an equal plan. Building the first
/// groups and the bound in the report are not cut short: for 1,000 people they take a fraction of a
/// second.
///
/// ```
/// let people = matching::generate(60, 1)?;
/// let plan = matching::form_groups(&people, &matching::Settings::default(), &|| false);
/// assert_eq!(plan.report.violations, 0);
/// # Ok::<(), matching::Refusal>(())
/// ```
pub fn form_groups(input: &Input, settings: &Settings, should_stop: &(dyn Fn() -> bool + Sync)) -> Plan {
    let roster = Roster::new(input);
    let mut budget = Budget::new(settings.moves, should_stop);
    let search = || {
        let atoms = Atoms::new(&roster, settings.wishes);
        let drafts = search(&atoms, settings, &mut budget);
        drafts.groups.iter().map(|draft| atoms.people(&draft.atoms)).collect::<Vec<_>>()
    };
    let (groups, bound) = threads::on(settings.threads, || rayon::join(search, || bound::of(&roster)));
    answer::write(&roster, &groups, bound, settings.seed, budget.stopped())
}

fn search(atoms: &Atoms, settings: &Settings, budget: &mut Budget) -> Drafts {
    if let Some(drafts) = cover::everybody(atoms) {
        return drafts;
    }
    let mut rng = ChaCha8Rng::seed_from_u64(settings.seed);
    let mut drafts = construct::construct(atoms, &mut rng);
    repair::repair(atoms, &mut drafts, budget);
    if atoms.len() <= TABLE_LIMIT {
        in_one_piece(atoms, &mut drafts, &mut rng, budget);
    } else {
        anneal::in_passes(atoms, &mut drafts.groups, &mut rng, budget);
        repair::repair(atoms, &mut drafts, budget);
    }
    turns::exchange(atoms, &mut drafts, budget);
    drafts
}

/// Improves and places in turn: improving changes sizes and mixes slots, so somebody may fit in then.
fn in_one_piece(atoms: &Atoms, drafts: &mut Drafts, rng: &mut ChaCha8Rng, budget: &mut Budget) {
    let favourites = favourites::of_all(atoms);
    near::near_pairs(atoms, &favourites, &mut drafts.groups, budget);
    repair::repair(atoms, drafts, budget);
    anneal::in_cycles(atoms, &favourites, &mut drafts.groups, rng, budget);
    repair::repair(atoms, drafts, budget);
    loop {
        improve::all_pairs(atoms, &mut drafts.groups, budget);
        if budget.is_spent() || !repair::repair(atoms, drafts, budget) {
            return;
        }
    }
}

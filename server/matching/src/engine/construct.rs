//! The first plan: who is hardest to place goes first and gathers the most alike around a slot.

use std::cmp::Reverse;

use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

use super::{
    atoms::Atoms,
    draft::{Draft, Drafts},
    waiting::Waiting,
};
use crate::{likeness::real, roster::slots};

/// Greedy groups of the ideal size; whoever finds no group is left.
pub(super) fn construct(atoms: &Atoms, rng: &mut ChaCha8Rng) -> Drafts {
    let order = hardest_first(atoms, rng);
    let mut waiting = Waiting::new(atoms, &order);
    let mut drafts = Drafts::default();
    for seed in order {
        if !waiting.is[seed] {
            continue;
        }
        waiting.is[seed] = false;
        let options = slots(atoms.free(seed)).into_iter().map(usize::from);
        let grown = options.map(|slot| grow(atoms, seed, &waiting.at(slot)));
        let groups = grown.filter(|draft| draft.people >= atoms.sizes().min);
        match groups.max_by(|one, other| each(atoms, one).total_cmp(&each(atoms, other))) {
            Some(draft) => {
                draft.atoms.iter().for_each(|&atom| waiting.is[atom] = false);
                drafts.groups.push(draft);
            }
            None => drafts.left.push(seed),
        }
    }
    drafts
}

/// What a group is worth to each of its people.
fn each(atoms: &Atoms, draft: &Draft) -> f64 {
    draft.worth(atoms) / real(draft.people)
}

/// Those whose best slot is chosen by fewest come first, large units before small, else by chance.
fn hardest_first(atoms: &Atoms, rng: &mut ChaCha8Rng) -> Vec<usize> {
    let mut crowd = [0_usize; 32];
    for atom in 0..atoms.len() {
        for slot in slots(atoms.free(atom)) {
            crowd[usize::from(slot)] += atoms.size(atom);
        }
    }
    let best_crowd = |&atom: &usize| {
        let slots = slots(atoms.free(atom)).into_iter().map(usize::from);
        let most = slots.map(|slot| crowd[slot]).max().unwrap_or(0);
        (most, Reverse(atoms.size(atom)))
    };
    let mut order: Vec<usize> = (0..atoms.len()).collect();
    order.shuffle(rng);
    order.sort_by_cached_key(best_crowd);
    order
}

/// Adds to the seed, one by one, whoever is most like those already there.
fn grow(atoms: &Atoms, seed: usize, waiting: &[usize]) -> Draft {
    let sizes = atoms.sizes();
    let mut draft = Draft::new(atoms, &[seed]);
    let mut links: Vec<(f64, usize)> = waiting.iter().map(|&one| (0.0, one)).collect();
    let mut newest = seed;
    while draft.people < sizes.ideal {
        links.retain(|&(_, atom)| atom != newest && draft.fits(atoms, atom, sizes.max));
        for (link, atom) in &mut links {
            *link += atoms.link(newest, *atom) / real(atoms.size(*atom));
        }
        let best_within = |limit: usize| {
            let small = links.iter().filter(|(_, atom)| draft.people + atoms.size(*atom) <= limit);
            small.max_by(|one, other| one.0.total_cmp(&other.0))
        };
        let needy = draft.people < sizes.min;
        let best = best_within(sizes.ideal).or_else(|| best_within(sizes.max).filter(|_| needy));
        let Some(&(_, atom)) = best else { break };
        draft.add(atoms, atom);
        newest = atom;
    }
    draft
}

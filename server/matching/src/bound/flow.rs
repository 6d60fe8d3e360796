//! The bound as a flow: everybody chooses and is chosen at most min − 1 times.
//!
//! With y scaled by min − 1 every arc carries 0 or 1, so the linear programme has a whole-numbered
//! optimum, found by successive shortest paths (Jewell 1962; prices as in Edmonds & Karp 1972):
//! people come in one by one, and each seat they ask for takes the path that adds most likeness.
//!
//! Kept throughout: ask ≥ 0, price ≥ 0, likeness ≤ ask + price on arcs not chosen, ≥ on chosen ones,
//! and a price of 0 on whoever could still be chosen. At the end that proves the optimum.

use super::{
    arcs::{Arc, Arcs, unscale},
    path::Search,
};
use crate::roster::Roster;

/// Who has chosen whom so far, and the prices that prove it best.
pub(super) struct Flow<'a> {
    pub(super) arcs: Arcs<'a>,
    pub(super) mates: usize,
    /// What the last seat of each chooser is worth.
    pub(super) ask: Vec<i64>,
    /// What being chosen costs, for each person.
    pub(super) price: Vec<i64>,
    /// Whom each person has chosen.
    pub(super) chosen: Vec<Vec<usize>>,
    /// By whom each person is chosen, with the likeness.
    pub(super) choosers: Vec<Vec<Arc>>,
}

/// The greatest Σ likeness when everybody chooses, and is chosen by, at most `mates` they may meet.
pub(super) fn best(roster: &Roster, mates: usize) -> f64 {
    unscale(solve(roster, mates).total())
}

fn solve<'a>(roster: &'a Roster<'a>, mates: usize) -> Flow<'a> {
    let mut flow = Flow::new(roster, mates);
    let mut search = Search::new(roster.len());
    for person in 0..roster.len() {
        flow.enter(person);
        for _ in 0..mates {
            if flow.ask[person] == 0 {
                break;
            }
            search.run(&mut flow, person);
            search.settle(&mut flow, person);
        }
    }
    flow
}

impl<'a> Flow<'a> {
    fn new(roster: &'a Roster<'a>, mates: usize) -> Self {
        let people = roster.len();
        Self {
            arcs: Arcs::new(roster),
            mates,
            ask: vec![0; people],
            price: vec![0; people],
            chosen: vec![Vec::with_capacity(mates); people],
            choosers: vec![Vec::with_capacity(mates); people],
        }
    }

    /// Sets the ask of somebody who has chosen nobody yet: the best that can be had at today's prices.
    fn enter(&mut self, person: usize) {
        let mut best = 0;
        let mut place = 0;
        while let Some((other, likeness)) = self.arcs.get(person, place) {
            if likeness <= best {
                break;
            }
            best = best.max(likeness - self.price[other]);
            place += 1;
        }
        self.ask[person] = best;
    }

    pub(super) fn choose(&mut self, person: usize, (other, likeness): Arc) {
        self.chosen[person].push(other);
        self.choosers[other].push((person, likeness));
    }

    pub(super) fn release(&mut self, person: usize, other: usize) {
        self.chosen[person].retain(|&one| one != other);
        self.choosers[other].retain(|&(one, _)| one != person);
    }

    fn total(&self) -> i64 {
        self.choosers.iter().flatten().map(|&(_, likeness)| likeness).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::{Flow, solve};
    use crate::{generate, roster::Roster};

    /// The dual's value: any prices ≥ 0 give a bound, the right ones the same as the flow.
    fn dual(flow: &mut Flow, people: usize) -> i64 {
        let mates = i64::try_from(flow.mates).expect("few mates");
        let mut sum = 0;
        for person in 0..people {
            sum += mates * (flow.ask[person] + flow.price[person]);
            let mut place = 0;
            while let Some((other, likeness)) = flow.arcs.get(person, place) {
                sum += (likeness - flow.ask[person] - flow.price[other]).max(0);
                place += 1;
            }
        }
        sum
    }

    #[test]
    fn the_prices_prove_the_flow_best() {
        for (people, seed) in [(1, 1), (5, 2), (40, 3), (150, 4)] {
            let input = generate(people, seed).expect("invented people are valid");
            let roster = Roster::new(&input);
            for mates in 1..=4 {
                let mut flow = solve(&roster, mates);
                assert_eq!(flow.total(), dual(&mut flow, people));
                assert!(flow.chosen.iter().all(|chosen| chosen.len() <= mates));
                assert!(flow.choosers.iter().all(|by| by.len() <= mates));
            }
        }
    }
}

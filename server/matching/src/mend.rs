//! Mends a group that has become too small, with as little change for as few people as can be.

mod fill;
mod merge;
mod split;

use domain::group::repair::Way;
use serde::Serialize;

use crate::{
    likeness::real,
    report,
    standing::{Move, Standing},
};

/// A proposal; [`Standing::carry_out`] makes its moves.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mending {
    /// What would be done.
    pub way: Way,
    /// Everybody who would change seats; nobody else does.
    pub moves: Vec<Move>,
    /// The mean, over all who are named and all in the groups touched, of each one's mean likeness to
    /// their mates as it is, 0 for who waits.
    pub before: f64,
    /// The same mean over the same people after the moves.
    pub after: f64,
}

impl Standing {
    /// Proposes the least disturbing change after which a group that is too small is none any more.
    ///
    /// Nothing is proposed for a group of nobody or of enough people, nor if no way was found that
    /// keeps every hard rule: then its people had better wait for the next round.
    pub fn mend(&self, group: usize) -> Option<Mending> {
        let people = &self.tables.get(group)?.people;
        if people.is_empty() || people.len() >= self.roster.size().min {
            return None;
        }
        let ways = [
            (Way::Filled, fill::from_waiting as fn(&Self, usize) -> Option<Vec<Move>>),
            (Way::Borrowed, fill::from_others),
            (Way::Merged, merge::with_another),
            (Way::Divided, split::among_others),
        ];
        ways.into_iter().find_map(|(way, moves)| self.mending(way, moves(self, group)?))
    }

    fn mending(&self, way: Way, moves: Vec<Move>) -> Option<Mending> {
        let after = self.groups_after(&moves).ok()?;
        let closeness = |people: &[usize]| report::cohesion(&self.roster, people) * real(people.len());
        let touched = || after.keys().map(|&group| &self.tables[group].people);
        let coming = moves.iter().filter(|one| one.from.is_none()).count();
        let everybody = real(touched().map(Vec::len).sum::<usize>() + coming);
        let mean = |sum: f64| report::six_decimals(sum / everybody);
        Some(Mending {
            way,
            before: mean(touched().map(|people| closeness(people)).sum()),
            after: mean(after.values().map(|people| closeness(people)).sum()),
            moves,
        })
    }

    /// The moves that bring people to a group, or to waiting.
    fn moves(&self, people: &[usize], to: Option<usize>) -> Vec<Move> {
        let one = |&one: &usize| Move { id: self.id(one).to_owned(), from: self.seat_of(one), to };
        people.iter().map(one).collect()
    }
}

//! Where one more person fits, without touching anybody's seat.

use serde::Serialize;

use crate::{
    answer,
    breach::{self, Breach},
    plan::Group,
    reasons,
    report::six_decimals,
    standing::{Move, Standing, Unit},
};
use domain::round::Reason;

/// How many groups are offered: more choice makes choosing harder, and the fourth is seldom taken.
const OFFERED: usize = 3;

/// A group with room for somebody.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Place {
    /// The number of the group.
    pub group: usize,
    /// The mean likeness of the person to those in the group, 0 to 1.
    pub likeness: f64,
    /// The group with the person in it, and with those who come along: its slots, and what all share.
    pub then: Group,
}

impl Standing {
    /// The groups that fit somebody who waits, at most three, the most like-minded first; with whoever would be the
    /// only woman or man there, or the first who lives in Jeju, a group counts as much less or more like-minded as in a
    /// round ([`Wishes`](crate::Wishes)).
    ///
    /// Each has room, a slot in common, and nobody the person must not meet, and so have those who
    /// must stay with the person and come along; if they have a seat already, only their group is
    /// offered. Nothing is offered to whoever has a seat or is not here.
    pub fn places(&self, id: &str) -> Vec<Place> {
        let Some((person, party, only)) = self.find(id).and_then(|person| self.party(person)) else {
            return Vec::new();
        };
        let open = (0..self.tables.len()).filter(|&group| only.is_none_or(|only| only == group));
        let open = open.filter(|&group| self.has_room(group, &party));
        let place = |(likeness, group): (f64, usize)| {
            let mut people = self.tables[group].people.clone();
            people.extend(&party.people);
            Place { group, likeness: six_decimals(likeness), then: answer::group(&self.roster, &people) }
        };
        self.best_for(person, &party, open).into_iter().map(place).collect()
    }

    /// Why somebody who waits is in no group, in the words of a plan; of use if no place is offered.
    ///
    /// It speaks of all who are here, seated or not: `no_room` means that some could be mates, but no
    /// group as it is. Absent for whoever has a seat or is not here.
    pub fn reason(&self, id: &str) -> Option<Reason> {
        let person = self.find(id).filter(|&person| self.is_waiting(person))?;
        Some(reasons::of(&self.roster, person))
    }

    /// Gives somebody who waits a seat, and those who must stay with them and wait too.
    ///
    /// Changes nothing if a hard rule would be broken, and tells which.
    pub fn seat(&mut self, id: &str, group: usize) -> Result<(), Vec<Breach>> {
        let person = self.find(id).ok_or_else(|| vec![breach::stranger(id)])?;
        let along = self.roster.ties().unit_of(person).iter().copied();
        let along = along.filter(|&one| one == person || self.is_waiting(one));
        let to_group = |one: usize| Move { id: self.id(one).to_owned(), from: None, to: Some(group) };
        let moves: Vec<Move> = along.map(to_group).collect();
        self.carry_out(&moves)
    }

    /// The groups that suit somebody and those who come along best, with the likeness of the person to their people, the
    /// best first, the lower number first among equals.
    fn best_for(&self, person: usize, party: &Unit, groups: impl Iterator<Item = usize>) -> Vec<(f64, usize)> {
        let eyes = self.roster.eyes_of(person);
        let mut best: Vec<(f64, f64, usize)> = Vec::with_capacity(OFFERED + 1);
        for group in groups {
            let table = &self.tables[group];
            let least = best.get(OFFERED - 1).map(|&(least, ..)| least);
            let wish = self.wish(&party.people, &table.people, table.mix);
            // Passes over most groups: with it 100,000 people take 2 ms, without it 9.
            if least.is_some_and(|least| eyes.at_most(&table.crowd) + wish < least) {
                continue;
            }
            let likeness = eyes.mean(&table.people);
            let suits = likeness + wish;
            best.insert(best.partition_point(|&(better, ..)| better >= suits), (suits, likeness, group));
            best.truncate(OFFERED);
        }
        best.into_iter().map(|(_, likeness, group)| (likeness, group)).collect()
    }

    /// Somebody who waits, who of their unit waits with them, and the one group where the others sit.
    fn party(&self, person: usize) -> Option<(usize, Unit, Option<usize>)> {
        if !self.is_waiting(person) {
            return None;
        }
        let unit = self.roster.ties().unit_of(person).iter().copied();
        let (waiting, seated): (Vec<usize>, Vec<usize>) = unit.partition(|&one| self.is_waiting(one));
        let mut seats = seated.iter().filter_map(|&one| self.seat_of(one));
        let only = seats.next();
        let one_group = seats.all(|seat| Some(seat) == only);
        one_group.then(|| (person, self.unit(waiting), only))
    }
}

//! Changes of seats, done all at once or not at all.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Standing, is_thin};
use crate::{
    breach::{self, Breach, Broken},
    violations,
};
use domain::round::Rule;

/// One person goes from a group to another; `None` stands for waiting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Move {
    /// The person's id.
    pub id: String,
    /// The number of the group the person is in.
    pub from: Option<usize>,
    /// The number of the group the person comes to.
    pub to: Option<usize>,
}

/// Who sits where after a change.
struct Trial {
    seats: BTreeMap<usize, Option<usize>>,
    /// The groups that gain or lose somebody, with all their people.
    groups: BTreeMap<usize, Vec<usize>>,
}

impl Standing {
    /// Makes the moves if every hard rule is kept afterwards, else tells which are broken and changes
    /// nothing.
    ///
    /// A group may be given up, or gain people and still be too small, but must not become too small.
    /// Having met does not part those who sit together before and after.
    pub fn carry_out(&mut self, moves: &[Move]) -> Result<(), Vec<Breach>> {
        let trial = self.attempt(moves)?;
        let mut broken = self.parted(&trial);
        for (&group, people) in &trial.groups {
            let grows = people.len() >= self.tables[group].people.len();
            let thin = |broken: &Broken| is_thin(&self.roster, broken) && (grows || people.is_empty());
            let day = self.tables[group].day;
            let has_day = |broken: &Broken| day.is_some() && broken.rule == Rule::NoCommonSlot;
            let pardoned = |broken: &Broken| thin(broken) || self.are_mates(broken) || has_day(broken);
            broken.extend(violations::in_group(&self.roster, people).into_iter().filter(|broken| !pardoned(broken)));
            let comes = |one: &&usize| self.seat_of(**one) != Some(group);
            let cannot = |one: &&usize| day.is_some_and(|day| self.roster.free(**one) & day == 0);
            let late = people.iter().filter(comes).filter(cannot);
            broken.extend(late.map(|&one| Broken::new(Rule::NoCommonSlot, &[one])));
        }
        if broken.is_empty() {
            // First everybody gets up, for setting a group makes those wait who had a seat in it.
            for &group in trial.groups.keys() {
                self.set(group, Vec::new());
            }
            for (group, people) in trial.groups {
                self.set(group, people);
            }
            return Ok(());
        }
        let mut breaches: Vec<Breach> = broken.iter().map(|broken| broken.told(&self.roster)).collect();
        breaches.sort_unstable();
        Err(breaches)
    }

    /// The people of every group that gains or loses somebody, after the moves.
    pub(crate) fn groups_after(&self, moves: &[Move]) -> Result<BTreeMap<usize, Vec<usize>>, Vec<Breach>> {
        Ok(self.attempt(moves)?.groups)
    }

    /// Follows the moves on paper; somebody who is not where a move begins is told.
    fn attempt(&self, moves: &[Move]) -> Result<Trial, Vec<Breach>> {
        let mut seats = BTreeMap::new();
        for Move { id, from, to } in moves {
            let here = self.find(id).filter(|&person| self.seat_of(person) == *from);
            let there = to.is_none_or(|group| group < self.tables.len());
            let person = here.filter(|_| there).ok_or_else(|| vec![breach::stranger(id)])?;
            if seats.insert(person, *to).is_some() {
                return Err(vec![Breach { rule: Rule::Twice, people: vec![id.clone()] }]);
            }
        }
        let touched: BTreeSet<usize> = moves.iter().flat_map(|one| [one.from, one.to]).flatten().collect();
        let people = |group: usize| {
            let staying = self.tables[group].people.iter().filter(|one| !seats.contains_key(one));
            let coming = seats.iter().filter(|&(_, &to)| to == Some(group)).map(|(one, _)| one);
            staying.chain(coming).copied().collect()
        };
        let groups = touched.into_iter().map(|group| (group, people(group))).collect();
        Ok(Trial { seats, groups })
    }

    /// Whether two have met who sit together as it is: in their group, or since whoever linked them left.
    fn are_mates(&self, broken: &Broken) -> bool {
        let mut seats = broken.people.iter().map(|&one| self.seat_of(one));
        let first = seats.next().flatten();
        broken.rule == Rule::Met && first.is_some() && seats.all(|seat| seat == first)
    }

    fn parted(&self, trial: &Trial) -> Vec<Broken> {
        let seat = |person: &usize| trial.seats.get(person).copied().unwrap_or_else(|| self.seat_of(*person));
        let units: BTreeSet<&[usize]> = trial.seats.keys().map(|&one| self.roster.ties().unit_of(one)).collect();
        let parted = units.into_iter().filter(|unit| unit.iter().any(|one| seat(one) != seat(&unit[0])));
        parted.map(|unit| Broken::new(Rule::Parted, unit)).collect()
    }
}

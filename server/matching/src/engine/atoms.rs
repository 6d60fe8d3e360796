//! What the engine moves about: one person, or a unit of people who stay together.

use super::objective::Objective;
use crate::{input::Size, mix::Mix, roster::Roster, violations::pairs, wishes::Wishes};

/// Up to this many atoms all links are computed once: 2,048² numbers take 16 MiB.
pub(super) const TABLE_LIMIT: usize = 2_048;

/// The atoms of a roster by number, with sizes, slots, bars and likeness of units as a whole.
pub(super) struct Atoms<'a> {
    roster: &'a Roster<'a>,
    objective: Objective,
    units: Vec<&'a [usize]>,
    free: Vec<u32>,
    inner: Vec<f64>,
    mix: Vec<Mix>,
    barred: Vec<Vec<usize>>,
    /// Half as long as the likeness itself, for most of the time of a search goes into waiting for them.
    links: Option<Vec<f32>>,
}

impl<'a> Atoms<'a> {
    pub(super) fn new(roster: &'a Roster<'a>, wishes: Wishes) -> Self {
        let units = roster.ties().units();
        let objective = Objective::new(roster.size(), wishes);
        let inner = |unit: &Vec<usize>| pairs(unit).map(|(i, j)| drawn(roster, &objective, i, j)).sum();
        let atoms = Self {
            roster,
            objective,
            units: units.iter().map(Vec::as_slice).collect(),
            free: units.iter().map(|unit| roster.all_free(unit)).collect(),
            inner: units.iter().map(inner).collect(),
            mix: units.iter().map(|unit| mix(roster, unit)).collect(),
            barred: barred(roster),
            links: None,
        };
        atoms.with_table()
    }

    /// Some of the atoms by themselves, numbered in the order given, which is ascending.
    pub(super) fn part(&self, members: &[usize]) -> Self {
        let place = |other: &usize| members.binary_search(other).ok();
        let part = Self {
            roster: self.roster,
            objective: self.objective,
            units: members.iter().map(|&atom| self.units[atom]).collect(),
            free: members.iter().map(|&atom| self.free[atom]).collect(),
            inner: members.iter().map(|&atom| self.inner[atom]).collect(),
            mix: members.iter().map(|&atom| self.mix[atom]).collect(),
            barred: members.iter().map(|&atom| self.barred[atom].iter().filter_map(place).collect()).collect(),
            links: None,
        };
        part.with_table()
    }

    fn with_table(mut self) -> Self {
        if self.len() <= TABLE_LIMIT {
            self.links = Some(self.table());
        }
        self
    }

    #[expect(clippy::cast_possible_truncation, reason = "eight digits of a likeness tell good groups from better ones")]
    fn table(&self) -> Vec<f32> {
        let count = self.len();
        let mut table = vec![0.0; count * count];
        for one in 0..count {
            for other in 0..one {
                let link = self.link(one, other) as f32;
                table[one * count + other] = link;
                table[other * count + one] = link;
            }
        }
        table
    }

    pub(super) fn len(&self) -> usize {
        self.free.len()
    }

    pub(super) fn sizes(&self) -> Size {
        self.roster.size()
    }

    /// What a group with these sums is worth.
    pub(super) fn worth(&self, pairs: f64, people: usize, mix: Mix) -> f64 {
        self.objective.worth(pairs, people, mix)
    }

    /// What it is worth that an atom is placed and not another of the same size, for how long its people have waited.
    pub(super) fn waited(&self, atom: usize) -> f64 {
        let people = self.roster.people();
        let days = self.units[atom].iter().map(|&person| people[person].waiting_days);
        self.objective.waited(days.map(f64::from).sum())
    }

    /// How many people an atom is.
    pub(super) fn size(&self, atom: usize) -> usize {
        self.units[atom].len()
    }

    /// The slots in which the whole atom is free, one bit each.
    pub(super) fn free(&self, atom: usize) -> u32 {
        self.free[atom]
    }

    /// The sum of likeness over the pairs inside an atom; here as everywhere in the search, two who both wish to meet
    /// again are more alike by the price of that wish.
    pub(super) fn inner(&self, atom: usize) -> f64 {
        self.inner[atom]
    }

    /// How many women, men and settled people an atom is.
    pub(super) fn mix(&self, atom: usize) -> Mix {
        self.mix[atom]
    }

    /// The sum of likeness over the pairs between two atoms.
    pub(super) fn link(&self, one: usize, other: usize) -> f64 {
        if let Some(links) = &self.links {
            return f64::from(links[one * self.len() + other]);
        }
        if let (&[one], &[other]) = (self.units[one], self.units[other]) {
            return drawn(self.roster, &self.objective, one, other);
        }
        let across = self.units[one].iter().flat_map(|&i| self.units[other].iter().map(move |&j| (i, j)));
        across.map(|(i, j)| drawn(self.roster, &self.objective, i, j)).sum()
    }

    /// The sum of likeness over the pairs between an atom and each of others.
    pub(super) fn near(&self, one: usize, others: &[usize]) -> f64 {
        let Some(links) = &self.links else {
            return others.iter().map(|&other| self.link(one, other)).sum();
        };
        let row = &links[one * self.len()..][..self.len()];
        others.iter().map(|&other| f64::from(row[other])).sum()
    }

    /// Whether somebody of one must not meet somebody of the other.
    pub(super) fn barred(&self, one: usize, other: usize) -> bool {
        self.barred[one].binary_search(&other).is_ok()
    }

    /// Whether two atoms may be in one group, as far as the pair can tell.
    pub(super) fn can_meet(&self, one: usize, other: usize) -> bool {
        self.free[one] & self.free[other] != 0 && !self.barred(one, other)
    }

    /// The people of several atoms, ascending.
    pub(super) fn people(&self, atoms: &[usize]) -> Vec<usize> {
        let mut people: Vec<usize> = atoms.iter().flat_map(|&atom| self.units[atom]).copied().collect();
        people.sort_unstable();
        people
    }
}

/// How strongly two people are drawn together: by likeness, and by a wish of both to meet again.
fn drawn(roster: &Roster, objective: &Objective, one: usize, other: usize) -> f64 {
    let again = if roster.ties().wish(one, other) { objective.again() } else { 0.0 };
    roster.likeness(one, other) + again
}

fn mix(roster: &Roster, unit: &[usize]) -> Mix {
    unit.iter().fold(Mix::default(), |sum, &person| sum + Mix::of(&roster.people()[person]))
}

fn barred(roster: &Roster) -> Vec<Vec<usize>> {
    let ties = roster.ties();
    let mut atom_of = vec![0; roster.len()];
    for (atom, unit) in ties.units().iter().enumerate() {
        for &person in unit {
            atom_of[person] = atom;
        }
    }
    let of_unit = |unit: &Vec<usize>| {
        let barred = unit.iter().flat_map(|&person| ties.barred(person));
        let mut atoms: Vec<usize> = barred.map(|person| atom_of[person]).collect();
        atoms.sort_unstable();
        atoms.dedup();
        atoms
    };
    ties.units().iter().map(of_unit).collect()
}

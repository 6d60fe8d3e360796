//! What the engine moves about: one person, or a unit of people who stay together.

use super::genders::Genders;
use crate::{input::Size, roster::Roster, violations::pairs};

/// Up to this many atoms all links are computed once: 2,048² numbers take 32 MiB.
pub(super) const TABLE_LIMIT: usize = 2_048;

/// The atoms of a roster by number, with sizes, slots, bars and likeness of units as a whole.
pub(super) struct Atoms<'a> {
    roster: &'a Roster<'a>,
    free: Vec<u32>,
    inner: Vec<f64>,
    genders: Vec<Genders>,
    barred: Vec<Vec<usize>>,
    links: Option<Vec<f64>>,
}

impl<'a> Atoms<'a> {
    pub(super) fn new(roster: &'a Roster<'a>) -> Self {
        let units = roster.ties().units();
        let inner = |unit: &Vec<usize>| pairs(unit).map(|(i, j)| roster.likeness(i, j)).sum();
        let mut atoms = Self {
            roster,
            free: units.iter().map(|unit| roster.all_free(unit)).collect(),
            inner: units.iter().map(inner).collect(),
            genders: units.iter().map(|unit| genders(roster, unit)).collect(),
            barred: barred(roster),
            links: None,
        };
        if atoms.len() <= TABLE_LIMIT {
            atoms.links = Some(atoms.table());
        }
        atoms
    }

    fn table(&self) -> Vec<f64> {
        let count = self.len();
        let mut table = vec![0.0; count * count];
        for one in 0..count {
            for other in 0..one {
                let link = self.link(one, other);
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

    /// How many people an atom is.
    pub(super) fn size(&self, atom: usize) -> usize {
        self.roster.ties().units()[atom].len()
    }

    /// The slots in which the whole atom is free, one bit each.
    pub(super) fn free(&self, atom: usize) -> u32 {
        self.free[atom]
    }

    /// The sum of likeness over the pairs inside an atom.
    pub(super) fn inner(&self, atom: usize) -> f64 {
        self.inner[atom]
    }

    /// How many women and men an atom is.
    pub(super) fn genders(&self, atom: usize) -> Genders {
        self.genders[atom]
    }

    /// The sum of likeness over the pairs between two atoms.
    pub(super) fn link(&self, one: usize, other: usize) -> f64 {
        if let Some(links) = &self.links {
            return links[one * self.len() + other];
        }
        let units = self.roster.ties().units();
        let across = units[one].iter().flat_map(|&i| units[other].iter().map(move |&j| (i, j)));
        across.map(|(i, j)| self.roster.likeness(i, j)).sum()
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
        let units = self.roster.ties().units();
        let mut people: Vec<usize> = atoms.iter().flat_map(|&atom| &units[atom]).copied().collect();
        people.sort_unstable();
        people
    }
}

fn genders(roster: &Roster, unit: &[usize]) -> Genders {
    unit.iter().fold(Genders::default(), |sum, &person| sum + Genders::of(&roster.people()[person]))
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

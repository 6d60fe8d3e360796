//! The groups as they stand between two rounds, where people come, are seated, and go one by one.

mod change;
mod unit;

use std::collections::{BTreeSet, HashMap};

pub use self::change::Move;
pub(crate) use self::unit::Unit;
use crate::{
    breach::{Breach, Broken},
    check,
    input::Input,
    judge,
    likeness::Crowd,
    mix::Mix,
    person::Person,
    refusal::Refusal,
    roster::Roster,
    violations,
};
use domain::round::Rule;

/// Groups and people who wait, kept ready for the question where one more person fits.
///
/// The weight of an interest stays that of the file it was made from: who comes later is measured
/// with the same rule as those who are there. What nobody in the file had chosen weighs as if one
/// person had. Make it anew from time to time, as rounds do.
pub struct Standing {
    pub(crate) roster: Roster<'static>,
    pub(crate) tables: Vec<Table>,
    index_of: HashMap<String, usize>,
    seat_of: Vec<Option<usize>>,
    waiting: BTreeSet<usize>,
}

/// One group; its number is its place in the list and stays when its people have gone.
#[derive(Default)]
pub(crate) struct Table {
    pub(crate) people: Vec<usize>,
    /// The slots in which it could meet, one bit each; none without people.
    pub(crate) free: u32,
    /// The one slot in which it does meet, if it has begun to.
    day: Option<u32>,
    pub(crate) crowd: Crowd,
    pub(crate) mix: Mix,
}

impl Standing {
    /// Sets up groups of ids such as those of a plan; whoever is in none waits.
    ///
    /// A group may have lost people and be smaller than `min`, or be empty, and those who sit together
    /// may have met, for that they have by now; every other broken hard rule is told as
    /// [`judge`](crate::judge()) does.
    pub fn new(input: Input, groups: &[Vec<String>]) -> Result<Self, Vec<Breach>> {
        Self::set_up(input, groups, &vec![None; groups.len()])
    }

    /// Sets up groups that have begun to meet, each with its slot: whoever comes must be free then, whatever else its
    /// people could. Whoever sits there keeps the seat even if they are no longer free then.
    pub fn begun(input: Input, groups: &[(Vec<String>, u8)]) -> Result<Self, Vec<Breach>> {
        let (groups, slots): (Vec<Vec<String>>, Vec<u8>) = groups.iter().cloned().unzip();
        // Nobody is ever free in a slot that does not exist.
        let days: Vec<_> = slots.into_iter().map(|slot| Some(1_u32.checked_shl(slot.into()).unwrap_or(0))).collect();
        Self::set_up(input, &groups, &days)
    }

    fn set_up(input: Input, groups: &[Vec<String>], days: &[Option<u32>]) -> Result<Self, Vec<Breach>> {
        let (groups, mut breaches) = judge::indices(&input, groups);
        let roster = Roster::of_its_own(input);
        let broken = violations::all(&roster, &groups);
        let has_begun = days.iter().all(Option::is_some);
        let pardoned = |broken: &&Broken| {
            broken.rule == Rule::Met || is_thin(&roster, broken) || has_begun && broken.rule == Rule::NoCommonSlot
        };
        breaches.extend(broken.iter().filter(|broken| !pardoned(broken)).map(|broken| broken.told(&roster)));
        if !breaches.is_empty() {
            breaches.sort_unstable();
            return Err(breaches);
        }
        let ids = roster.people().iter().map(|person| person.id.clone());
        let mut standing = Self {
            index_of: ids.zip(0..).collect(),
            seat_of: vec![None; roster.len()],
            waiting: (0..roster.len()).collect(),
            tables: days.iter().map(|&day| Table { day, ..Table::default() }).collect(),
            roster,
        };
        for (group, members) in groups.into_iter().enumerate() {
            standing.set(group, members);
        }
        Ok(standing)
    }

    /// Lets somebody in who then waits; they may name people who are here, but nobody else.
    ///
    /// Refused as a file would be that has them as its last person.
    pub fn enter(&mut self, person: Person) -> Result<(), Refusal> {
        let named = check::newcomer(self.roster.input(), &person, |id| self.index_of.get(id).copied())?;
        let index = self.roster.len();
        self.index_of.insert(person.id.clone(), index);
        self.seat_of.push(None);
        self.waiting.insert(index);
        self.roster.enter(person, named);
        Ok(())
    }

    /// Lets somebody go for good; returns the group that loses them, which may be too small then.
    ///
    /// Those who stayed with them keep their seats. Nothing happens if the person is not here.
    pub fn leave(&mut self, id: &str) -> Option<usize> {
        let person = self.index_of.remove(id)?;
        let group = self.seat_of[person];
        if let Some(group) = group {
            let staying = self.tables[group].people.iter().copied().filter(|&one| one != person);
            self.set(group, staying.collect());
        }
        self.waiting.remove(&person);
        self.roster.forget(person);
        group
    }

    /// The ids in each group, ascending, by number of the group; empty where everybody has gone.
    pub fn groups(&self) -> Vec<Vec<String>> {
        let ids = |table: &Table| {
            let mut ids: Vec<String> = table.people.iter().map(|&one| self.id(one).to_owned()).collect();
            ids.sort_unstable();
            ids
        };
        self.tables.iter().map(ids).collect()
    }

    /// The ids of those who wait for a group, in the order in which they came.
    pub fn waiting(&self) -> impl Iterator<Item = &str> {
        self.all_waiting().map(|person| self.id(person))
    }

    pub(crate) fn all_waiting(&self) -> impl Iterator<Item = usize> {
        self.waiting.iter().copied()
    }

    pub(crate) fn id(&self, person: usize) -> &str {
        &self.roster.people()[person].id
    }

    pub(crate) fn find(&self, id: &str) -> Option<usize> {
        self.index_of.get(id).copied()
    }

    pub(crate) fn seat_of(&self, person: usize) -> Option<usize> {
        self.seat_of[person]
    }

    pub(crate) fn is_waiting(&self, person: usize) -> bool {
        self.waiting.contains(&person)
    }

    /// Gives a group exactly these people; whoever had a seat there before waits.
    fn set(&mut self, group: usize, mut people: Vec<usize>) {
        people.sort_unstable();
        for person in std::mem::take(&mut self.tables[group].people) {
            self.seat_of[person] = None;
            self.waiting.insert(person);
        }
        for &person in &people {
            self.seat_of[person] = Some(group);
            self.waiting.remove(&person);
        }
        let day = self.tables[group].day;
        let free = if people.is_empty() { 0 } else { day.unwrap_or_else(|| self.roster.all_free(&people)) };
        let (crowd, mix) = (self.roster.crowd(&people), self.mix(people.iter()));
        self.tables[group] = Table { people, free, day, crowd, mix };
    }
}

/// Whether a rule is broken only because people have gone.
fn is_thin(roster: &Roster, broken: &Broken) -> bool {
    broken.people.is_empty() || broken.rule == Rule::Size && broken.people.len() < roster.size().min
}

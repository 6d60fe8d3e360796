//! A year in a village: rounds of eight weeks in groups of five, who comes, and who thanks whom.

use std::collections::BTreeMap;

use domain::{
    base::moment::{DAY, Moment},
    praise::growth::{GrowthEvent, GrowthKind, RING_WEEKS, Ring, ThanksGiven, Week},
};
use ulid::Ulid;

use crate::{
    WEEKS,
    chance::Chance,
    people::{Manner, Person},
};

/// Everybody.
const PEOPLE: usize = 1_000;
/// The people of a group: five, and one fewer or more as often as not.
const GROUPS: [usize; 4] = [5, 4, 5, 6];
/// Nobody is given a seat in a group that is as large as this.
const FULL: usize = 6;
/// Weeks of a round.
const ROUND: i64 = 8;
/// Of those who play tricks: pairs, people with accounts, and those who change groups; the rest thank within a minute.
const PAIRS: usize = 10;
const OWNERS: usize = 4;
const MOVERS: usize = 7;

pub struct Village {
    pub people: Vec<Person>,
    /// Of each person the weeks in which they thanked, and whom.
    thanked: Vec<Vec<(i64, usize)>>,
    chance: Chance,
    number: u128,
}

/// A person for each number, of whom so many play tricks.
fn manner_of(n: usize, tricks: usize, chance: &mut Chance) -> (Manner, Option<usize>) {
    let accounts = 2 * PAIRS + 4 * OWNERS;
    match n {
        _ if n >= tricks => match chance.below(100) {
            0..10 => (Manner::Active, None),
            10..75 => (Manner::Usual, None),
            _ => (Manner::Quiet, None),
        },
        _ if n < 2 * PAIRS => (Manner::Ring, Some(n / 2)),
        _ if n < accounts && n.is_multiple_of(4) => (Manner::ManyAccounts, Some(PAIRS + n / 4)),
        _ if n < accounts => (Manner::Account, Some(PAIRS + n / 4)),
        _ if n < accounts + MOVERS => (Manner::Mover, None),
        _ => (Manner::InAMinute, None),
    }
}

impl Village {
    /// What has come of a year in which so many of a thousand played tricks.
    pub fn after_a_year(seed: u64, tricks: usize) -> Self {
        let mut chance = Chance::seeded(seed);
        let people = (0..PEOPLE).map(|n| {
            let (manner, gang) = manner_of(n, tricks, &mut chance);
            let late = !manner.is_a_trick() && chance.happens(200);
            let joined = if late { 1 + i64::try_from(chance.below(5)).unwrap_or(0) } else { 0 };
            Person { manner, gang, joined, came: std::collections::BTreeSet::new(), events: Vec::new() }
        });
        let people = people.collect();
        let mut village = Self { people, thanked: vec![Vec::new(); PEOPLE], chance, number: 1 };
        let mut groups = Vec::new();
        for week in 0..WEEKS {
            if week % ROUND == 0 {
                groups = village.form(week / ROUND);
            }
            village.meet(week, &groups);
        }
        village
    }

    /// Groups by chance; those whom a trick joins are together, as if they had managed that every time.
    fn form(&mut self, round: i64) -> Vec<Vec<usize>> {
        let mut units = BTreeMap::<usize, Vec<usize>>::new();
        let here = |person: &Person| person.joined <= round && person.manner != Manner::Mover;
        for (n, person) in self.people.iter().enumerate().filter(|(_, person)| here(person)) {
            units.entry(person.gang.map_or(n + PEOPLE, |gang| gang)).or_default().push(n);
        }
        let (mut single, gangs): (Vec<_>, Vec<_>) = units.into_values().partition(|unit| unit.len() == 1);
        self.chance.shuffle(&mut single);
        let mut groups = gangs;
        let mut single = single.into_iter().flatten().peekable();
        let mut made = 0;
        while single.peek().is_some() {
            if made == groups.len() {
                groups.push(Vec::new());
            }
            let size = GROUPS[made % GROUPS.len()];
            while let Some(one) = single.next_if(|_| groups[made].len() < size) {
                groups[made].push(one);
            }
            made += 1;
        }
        groups
    }

    fn meet(&mut self, week: i64, groups: &[Vec<usize>]) {
        let mut groups = groups.to_vec();
        for mover in (0..PEOPLE).filter(|n| self.people[*n].manner == Manner::Mover) {
            let at = (0..).map(|_| self.chance.below(groups.len())).find(|at| groups[*at].len() < FULL);
            groups[at.unwrap_or(0)].push(mover);
        }
        for group in groups {
            let comes = |n: &usize| self.people[*n].manner.comes();
            let odds: Vec<_> = group.iter().map(comes).collect();
            let there: Vec<_> =
                group.into_iter().zip(odds).filter(|(_, odds)| self.chance.happens(*odds)).map(|(n, _)| n).collect();
            self.hold(week, &there);
        }
    }

    /// A meeting: people are there, one of them is the host of every other one, and they thank one another.
    fn hold(&mut self, week: i64, there: &[usize]) {
        let is_new: Vec<_> = there.iter().map(|n| self.people[*n].came.is_empty()).collect();
        let host = there.get(self.chance.below(2 * there.len().max(1))).copied();
        for (place, one) in there.iter().copied().enumerate() {
            self.people[one].came.insert(week);
            self.note(one, week, GrowthKind::Attended, None);
            if host == Some(one) {
                self.note(one, week, GrowthKind::Hosted, None);
            }
            if !is_new[place] && is_new.contains(&true) {
                self.note(one, week, GrowthKind::Welcomed, None);
            }
            let mut wrote = false;
            for other in there.iter().copied().filter(|other| *other != one) {
                if self.thanks(one, other) {
                    wrote = true;
                    self.thanked[one].push((week, other));
                    self.note(one, week, GrowthKind::Thanked, Some(other));
                    self.note(other, week, GrowthKind::WasThanked, Some(one));
                }
            }
            let soon = self.people[one].manner.soon();
            if wrote && self.chance.happens(soon) {
                self.note(one, week, GrowthKind::WroteSoon, None);
            }
        }
    }

    fn thanks(&mut self, one: usize, other: usize) -> bool {
        let (person, to) = (&self.people[one], &self.people[other]);
        let joined = person.gang.is_some() && person.gang == to.gang && to.manner != Manner::Account;
        let odds = person.manner.thanks();
        joined || self.chance.happens(odds)
    }

    fn note(&mut self, one: usize, week: i64, kind: GrowthKind, other: Option<usize>) {
        self.number += 1;
        let at = Moment::from_unix_ms(week * 7 * DAY + i64::try_from(self.number % 1_000_000).unwrap_or(0));
        let event = GrowthEvent {
            id: Ulid(self.number).into(),
            kind,
            source: Ulid(self.number).into(),
            from: other.map(|other| Ulid(1 + other as u128).into()),
            week: Week::of(at),
            at,
            void: false,
        };
        self.people[one].events.push((week, event));
    }

    /// Pairs who ever thanked one another, and whether both play that trick.
    pub fn pairs(&self) -> Vec<(usize, usize, bool)> {
        let given =
            self.thanked.iter().enumerate().flat_map(|(one, given)| given.iter().map(move |(_, to)| (one, *to)));
        let mut pairs: Vec<_> = given.map(|(one, other)| (one.min(other), one.max(other))).collect();
        pairs.sort_unstable();
        pairs.dedup();
        let trick = |one: usize, other: usize| {
            let (one, other) = (&self.people[one], &self.people[other]);
            one.manner == Manner::Ring && one.gang == other.gang
        };
        pairs.into_iter().map(|(one, other)| (one, other, trick(one, other))).collect()
    }

    /// Whether an organizer who looks each week sees these two at some time.
    pub fn is_shown(&self, one: usize, other: usize) -> bool {
        (0..WEEKS).any(|week| {
            let given = |from: usize, to: usize| {
                let lately = self.thanked[from].iter().filter(|(at, _)| *at <= week && *at > week - RING_WEEKS);
                let (mut to_the_other, mut in_all) = (0, 0);
                for (_, whom) in lately {
                    in_all += 1;
                    to_the_other += i64::from(*whom == to);
                }
                ThanksGiven { to_the_other, in_all }
            };
            Ring::is_one(given(one, other), given(other, one))
        })
    }
}

//! Fills a group up with people who wait, or whom other groups can spare.

use std::cmp::Ordering;

use crate::{
    roster::slots,
    standing::{Move, Standing},
};

/// How many units are tried beside each other around a slot: the most alike, which is where those who
/// come are found; all of a large round would take seconds.
const TRIED: usize = 64;

/// People who could come together, and the group they would leave.
struct Joiner<'a> {
    people: &'a [usize],
    /// The slots in which all of them are free, one bit each.
    free: u32,
    from: Option<usize>,
    /// How much better they suit the group than the mates they would leave.
    gain: f64,
}

/// Who joins a group, and how much better that is.
struct Filling<'a> {
    joiners: Vec<&'a Joiner<'a>>,
    people: Vec<usize>,
    gain: f64,
}

/// Only with people who wait.
pub(super) fn from_waiting(standing: &Standing, group: usize) -> Option<Vec<Move>> {
    fill(standing, group, standing.all_waiting())
}

/// With people who wait as far as they go, then with those of other groups.
pub(super) fn from_others(standing: &Standing, group: usize) -> Option<Vec<Move>> {
    let can_spare = |&table: &usize| table != group && standing.tables[table].people.len() > standing.roster.size().min;
    let tables = (0..standing.tables.len()).filter(can_spare);
    let seated = tables.flat_map(|table| standing.tables[table].people.iter().copied());
    fill(standing, group, standing.all_waiting().chain(seated))
}

/// The best of the fillings around each slot that the group has: few borrowed, few in all, alike.
fn fill(standing: &Standing, group: usize, people: impl Iterator<Item = usize>) -> Option<Vec<Move>> {
    let table = &standing.tables[group];
    let need = standing.roster.size().min - table.people.len();
    let mut joiners: Vec<Joiner> = people.filter_map(|person| joiner(standing, group, person)).collect();
    joiners.sort_by(|a, b| a.from.is_some().cmp(&b.from.is_some()).then(b.gain.total_cmp(&a.gain)));
    // One by one may end where a couple alone would do.
    let both = |slot: u8| {
        let free = move |joiner: &&Joiner| joiner.free >> slot & 1 == 1;
        let enough = move |joiner: &&Joiner| joiner.people.len() >= need;
        let alone = joiners.iter().filter(free).filter(enough).take(TRIED).collect();
        let all = joiners.iter().filter(free).take(TRIED).collect();
        [around(standing, group, all), around(standing, group, alone)]
    };
    let fillings = slots(table.free).into_iter().flat_map(both).flatten();
    let borrowed = |filling: &Filling| -> usize {
        filling.joiners.iter().filter(|joiner| joiner.from.is_some()).map(|joiner| joiner.people.len()).sum()
    };
    let count = |filling: &Filling| (borrowed(filling), filling.people.len());
    let best = fillings.min_by(|a, b| count(a).cmp(&count(b)).then(b.gain.total_cmp(&a.gain)))?;
    Some(best.joiners.iter().flat_map(|joiner| standing.moves(joiner.people, Some(group))).collect())
}

/// The unit whose first is this person, if it could come to a group by itself.
fn joiner(standing: &Standing, group: usize, person: usize) -> Option<Joiner<'_>> {
    let people = standing.roster.ties().unit_of(person);
    let from = standing.seat_of(person);
    let whole = people.first() == Some(&person) && people.iter().all(|&one| standing.seat_of(one) == from);
    let free = standing.roster.all_free(people);
    let mut joiner = Joiner { people, free, from, gain: 0.0 };
    let filling = Filling::new(standing, group);
    if !whole || free & standing.tables[group].free == 0 || !filling.takes(standing, &joiner) {
        return None;
    }
    joiner.gain = filling.gain(standing, &joiner);
    Some(joiner)
}

fn around<'a>(standing: &Standing, group: usize, mut free: Vec<&'a Joiner>) -> Option<Filling<'a>> {
    let min = standing.roster.size().min;
    let mut filling = Filling::new(standing, group);
    while filling.people.len() < min {
        free.retain(|joiner| filling.takes(standing, joiner));
        let need = min - filling.people.len();
        let rated = free.iter().map(|&joiner| (joiner, filling.gain(standing, joiner)));
        let (best, gain) = rated.min_by(|one, other| better(need, *one, *other))?;
        filling.people.extend(best.people);
        filling.joiners.push(best);
        filling.gain += gain;
        free.retain(|&joiner| !std::ptr::eq(joiner, best));
    }
    Some(filling)
}

/// Who waits comes before who has mates, nobody more than needed before more, then who is most alike.
fn better(need: usize, (one, gain): (&Joiner, f64), (other, other_gain): (&Joiner, f64)) -> Ordering {
    let count = |joiner: &Joiner| (joiner.from.is_some(), joiner.people.len().saturating_sub(need));
    count(one).cmp(&count(other)).then(other_gain.total_cmp(&gain))
}

impl Filling<'_> {
    /// The group as it is.
    fn new(standing: &Standing, group: usize) -> Self {
        Self { joiners: Vec::new(), people: standing.tables[group].people.clone(), gain: 0.0 }
    }

    /// Whether somebody still fits beside those who have joined, and can still be spared.
    fn takes(&self, standing: &Standing, joiner: &Joiner) -> bool {
        let (size, ties) = (standing.roster.size(), standing.roster.ties());
        let gone = self.joiners.iter().filter(|other| other.from == joiner.from);
        let gone: usize = gone.map(|other| other.people.len()).sum();
        let spared = |from: usize| standing.tables[from].people.len() >= size.min + gone + joiner.people.len();
        self.people.len() + joiner.people.len() <= size.max
            && joiner.from.is_none_or(spared)
            && !joiner.people.iter().any(|&one| self.people.iter().any(|&mate| ties.bars(one, mate)))
    }

    /// How much better somebody suits these people than those they would leave: by likeness, and by our wishes.
    fn gain(&self, standing: &Standing, joiner: &Joiner) -> f64 {
        let mates = joiner.from.map_or(&[][..], |from| &standing.tables[from].people);
        let left = || mates.iter().filter(|mate| !joiner.people.contains(mate));
        let suits_there = joiner.from.map_or(0.0, |_| standing.suits(joiner.people, left));
        standing.suits(joiner.people, || self.people.iter()) - suits_there
    }
}

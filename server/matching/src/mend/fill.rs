//! Fills a group up with people who wait, or whom other groups can spare.

use std::cmp::Ordering;

use crate::{
    roster::slots,
    standing::{Move, Standing, Unit},
};

/// People who could come, and the group they would leave.
struct Joiner {
    unit: Unit,
    from: Option<usize>,
}

/// Who joins a group, and how much likeness that wins.
struct Filling<'a> {
    joiners: Vec<&'a Joiner>,
    people: Vec<usize>,
    gain: f64,
}

/// Only with people who wait.
pub(super) fn from_waiting(standing: &Standing, group: usize) -> Option<Vec<Move>> {
    fill(standing, group, &waiting(standing, group))
}

/// With people who wait as far as they go, then with those of other groups.
pub(super) fn from_others(standing: &Standing, group: usize) -> Option<Vec<Move>> {
    let mut joiners = waiting(standing, group);
    joiners.extend(spare(standing, group));
    fill(standing, group, &joiners)
}

fn waiting(standing: &Standing, group: usize) -> Vec<Joiner> {
    let wait = |unit: &Unit| unit.people.iter().all(|&one| standing.is_waiting(one));
    let units = standing.units(standing.all_waiting()).into_iter().filter(wait);
    units.filter(|unit| standing.has_room(group, unit)).map(|unit| Joiner { unit, from: None }).collect()
}

fn spare(standing: &Standing, group: usize) -> Vec<Joiner> {
    let mut joiners = Vec::new();
    let free = standing.tables[group].free;
    let can_spare = |table: usize| table != group && standing.tables[table].people.len() > standing.roster.size().min;
    for from in (0..standing.tables.len()).filter(|&table| can_spare(table)) {
        let people = standing.tables[from].people.iter().copied();
        let units = standing.units(people.filter(|&one| standing.roster.free(one) & free != 0));
        let fitting = units.into_iter().filter(|unit| standing.has_room(group, unit));
        joiners.extend(fitting.map(|unit| Joiner { unit, from: Some(from) }));
    }
    joiners
}

/// The best of the fillings around each half day that the group has: few borrowed, few in all, alike.
fn fill(standing: &Standing, group: usize, joiners: &[Joiner]) -> Option<Vec<Move>> {
    let need = standing.roster.size().min - standing.tables[group].people.len();
    // One by one may end where a couple alone would do.
    let both = |slot: u8| {
        let free = move |joiner: &&Joiner| joiner.unit.free >> slot & 1 == 1;
        let enough = move |joiner: &&Joiner| joiner.unit.people.len() >= need;
        let alone = around(standing, group, joiners.iter().filter(free).filter(enough).collect());
        [around(standing, group, joiners.iter().filter(free).collect()), alone]
    };
    let fillings = slots(standing.tables[group].free).into_iter().flat_map(both).flatten();
    let borrowed = |filling: &Filling| -> usize {
        filling.joiners.iter().filter(|joiner| joiner.from.is_some()).map(|joiner| joiner.unit.people.len()).sum()
    };
    let count = |filling: &Filling| (borrowed(filling), filling.people.len());
    let best = fillings.min_by(|a, b| count(a).cmp(&count(b)).then(b.gain.total_cmp(&a.gain)))?;
    Some(best.joiners.iter().flat_map(|joiner| standing.moves(&joiner.unit.people, Some(group))).collect())
}

fn around<'a>(standing: &Standing, group: usize, mut free: Vec<&'a Joiner>) -> Option<Filling<'a>> {
    let size = standing.roster.size();
    let mut filling = Filling { joiners: Vec::new(), people: standing.tables[group].people.clone(), gain: 0.0 };
    while filling.people.len() < size.min {
        free.retain(|joiner| filling.takes(standing, joiner));
        let need = size.min - filling.people.len();
        let rated = free.iter().map(|&joiner| (joiner, filling.gain(standing, joiner)));
        let (best, gain) = rated.min_by(|one, other| better(need, *one, *other))?;
        filling.people.extend(&best.unit.people);
        filling.joiners.push(best);
        filling.gain += gain;
        free.retain(|&joiner| !std::ptr::eq(joiner, best));
    }
    Some(filling)
}

/// Who waits comes before who has mates, nobody more than needed before more, then who is most alike.
fn better(need: usize, (one, gain): (&Joiner, f64), (other, other_gain): (&Joiner, f64)) -> Ordering {
    let count = |joiner: &Joiner| (joiner.from.is_some(), joiner.unit.people.len().saturating_sub(need));
    count(one).cmp(&count(other)).then(other_gain.total_cmp(&gain))
}

impl Filling<'_> {
    /// Whether somebody still fits beside those who have joined, and can still be spared.
    fn takes(&self, standing: &Standing, joiner: &Joiner) -> bool {
        let (size, ties) = (standing.roster.size(), standing.roster.ties());
        let people = &joiner.unit.people;
        let gone = self.joiners.iter().filter(|other| other.from == joiner.from);
        let gone: usize = gone.map(|other| other.unit.people.len()).sum();
        let spared = |from: usize| standing.tables[from].people.len() >= size.min + gone + people.len();
        self.people.len() + people.len() <= size.max
            && joiner.from.is_none_or(spared)
            && !people.iter().any(|&one| self.people.iter().any(|&mate| ties.bars(one, mate)))
    }

    /// How much more alike somebody is to these people than to those they would leave.
    fn gain(&self, standing: &Standing, joiner: &Joiner) -> f64 {
        let people = &joiner.unit.people;
        let left: Vec<usize> = joiner.from.map_or_else(Vec::new, |from| {
            standing.tables[from].people.iter().copied().filter(|one| !people.contains(one)).collect()
        });
        standing.mean(people, &self.people) - standing.mean(people, &left)
    }
}

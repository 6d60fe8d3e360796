//! People who want seats together, and which groups have them.

use std::collections::BTreeSet;

use super::Standing;
use crate::{likeness::real, mix::Mix, wishes::Wishes};

/// People who must stay together, and come to a group or not as one.
pub(crate) struct Unit {
    pub(crate) people: Vec<usize>,
    /// The slots in which all of them are free, one bit each.
    pub(crate) free: u32,
    /// The groups where somebody sits whom one of them must not meet.
    closed: BTreeSet<usize>,
}

impl Standing {
    pub(crate) fn unit(&self, people: Vec<usize>) -> Unit {
        let barred = people.iter().flat_map(|&one| self.roster.ties().barred(one));
        Unit {
            free: self.roster.all_free(&people),
            closed: barred.filter_map(|other| self.seat_of(other)).collect(),
            people,
        }
    }

    /// The whole unit of somebody.
    pub(crate) fn unit_of(&self, person: usize) -> Unit {
        self.unit(self.roster.ties().unit_of(person).to_vec())
    }

    /// The units of several people, each once.
    pub(crate) fn units(&self, people: impl Iterator<Item = usize>) -> Vec<Unit> {
        let ties = self.roster.ties();
        let least = people.filter(|&person| ties.unit_of(person).first() == Some(&person));
        least.map(|person| self.unit_of(person)).collect()
    }

    /// Whether a unit could sit down in a group that has people.
    pub(crate) fn has_room(&self, group: usize, unit: &Unit) -> bool {
        let table = &self.tables[group];
        table.free & unit.free != 0
            && table.people.len() + unit.people.len() <= self.roster.size().max
            && !unit.closed.contains(&group)
    }

    /// How well some people suit others: their mean likeness, and how much better our wishes are kept with them.
    pub(crate) fn suits<'a, Others: Iterator<Item = &'a usize>>(
        &self,
        some: &[usize],
        others: impl Fn() -> Others,
    ) -> f64 {
        let there: Vec<usize> = others().copied().collect();
        self.mean(some, others()) + self.wish(some, &there, self.mix(others()))
    }

    /// How much better our wishes are kept when some people join others, for each who joins, in units of their mean
    /// likeness to their mates: whoever would be the only woman or man had better sit elsewhere, and two who both wish
    /// to meet again had better sit together.
    pub(crate) fn wish(&self, some: &[usize], others: &[usize], mix: Mix) -> f64 {
        let mixed = (kept(mix + self.mix(some.iter())) - kept(mix)) / real(some.len().max(1));
        let wishes = some.iter().map(|&one| self.roster.ties().wishes(one, others)).sum::<usize>();
        let pairs = (some.len() * others.len()).max(1);
        mixed + Wishes::default().again * real(wishes) / real(pairs)
    }

    pub(crate) fn mix<'a>(&self, people: impl Iterator<Item = &'a usize>) -> Mix {
        people.fold(Mix::default(), |mix, &one| mix + Mix::of(&self.roster.people()[one]))
    }

    /// The mean likeness between some people and others, 0 if there are none.
    pub(crate) fn mean<'a>(&self, some: &[usize], others: impl Iterator<Item = &'a usize>) -> f64 {
        let (mut sum, mut pairs) = (0.0, 0);
        for &other in others {
            sum += some.iter().map(|&one| self.roster.likeness(one, other)).sum::<f64>();
            pairs += some.len();
        }
        sum / real(pairs.max(1))
    }
}

/// What a group gains and loses by our wishes.
fn kept(mix: Mix) -> f64 {
    let wishes = Wishes::default();
    wishes.worth_of_settled(mix) - wishes.price_of_alone(mix) - wishes.price_of_one_voice(mix)
}

//! What has changed since a plan was made.

use std::collections::BTreeMap;

use matching::Group as PlannedGroup;

use super::{Candidate, RoundRecord};
use crate::{
    Backend,
    member::Organizer,
    store::{StoreError, candidates, rounds},
};

/// Why somebody can no longer have the place that a plan gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outgrown {
    /// They have left, or another group.
    Gone,
    /// They cannot come on the half day of the group any more.
    Busy,
}

/// What keeps a plan from being published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// People of the plan, by id.
    pub people: Vec<(String, Outgrown)>,
    /// Whether another round was published meanwhile.
    pub another_round: bool,
}

impl Difference {
    /// Whether nothing stands in the way.
    pub fn is_none(&self) -> bool {
        self.people.is_empty() && !self.another_round
    }
}

impl Backend {
    /// What has changed since the plan of a round was made, as far as it stands in the way.
    pub async fn difference(&self, _by: &Organizer, round: &RoundRecord) -> Result<Difference, StoreError> {
        let mut conn = self.0.store.read().await?;
        let waiting = candidates::waiting(&mut conn, self.now()).await?;
        let planned = round.plan.as_ref().map(|plan| plan.groups.as_slice()).unwrap_or_default();
        let another_round = rounds::published(&mut conn).await? != round.based_on;
        Ok(Difference { people: outgrown(&waiting, planned), another_round })
    }
}

/// A plan holds only as long as everybody in it still waits and can still meet then.
pub fn outgrown(waiting: &[Candidate], planned: &[PlannedGroup]) -> Vec<(String, Outgrown)> {
    let free: BTreeMap<_, _> = waiting.iter().map(|one| (one.id.as_str(), &one.slots)).collect();
    let of_group = |group: &PlannedGroup| {
        let slot = group.slots.first().copied();
        let free = &free;
        let of_one = move |id: &String| match free.get(id.as_str()) {
            None => Some((id.clone(), Outgrown::Gone)),
            Some(own) if !slot.is_some_and(|slot| own.contains(&slot)) => Some((id.clone(), Outgrown::Busy)),
            Some(_) => None,
        };
        group.members.iter().filter_map(of_one).collect::<Vec<_>>()
    };
    planned.iter().flat_map(of_group).collect()
}

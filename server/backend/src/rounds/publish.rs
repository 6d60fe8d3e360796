//! Publishing a round: groups, meetings and the jobs for their rooms, all or nothing.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    id::{Id, Member, Round},
    meeting,
    moment::Moment,
    slot::Slot,
};
use matching::Group as PlannedGroup;

use super::{RoundRecord, RoundState};
use crate::{
    Backend,
    jobs::{self, Job},
    member::Organizer,
    store::{StoreError, Tx, candidates, groups::{self, NewGroup}, meetings, rounds},
};

/// Why a round was not published; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// There is no such round, or it has no plan yet.
    #[error("there is no such plan")]
    NotFound,
    /// People or rounds changed since the plan was made, so it is not what would come out now.
    #[error("people changed since the plan was made")]
    Stale,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Backend {
    /// Publishes a round: its groups, their meetings and the jobs for their rooms come to be in one
    /// transaction. Asked twice, it is done once; of two rounds side by side, one is published.
    pub async fn publish(&self, _by: &Organizer, id: &Id<Round>) -> Result<(), PublishError> {
        let now = self.now();
        let mut tx = self.0.store.begin().await?;
        let round = rounds::find(&mut tx, id).await?.ok_or(PublishError::NotFound)?;
        match round.state {
            RoundState::Published => return Ok(()),
            RoundState::Ready => {}
            RoundState::Queued | RoundState::Failed => return Err(PublishError::NotFound),
        }
        mark(&mut tx, &round, now).await?;
        let planned = round.plan.as_ref().map(|plan| plan.groups.as_slice()).unwrap_or_default();
        self.all_still_wait(&mut tx, planned, now).await?;
        let mut numbers = BTreeMap::new();
        for group in planned {
            self.make_group(&mut tx, &round.id, group, &mut numbers, now).await?;
        }
        tx.commit().await.map_err(StoreError::from)?;
        self.wake_workers();
        Ok(())
    }

    async fn all_still_wait(&self, tx: &mut Tx, planned: &[PlannedGroup], now: Moment) -> Result<(), PublishError> {
        let waiting = candidates::waiting(tx, now).await?;
        let free: BTreeMap<_, BTreeSet<u8>> =
            waiting.iter().map(|one| (one.id.as_str(), one.slots.iter().copied().collect())).collect();
        let holds = |group: &PlannedGroup| {
            let slot = group.slots.first();
            group.members.iter().all(|id| free.get(id.as_str()).is_some_and(|own| slot.is_some_and(|s| own.contains(s))))
        };
        if planned.iter().all(holds) { Ok(()) } else { Err(PublishError::Stale) }
    }

    async fn make_group(
        &self,
        tx: &mut Tx,
        round: &Id<Round>,
        planned: &PlannedGroup,
        numbers: &mut BTreeMap<String, i64>,
        now: Moment,
    ) -> Result<(), PublishError> {
        let interest = planned.shared.first().cloned().unwrap_or_default();
        if !numbers.contains_key(&interest) {
            numbers.insert(interest.clone(), groups::count_named(tx, &interest).await?);
        }
        let number = numbers.entry(interest.clone()).or_default();
        *number += 1;
        let slot = planned.slots.first().and_then(|slot| Slot::new(*slot)).ok_or(StoreError::Corrupt("plan"))?;
        let group = NewGroup {
            id: self.new_id(),
            round,
            interest: &interest,
            number: *number,
            slot,
            cohesion: planned.cohesion,
            created_at: now,
        };
        groups::insert(tx, &group).await?;
        for member in &planned.members {
            let member: Id<Member> = member.parse().map_err(|_| StoreError::Corrupt("plan"))?;
            groups::add_member(tx, &group.id, &member, now).await?;
        }
        for (sequence, start) in (1..).zip(meeting::starts(slot, now)) {
            meetings::insert(tx, &self.new_id(), &group.id, sequence, start).await?;
        }
        jobs::push(self, tx, &Job::MakeRoom { group: group.id.clone() }).await?;
        jobs::push(self, tx, &Job::MakeCards { group: group.id, sequence: 1 }).await?;
        Ok(())
    }
}

/// Takes the number that this round was computed for; another round that took it made ours stale.
async fn mark(tx: &mut Tx, round: &RoundRecord, now: Moment) -> Result<(), PublishError> {
    rounds::publish(tx, round, now).await.map_err(|error| {
        if error.is_unique_violation() { PublishError::Stale } else { error.into() }
    })
}

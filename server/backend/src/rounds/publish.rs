//! Publishing a round: groups, meetings and the jobs for their rooms, all or nothing.

use std::collections::BTreeMap;

use domain::{
    id::{Id, Member, Round},
    meeting,
    moment::Moment,
    slot::Slot,
};
use matching::Group as PlannedGroup;

use super::{Candidate, RoundRecord, RoundState, outgrown::outgrown};
use crate::{
    Backend,
    jobs::{self, Job},
    member::Organizer,
    store::{
        StoreError, Tx, candidates,
        groups::{self, NewGroup},
        meetings, memberships, rounds,
    },
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
        let waiting = candidates::waiting(&mut tx, now).await?;
        if !outgrown(&waiting, planned, &round.wishes).is_empty() {
            return Err(PublishError::Stale);
        }
        let mut numbers = BTreeMap::new();
        for group in planned {
            let name = namesake(&waiting, group);
            self.make_group(&mut tx, &round.id, group, (&name, &mut numbers), now).await?;
        }
        tx.commit().await?;
        self.wake_workers();
        Ok(())
    }

    async fn make_group(
        &self,
        tx: &mut Tx,
        round: &Id<Round>,
        planned: &PlannedGroup,
        (interest, numbers): (&str, &mut BTreeMap<String, i64>),
        now: Moment,
    ) -> Result<(), PublishError> {
        if !numbers.contains_key(interest) {
            numbers.insert(interest.to_owned(), groups::count_named(tx, interest).await?);
        }
        let number = numbers.entry(interest.to_owned()).or_default();
        *number += 1;
        let slot = planned.slots.first().and_then(|slot| Slot::new(*slot)).ok_or(StoreError::Corrupt("plan"))?;
        let group = NewGroup {
            id: self.new_id(),
            round,
            interest,
            number: *number,
            slot,
            cohesion: planned.cohesion,
            created_at: now,
        };
        groups::insert(tx, &group).await?;
        for member in &planned.members {
            let member: Id<Member> = member.parse().map_err(|_| StoreError::Corrupt("plan"))?;
            memberships::add(tx, &group.id, &member, now).await?;
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
    rounds::publish(tx, round, now)
        .await
        .map_err(|error| if error.is_unique_violation() { PublishError::Stale } else { error.into() })
}

/// The interest that a group is named after: the one that most of its people chose, and among
/// those the one that they like most; ties in the order of the keys.
fn namesake(waiting: &[Candidate], group: &PlannedGroup) -> String {
    let mut liked = BTreeMap::<&str, (usize, u32)>::new();
    for person in waiting.iter().filter(|one| group.members.iter().any(|id| id == one.id.as_str())) {
        for (key, strength) in &person.interests {
            let (people, strengths) = liked.entry(key).or_default();
            *people += 1;
            *strengths += u32::from(*strength);
        }
    }
    // `max_by_key` takes the last of equals, so the keys are walked backwards.
    liked.into_iter().rev().max_by_key(|(_, most)| *most).map_or_else(String::new, |(key, _)| key.to_owned())
}

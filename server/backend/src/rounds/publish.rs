//! Publishing a round: groups, meetings and the jobs for their rooms and letters, all or nothing.

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    event::{Actor, Event, Verb},
    group::Group,
    meeting,
    people::slot::Slot,
    round::{Round, RoundState},
};
use matching::Group as PlannedGroup;

use super::stale::{AT_ONCE, people_of, stale_members};
use crate::{
    Backend,
    access::Organizer,
    groups::{
        rooms::MakeRoom,
        tell::{News, TellGroup},
    },
    operation::{Failed, Refusal, RefusalKind},
    queue::Batch,
    store::{
        StoreError, Tx,
        candidates::{self, Candidate, offers},
        figures,
        groups::{self, NewGroup},
        meetings, memberships,
        rounds::{self, StoredRound},
    },
    topics::MakeCards,
};

/// Why a round is not published.
#[derive(Debug, thiserror::Error)]
pub enum PublishRefusal {
    /// There is no such round, or it has no plan yet.
    #[error("there is no such plan")]
    NotFound,
    /// People or rounds changed since the plan was made, so it is not what would come out now.
    #[error("people changed since the plan was made")]
    Stale,
}

impl Refusal for PublishRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Stale => RefusalKind::Conflict,
        }
    }
}

impl Backend {
    /// Publishes a round: its groups, their meetings and the jobs for their rooms come to be in one
    /// transaction. Asked twice, it is done once; of two rounds side by side, one is published.
    pub async fn publish(&self, by: &Organizer, id: &Id<Round>) -> Result<(), Failed<PublishRefusal>> {
        self.run_write((by.clone(), *id), |backend, (by, id)| async move { backend.publish_once(&by, &id).await }).await
    }

    async fn publish_once(&self, by: &Organizer, id: &Id<Round>) -> Result<(), Failed<PublishRefusal>> {
        let now = self.now();
        let mut tx = self.parts.store.begin().await?;
        let round = rounds::find(&mut tx, id).await?.ok_or(PublishRefusal::NotFound)?;
        match round.round.state {
            RoundState::Published => return Ok(()),
            RoundState::Ready => {}
            RoundState::Queued | RoundState::Failed => return Err(PublishRefusal::NotFound.into()),
        }
        mark(&mut tx, &round, now).await?;
        let planned = round.plan.as_ref().map(|plan| plan.groups.as_slice()).unwrap_or_default();
        let (mut numbers, mut events) = (BTreeMap::new(), vec![self.event(by, Verb::PublishRound, id)]);
        for some in planned.chunks(AT_ONCE) {
            let waiting = candidates::among(&mut tx, &people_of(some), now).await?;
            if !stale_members(&waiting, some, &round.wishes).is_empty() {
                return Err(PublishRefusal::Stale.into());
            }
            let names: Vec<_> = some.iter().map(|group| namesake(&waiting, group)).collect();
            let numbered = numbered(&mut tx, &names, &mut numbers).await?;
            events.extend(self.make_groups(&mut tx, id, some, (&names, &numbered), now).await?);
        }
        figures::of_round(&mut tx, id).await?;
        offers::settle_round(&mut tx, id, now).await?;
        tx.commit(events).await?;
        self.wake_workers();
        Ok(())
    }

    /// Makes groups under these names and numbers, with their people, their meetings and the jobs for their rooms.
    async fn make_groups(
        &self,
        tx: &mut Tx,
        round: &Id<Round>,
        planned: &[PlannedGroup],
        (names, numbers): (&[String], &[i64]),
        now: Moment,
    ) -> Result<Vec<Event>, StoreError> {
        let (mut new, mut members, mut all_meetings, mut work) = (Vec::new(), Vec::new(), Vec::new(), Batch::new(self));
        for ((group, interest), number) in planned.iter().zip(names).zip(numbers) {
            let id: Id<Group> = self.new_id();
            let slot = group.slots.first().and_then(|slot| Slot::new(*slot)).ok_or(StoreError::Corrupt("plan"))?;
            let starts: Vec<_> = meeting::starts(slot, now).into_iter().collect();
            let until = starts.iter().copied().max().ok_or(StoreError::Corrupt("plan"))?;
            for (sequence, start) in (1..).zip(starts) {
                all_meetings.push((self.new_id(), id, sequence, start));
            }
            members.extend(group.members.iter().map(|member| (id, member.as_str())));
            work.add(&MakeRoom { group: id })?;
            work.add(&MakeCards { group: id, sequence: 1 })?;
            work.add(&TellGroup { event: self.new_id(), group: id, news: News::Formed })?;
            let cohesion = group.cohesion;
            let record = NewGroup { id, round, interest, number: *number, slot, cohesion, created_at: now };
            new.push((record, group.members.len(), until));
        }
        groups::insert_all(tx, &new).await?;
        let members: Vec<_> = members.iter().map(|(group, member)| (group.as_str(), *member)).collect();
        memberships::add_all(tx, &members, now).await?;
        meetings::insert_all(tx, &all_meetings).await?;
        work.push(tx).await?;
        // The program makes them, so that what an organizer did is not hidden among thousands.
        Ok(new.iter().map(|(group, ..)| self.event(Actor::Program, Verb::MakeGroup, &group.id)).collect())
    }
}

/// The number of each group beside its name: the next one that no group of the name has.
async fn numbered(tx: &mut Tx, names: &[String], last: &mut BTreeMap<String, i64>) -> Result<Vec<i64>, StoreError> {
    let mut numbers = Vec::with_capacity(names.len());
    for name in names {
        if !last.contains_key(name) {
            last.insert(name.clone(), groups::count_named(tx, name).await?);
        }
        let number = last.entry(name.clone()).or_default();
        *number += 1;
        numbers.push(*number);
    }
    Ok(numbers)
}

/// Takes the number that this round was computed for; another round that took it made ours stale.
async fn mark(tx: &mut Tx, round: &StoredRound, now: Moment) -> Result<(), Failed<PublishRefusal>> {
    rounds::publish(tx, round, now)
        .await
        .map_err(|error| if error.is_unique_violation() { PublishRefusal::Stale.into() } else { error.into() })
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

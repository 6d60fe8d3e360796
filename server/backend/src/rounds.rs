//! Rounds (편성): who waits is formed into groups, looked at, and published.

mod again;
mod compute;
mod error;
mod form;
mod next;
mod page;
mod parts;
mod publish;
mod stale;
mod swap;
mod wishes;

use domain::{
    base::{
        id::Id,
        page::{Key, LINES, Page},
    },
    event::{Actor, Verb},
    round::{Round, RoundState, Wishes},
};
use tokio::task::spawn_blocking;

pub use self::{
    again::AgainRefusal,
    compute::ComputeRound,
    error::RoundError,
    next::DayOff,
    page::{Choice, RoundKeys, RoundPage},
    parts::Parts,
    publish::PublishRefusal,
    stale::{Difference, WhyStale},
    swap::SwapRefusal,
};
use crate::{
    Backend,
    access::Organizer,
    groups::input,
    operation::Failed,
    queue,
    store::{
        StoreError, candidates, members,
        pages::{from_newest, one_more},
        plans,
        rounds::{self, RoundHead, StoredRound},
    },
};
pub use matching::Report;

impl Backend {
    /// Begins a round in which everything matters that the engine minds; a worker computes it.
    pub async fn start_round(&self, by: &Organizer) -> Result<Id<Round>, Failed> {
        self.start_with(by, &Wishes::default()).await
    }

    /// Begins a round with wishes; a worker computes it. While one with the same wishes waits for that, it is the one.
    pub async fn start_with(&self, by: &Organizer, wishes: &Wishes) -> Result<Id<Round>, Failed> {
        self.run_write((by.clone(), wishes.clone()), |backend, (by, wishes)| async move {
            Ok(backend.start_once(&by, &wishes).await?)
        })
        .await
    }

    async fn start_once(&self, by: &Organizer, wishes: &Wishes) -> Result<Id<Round>, StoreError> {
        let id = self.new_id();
        let seed = u32::from_le_bytes(self.parts.rng.bytes());
        let mut tx = self.parts.store.begin().await?;
        // Somebody named may have left since the wish was made.
        let named: Vec<&str> = wishes.people().collect();
        let here = members::names(&mut tx, &named).await?;
        let wishes = &wishes.clone().among(|id| here.contains_key(id));
        if let Some(waiting) = rounds::queued(&mut tx, wishes).await? {
            return Ok(waiting);
        }
        rounds::insert(&mut tx, &id, seed, wishes, &by.member().id, self.now()).await?;
        queue::push(self, &mut tx, &ComputeRound { round: id }).await?;
        tx.commit(self.event(by, Verb::StartRound, &id)).await?;
        self.wake_workers();
        Ok(id)
    }

    /// Computes a round: the operation of its job. One that is computed already is left as it is.
    pub async fn compute_round(&self, id: &Id<Round>) -> Result<(), RoundError> {
        // Again for as long as somebody leaves meanwhile: a plan that holds them would bring back what they told.
        while !self.compute_once(id).await? {}
        Ok(())
    }

    /// Says `false` if somebody of the plan left before it could be stored, so that nothing was.
    async fn compute_once(&self, id: &Id<Round>) -> Result<bool, RoundError> {
        let (round, waiting) = {
            let mut conn = self.parts.store.read().await?;
            (rounds::find(&mut conn, id).await?, candidates::waiting(&mut conn, self.now()).await?)
        };
        // One that failed is computed as well: an organizer had its job tried again.
        let open = |round: &StoredRound| matches!(round.round.state, RoundState::Queued | RoundState::Failed);
        let Some(round) = round.filter(open) else { return Ok(true) };
        let people = wishes::taking_part(&round.wishes, &input::of(&waiting, self.now())?)?;
        let plan = form::form(people.clone(), round.seed, wishes::weights(&round.wishes)).await?;
        let (written, told) = (serde_json::to_string(&plan)?, serde_json::to_string(&people)?);
        let parts = spawn_blocking(move || Parts::of(&plan, &people, round.changes)).await?;
        let mut tx = self.parts.store.begin().await?;
        rounds::set_plan(&mut tx, id, &written, &told).await?;
        parts::keep(&mut tx, id, &parts).await?;
        if plans::holds_somebody_gone(&mut tx, id).await? {
            tx.rollback().await;
            return Ok(false);
        }
        tx.commit(self.event(Actor::Program, Verb::ComputeRound, id)).await?;
        Ok(true)
    }

    /// Marks a round whose job has died.
    pub async fn fail_round(&self, id: &Id<Round>) -> Result<(), StoreError> {
        let mut tx = self.parts.store.begin().await?;
        rounds::fail(&mut tx, id).await?;
        tx.commit(self.event(Actor::Program, Verb::FailRound, id)).await
    }

    /// A round with its whole plan.
    pub async fn round(&self, _by: &Organizer, id: &Id<Round>) -> Result<Option<StoredRound>, StoreError> {
        rounds::find(&mut *self.parts.store.read().await?, id).await
    }

    /// Rounds without their plans, the newest first, and the place of the first of them among all, from 1.
    pub async fn rounds(&self, _by: &Organizer, after: Option<&Key>) -> Result<(Page<RoundHead>, usize), StoreError> {
        let mut conn = self.parts.store.read().await?;
        let found = rounds::page(&mut conn, from_newest(after), one_more(LINES)).await?;
        let place = match found.first() {
            Some(first) => rounds::place(&mut conn, &first.round.id).await?,
            None => 0,
        };
        Ok((Page::of(found, LINES, |round| Key::new(&round.round.id)), place))
    }

    /// How many people wait for a group.
    pub async fn waiting_count(&self, _by: &Organizer) -> Result<u64, StoreError> {
        candidates::count(&mut *self.parts.store.read().await?, self.now()).await
    }
}

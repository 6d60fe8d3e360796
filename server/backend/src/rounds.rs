//! Rounds (편성): who waits is formed into groups, looked at, and published.

mod again;
mod form;
pub(crate) mod input;
mod outgrown;
mod publish;
mod swap;
mod wishes;

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    id::{Id, Member, Round},
    moment::Moment,
};
pub use matching::{Chance, Help, Reason, Report, Rule, Unplaced};
use matching::{Input, Plan};
use tokio::task::spawn_blocking;

pub use self::{
    again::AgainError,
    outgrown::{Difference, Outgrown},
    publish::PublishError,
    swap::SwapError,
    wishes::{Concern, Wish, Wishes},
};
use crate::{
    Backend,
    jobs::{self, Job},
    member::Organizer,
    store::{StoreError, candidates, members, rounds},
};

/// Where a round stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundState {
    /// Waits for a worker to compute it.
    Queued,
    /// Computed, to be looked at.
    Ready,
    /// Published: its groups exist.
    Published,
    /// It could not be computed.
    Failed,
}

impl RoundState {
    /// Reads the word under which the database keeps it.
    pub fn parse(key: &str) -> Option<Self> {
        Some(match key {
            "queued" => Self::Queued,
            "ready" => Self::Ready,
            "published" => Self::Published,
            "failed" => Self::Failed,
            _ => return None,
        })
    }
}

/// A round as it is stored.
#[derive(Debug, Clone)]
pub struct RoundRecord {
    /// Its id.
    pub id: Id<Round>,
    /// Where it stands.
    pub state: RoundState,
    /// What all chance in it is drawn from.
    pub seed: u32,
    /// How many rounds had been published when it began.
    pub based_on: i64,
    /// The groups, who is left over and why; once computed.
    pub plan: Option<Plan>,
    /// The people that the plan was made of, while it may still be changed.
    pub people: Option<Input>,
    /// What the organizer asked for.
    pub wishes: Wishes,
    /// How often the plan was changed by hand.
    pub changes: i64,
    /// When it began.
    pub created_at: Moment,
    /// When it was published.
    pub published_at: Option<Moment>,
}

/// Somebody who waits for a group.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Who it is.
    pub id: Id<Member>,
    /// Keys of interests with strengths.
    pub interests: BTreeMap<String, u8>,
    /// Numbers of half days.
    pub slots: Vec<u8>,
    /// Key of the area.
    pub area: Option<String>,
    /// Key of the stage of moving.
    pub stage: Option<String>,
    /// First year of the decade of birth.
    pub birth_decade: Option<u16>,
    /// Key of the gender.
    pub gender: Option<String>,
    /// Whom they have been in a group with.
    pub met: Vec<Id<Member>>,
    /// Since when they are a member.
    pub joined_at: Moment,
}

/// Why a round could not be computed.
#[derive(Debug, thiserror::Error)]
pub enum RoundError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The engine refused what we handed it, which is our mistake.
    #[error("the engine refused the people: {0}")]
    Refused(#[from] matching::Refusal),
    /// The engine stopped early.
    #[error("the engine stopped: {0}")]
    Panicked(#[from] tokio::task::JoinError),
    /// The plan cannot be written down.
    #[error("the plan cannot be written down: {0}")]
    Unwritable(#[from] serde_json::Error),
}

impl Backend {
    /// Begins a round in which everything matters that the engine minds; a worker computes it.
    pub async fn start_round(&self, by: &Organizer) -> Result<Id<Round>, StoreError> {
        self.start_with(by, &Wishes::default()).await
    }

    /// Begins a round with wishes; a worker computes it. While one with the same wishes waits for that, it is the one.
    pub async fn start_with(&self, by: &Organizer, wishes: &Wishes) -> Result<Id<Round>, StoreError> {
        let id = self.new_id();
        let seed = u32::from_le_bytes(self.0.rng.bytes());
        let mut tx = self.0.store.begin().await?;
        if let Some(waiting) = rounds::queued(&mut tx, wishes).await? {
            return Ok(waiting);
        }
        rounds::insert(&mut tx, &id, seed, wishes, &by.member().id, self.now()).await?;
        jobs::push(self, &mut tx, &Job::ComputeRound { round: id.clone() }).await?;
        tx.commit().await?;
        self.wake_workers();
        Ok(id)
    }

    /// Computes a round: the deed of its job. One that is computed already is left as it is.
    pub async fn compute_round(&self, id: &Id<Round>) -> Result<(), RoundError> {
        // Again for as long as somebody leaves meanwhile: a plan that holds them would bring back what they told.
        while !self.compute_once(id).await? {}
        Ok(())
    }

    /// Says `false` if somebody of the plan left before it could be stored, so that nothing was.
    async fn compute_once(&self, id: &Id<Round>) -> Result<bool, RoundError> {
        let (round, waiting) = {
            let mut conn = self.0.store.read().await?;
            (rounds::find(&mut conn, id).await?, candidates::waiting(&mut conn, self.now()).await?)
        };
        // One that failed is computed as well: an organizer had its job tried again.
        let open = |round: &RoundRecord| matches!(round.state, RoundState::Queued | RoundState::Failed);
        let Some(round) = round.filter(open) else { return Ok(true) };
        let people = round.wishes.on(&input::of(&waiting, self.now())?)?;
        let plan = form::form(people.clone(), round.seed, round.wishes.weights()).await?;
        let (plan, people) = (serde_json::to_string(&plan)?, serde_json::to_string(&people)?);
        let mut tx = self.0.store.begin().await?;
        let here = members::names(&mut tx).await?;
        if waiting.iter().any(|one| !here.contains_key(one.id.as_str())) {
            tx.rollback().await;
            return Ok(false);
        }
        rounds::set_plan(&mut tx, id, &plan, &people).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Marks a round whose job has died.
    pub async fn fail_round(&self, id: &Id<Round>) -> Result<(), StoreError> {
        let mut tx = self.0.store.begin().await?;
        rounds::fail(&mut tx, id).await?;
        tx.commit().await
    }

    /// All rounds, the newest first, without their plans.
    pub async fn rounds(&self, _by: &Organizer) -> Result<Vec<RoundRecord>, StoreError> {
        rounds::all(&mut *self.0.store.read().await?).await
    }

    /// A round, with the names of the people in its plan.
    pub async fn round(
        &self,
        _by: &Organizer,
        id: &Id<Round>,
    ) -> Result<Option<(RoundRecord, BTreeMap<String, String>)>, StoreError> {
        let mut conn = self.0.store.read().await?;
        let Some(round) = rounds::find(&mut conn, id).await? else { return Ok(None) };
        let names = members::names(&mut conn).await?;
        Ok(Some((round, names)))
    }

    /// What would help those whom a plan leaves out; nothing once its people are no longer kept.
    pub async fn help(&self, _by: &Organizer, round: &RoundRecord) -> Result<Vec<Help>, RoundError> {
        // Most plans leave nobody out; then there is nothing to copy and nothing to look for.
        let (Some(people), Some(plan)) = (&round.people, &round.plan) else { return Ok(Vec::new()) };
        if plan.unplaced.is_empty() {
            return Ok(Vec::new());
        }
        let (people, plan) = (people.clone(), plan.clone());
        Ok(spawn_blocking(move || matching::help(&people, &plan)).await?)
    }

    /// Who waits for a group.
    pub async fn waiting(&self, _by: &Organizer) -> Result<BTreeSet<Id<Member>>, StoreError> {
        candidates::waiting_ids(&mut *self.0.store.read().await?, self.now()).await
    }

    /// Who has a meeting ahead.
    pub async fn seated(&self, _by: &Organizer) -> Result<BTreeSet<Id<Member>>, StoreError> {
        candidates::seated_ids(&mut *self.0.store.read().await?, self.now()).await
    }
}

//! Rounds (편성): who waits is formed into groups, looked at, and published.

mod again;
mod form;
pub(crate) mod input;
mod outgrown;
mod page;
mod parts;
mod publish;
mod swap;
mod wishes;

use std::collections::BTreeMap;

use domain::{
    id::{Id, Member, Round},
    moment::Moment,
    page::{Key, LINES, Page},
};
use matching::{Input, Plan};
pub use matching::{Reason, Report, Rule};
use tokio::task::spawn_blocking;

pub use self::{
    again::AgainError,
    outgrown::{Difference, Outgrown},
    page::{Choice, RoundKeys, RoundPage},
    parts::{Figures, LeftPart, Parts, PlannedPart},
    publish::PublishError,
    swap::SwapError,
    wishes::{Concern, Wish, Wishes},
};
use crate::{
    Backend,
    jobs::{self, Job},
    member::Organizer,
    pages::{from_newest, one_more},
    store::{StoreError, candidates, members, plans, rounds},
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

/// A round without its plan, as far as it is the same for all pages of it.
#[derive(Debug, Clone)]
pub struct RoundHead {
    /// Its id.
    pub id: Id<Round>,
    /// Where it stands.
    pub state: RoundState,
    /// How many rounds had been published when it began.
    pub based_on: i64,
    /// What the organizer asked for.
    pub wishes: Wishes,
    /// How good its plan is; none before there is one, or if its parts are not kept.
    pub figures: Option<Figures>,
    /// Whether its plan can be changed by hand.
    pub adjustable: bool,
    /// When it began.
    pub created_at: Moment,
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
        // Somebody named may have left since the wish was made.
        let named: Vec<&str> = wishes.people().collect();
        let here = members::names(&mut tx, &named).await?;
        let wishes = &wishes.clone().among(|id| here.contains_key(id));
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
        let (written, told) = (serde_json::to_string(&plan)?, serde_json::to_string(&people)?);
        let parts = spawn_blocking(move || Parts::of(&plan, &people, round.changes)).await?;
        let mut tx = self.0.store.begin().await?;
        rounds::set_plan(&mut tx, id, &written, &told).await?;
        parts::keep(&mut tx, id, &parts).await?;
        if plans::holds_somebody_gone(&mut tx, id).await? {
            tx.rollback().await;
            return Ok(false);
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Marks a round whose job has died.
    pub async fn fail_round(&self, id: &Id<Round>) -> Result<(), StoreError> {
        let mut tx = self.0.store.begin().await?;
        rounds::fail(&mut tx, id).await?;
        tx.commit().await
    }

    /// A round with its whole plan.
    pub async fn round(&self, _by: &Organizer, id: &Id<Round>) -> Result<Option<RoundRecord>, StoreError> {
        rounds::find(&mut *self.0.store.read().await?, id).await
    }

    /// Rounds without their plans, the newest first, and the place of the first of them among all, from 1.
    pub async fn rounds(&self, _by: &Organizer, after: Option<&Key>) -> Result<(Page<RoundHead>, usize), StoreError> {
        let mut conn = self.0.store.read().await?;
        let found = rounds::page(&mut conn, from_newest(after), one_more(LINES)).await?;
        let place = match found.first() {
            Some(first) => rounds::place(&mut conn, &first.id).await?,
            None => 0,
        };
        Ok((Page::of(found, LINES, |round| Key::new(&round.id)), place))
    }

    /// How many people wait for a group.
    pub async fn waiting_count(&self, _by: &Organizer) -> Result<u64, StoreError> {
        candidates::count(&mut *self.0.store.read().await?, self.now()).await
    }
}

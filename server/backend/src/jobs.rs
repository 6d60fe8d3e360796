//! Jobs: what the outside is asked for, outside of requests and after the deed was committed.

mod attend;
mod backoff;
mod bell;
mod failure;
mod payload;
mod perform;
mod settle;
mod tidy;
mod worker;

use domain::{
    group::Group,
    id::{Id, Job as JobNoun},
    moment::Moment,
    page::{CARDS, Key, Page},
    round::Round,
};
use serde::{Deserialize, Serialize};

pub(crate) use self::bell::Bell;
pub use self::failure::Failure;
use crate::{
    Backend,
    access::Organizer,
    pages::{from_newest, one_more},
    ports::mail::Mail,
    store::{
        StoreError, Tx,
        jobs::{self, NewJob},
    },
};

/// Work to be done once, sooner or later.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "job", rename_all = "snake_case")]
pub enum Job {
    /// Send a letter.
    Mail(Mail),
    /// Make the room of a group.
    MakeRoom {
        /// The group.
        group: Id<Group>,
    },
    /// Make the topic cards of a meeting.
    MakeCards {
        /// The group that meets.
        group: Id<Group>,
        /// Which of its meetings, from 1.
        sequence: u8,
    },
    /// Compute the plan of a round.
    ComputeRound {
        /// The round.
        round: Id<Round>,
    },
}

impl Job {
    /// The word under which the database and the organizer know it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Mail(_) => payload::MAIL,
            Self::MakeRoom { .. } => "make_room",
            Self::MakeCards { .. } => "make_cards",
            Self::ComputeRound { .. } => "compute_round",
        }
    }
}

/// A letter is personal, so only the kind is printed.
impl std::fmt::Debug for Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.kind())
    }
}

/// A job that was given up, as an organizer sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadLetter {
    /// Its id.
    pub id: Id<JobNoun>,
    /// The word for what was to be done.
    pub kind: String,
    /// How often it was tried.
    pub attempts: u32,
    /// Why it failed, without a word about a person.
    pub error: String,
    /// When it was asked for.
    pub created_at: Moment,
}

/// Asks for a job inside the transaction of a deed: it exists exactly if the deed does. After the
/// commit, [`Backend::wake_workers`] saves it the wait for the next look.
pub async fn push(backend: &Backend, tx: &mut Tx, job: &Job) -> Result<(), StoreError> {
    let payload = payload::written(backend, job)?;
    insert(backend, tx, job.kind(), &payload).await
}

/// Asks for a job unless the same one waits or runs already. Letters are sealed, so no two of them
/// are the same.
pub async fn push_once(backend: &Backend, tx: &mut Tx, job: &Job) -> Result<(), StoreError> {
    let payload = payload::written(backend, job)?;
    if jobs::is_open(tx, &payload).await? {
        return Ok(());
    }
    insert(backend, tx, job.kind(), &payload).await
}

/// Asks for many jobs at once, as [`push`] does for one.
pub async fn push_all(backend: &Backend, tx: &mut Tx, all: &[Job]) -> Result<(), StoreError> {
    let payloads: Vec<_> = all.iter().map(|job| payload::written(backend, job)).collect::<Result<_, _>>()?;
    let created_at = backend.0.machine.now();
    let mut rows = Vec::with_capacity(all.len());
    for (job, payload) in all.iter().zip(&payloads) {
        rows.push(NewJob { id: backend.new_id(), kind: job.kind(), payload, created_at });
    }
    jobs::insert_all(tx, &rows).await
}

async fn insert(backend: &Backend, tx: &mut Tx, kind: &str, payload: &str) -> Result<(), StoreError> {
    let new = NewJob { id: backend.new_id(), kind, payload, created_at: backend.0.machine.now() };
    jobs::insert(tx, &new).await
}

impl Backend {
    /// The jobs that were given up, the newest first.
    pub async fn dead_letters(&self, _by: &Organizer, after: Option<&Key>) -> Result<Page<DeadLetter>, StoreError> {
        let found = jobs::dead(&mut *self.0.store.read().await?, from_newest(after), one_more(CARDS)).await?;
        Ok(Page::of(found, CARDS, |letter| Key::new(&letter.id)))
    }

    /// Has a job that was given up tried again, and says whether there was such a job.
    pub async fn retry(&self, _by: &Organizer, job: &Id<JobNoun>) -> Result<bool, StoreError> {
        let mut tx = self.0.store.begin().await?;
        let revived = jobs::revive(&mut tx, job, self.0.machine.now()).await?;
        tx.commit().await?;
        self.wake_workers();
        Ok(revived)
    }
}

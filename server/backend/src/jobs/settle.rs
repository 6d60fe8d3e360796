//! Writing down how a job went: all of it under the lease, repeated when a race was lost.

use domain::moment::{Moment, SECOND};

use super::{Failure, Job, attend::Taken, backoff};
use crate::{
    Backend,
    store::{
        StoreError,
        jobs::{self, Lease},
    },
};

/// A job whose worker was killed is anybody's after this long.
pub const LEASE: i64 = 60 * SECOND;
/// A transaction that lost a race is repeated so often: what was done must not be done again only
/// because it could not be written down.
const REPEATS: u32 = 5;

/// What a worker writes of its job.
pub enum Word<'a> {
    /// It is still being done, until this moment at least.
    StillAt(Moment),
    /// It is done.
    Done,
    /// It failed and is due again at this moment.
    PutOff(Moment, &'a str),
    /// It failed for good.
    Dead(&'a str),
    /// It was not tried.
    GivenBack,
}

impl Backend {
    /// Writes how a job went.
    pub(super) async fn settle(&self, taken: &Taken, outcome: Result<(), Failure>) -> Result<(), StoreError> {
        let Err(failure) = outcome else {
            self.write_down(&taken.lease, &Word::Done).await?;
            return Ok(());
        };
        let (kind, attempts, reason) = (&taken.kind, taken.attempts, failure.reason.as_str());
        let due = backoff::next(failure.again, attempts, self.0.machine.now(), &self.0.rng);
        if let Some(due) = due {
            tracing::warn!(id = %taken.lease.id, kind, attempts, reason, "a job failed and will be tried again");
            self.write_down(&taken.lease, &Word::PutOff(due, reason)).await?;
            return Ok(());
        }
        tracing::error!(id = %taken.lease.id, kind, attempts, reason, "a job is given up");
        let ours = self.write_down(&taken.lease, &Word::Dead(reason)).await?;
        if ours { self.mourn(taken.job.as_ref().ok()).await } else { Ok(()) }
    }

    /// Tells those who wait for a job that it died.
    async fn mourn(&self, job: Option<&Job>) -> Result<(), StoreError> {
        match job {
            Some(Job::ComputeRound { round }) => repeated(|| self.fail_round(round)).await,
            _ => Ok(()),
        }
    }

    /// Writes a word about a job, and says whether the lease still held.
    pub(super) async fn write_down(&self, lease: &Lease, word: &Word<'_>) -> Result<bool, StoreError> {
        repeated(|| async {
            let mut tx = self.0.store.begin_single().await?;
            let held = match word {
                Word::StillAt(until) => jobs::renew(&mut tx, lease, *until).await?,
                Word::Done => jobs::finish(&mut tx, lease).await?,
                Word::PutOff(due, reason) => jobs::put_off(&mut tx, lease, *due, reason).await?,
                Word::Dead(reason) => jobs::bury(&mut tx, lease, reason).await?,
                Word::GivenBack => jobs::release(&mut tx, lease).await?,
            };
            tx.commit().await?;
            Ok(held)
        })
        .await
    }
}

/// Repeats a transaction that lost a race against another.
pub async fn repeated<T, F: Future<Output = Result<T, StoreError>>>(
    mut deed: impl FnMut() -> F,
) -> Result<T, StoreError> {
    for _ in 1..REPEATS {
        match deed().await {
            Err(error) if error.is_transient() => tokio::task::yield_now().await,
            end => return end,
        }
    }
    deed().await
}

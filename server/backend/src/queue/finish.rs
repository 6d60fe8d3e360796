//! Writing down how a job went: all of it under the lease, repeated when a race was lost.

use domain::base::moment::{Moment, SECOND};

use super::{backoff, failure::Failure, handler::Opened};
use crate::{
    Backend,
    store::{
        StoreError, Unrecorded,
        jobs::{self, Lease},
    },
};

/// A job whose worker was killed is anybody's after this long.
pub const LEASE: i64 = 60 * SECOND;
/// A transaction that lost a race is repeated so often: what was done must not be done again only
/// because it could not be written down.
const REPEATS: u32 = 5;

/// A job that was taken.
pub struct Taken {
    pub(super) lease: Lease,
    pub(super) kind: String,
    pub(super) work: Result<Opened, Failure>,
    pub(super) attempts: i64,
}

impl Taken {
    /// What it is about, with as many attempts that came to nothing as there are now; nothing if they are as many as before.
    /// Where an organizer had it tried once more, attempts are counted anew, and so are these.
    fn written_anew(&self, backend: &Backend, undone: bool) -> Result<Option<String>, StoreError> {
        let Ok((work, before)) = &self.work else { return Ok(None) };
        let now = (*before).min(self.attempts - 1) + i64::from(undone);
        (now != *before).then(|| work.written(backend, now)).transpose()
    }
}

/// What a worker writes of its job.
pub enum JobUpdate<'a> {
    /// It is still being done, until this moment at least.
    LeasedUntil(Moment),
    /// It is done.
    Done,
    /// It failed and is due again at this moment; what it is about may be written anew.
    PutOff(Moment, &'a str, Option<String>),
    /// It failed for good; an organizer may have it tried once more.
    Dead(&'a str, Option<String>),
    /// It was not tried.
    Released,
}

/// Writes how a job went.
pub async fn finish(backend: &Backend, taken: &Taken, outcome: Result<(), Failure>) -> Result<(), StoreError> {
    let Err(failure) = outcome else {
        write_down(backend, &taken.lease, &JobUpdate::Done).await?;
        return Ok(());
    };
    let (kind, attempts, reason) = (&taken.kind, taken.attempts, failure.reason.as_str());
    let payload = taken.written_anew(backend, failure.undone)?;
    let due = backoff::next(failure.again, attempts, backend.parts.machine.now(), &backend.parts.rng);
    if let Some(due) = due {
        tracing::warn!(id = %taken.lease.id, kind, attempts, reason, "a job failed and will be tried again");
        write_down(backend, &taken.lease, &JobUpdate::PutOff(due, reason, payload)).await?;
        return Ok(());
    }
    tracing::error!(id = %taken.lease.id, kind, attempts, reason, "a job is given up");
    // Those who wait for it are told first: whoever is killed in between leaves a job that is given up once more, not one of which
    // nobody ever hears.
    let held = JobUpdate::LeasedUntil(backend.parts.machine.now().plus(LEASE));
    if write_down(backend, &taken.lease, &held).await? {
        if let Ok((work, _)) = &taken.work {
            repeated(|| work.died(backend)).await?;
        }
        write_down(backend, &taken.lease, &JobUpdate::Dead(reason, payload)).await?;
    }
    Ok(())
}

/// Writes a job's update, and says whether the lease still held.
pub async fn write_down(backend: &Backend, lease: &Lease, update: &JobUpdate<'_>) -> Result<bool, StoreError> {
    repeated(|| async {
        let mut tx = backend.parts.store.begin_single().await?;
        let held = match update {
            JobUpdate::LeasedUntil(until) => jobs::renew(&mut tx, lease, *until).await?,
            JobUpdate::Done => jobs::finish(&mut tx, lease).await?,
            JobUpdate::PutOff(due, reason, payload) => {
                jobs::put_off(&mut tx, lease, *due, reason, payload.as_deref()).await?
            }
            JobUpdate::Dead(reason, payload) => jobs::mark_dead(&mut tx, lease, reason, payload.as_deref()).await?,
            JobUpdate::Released => jobs::release(&mut tx, lease).await?,
        };
        tx.commit(Unrecorded::Job).await?;
        Ok(held)
    })
    .await
}

/// Repeats a transaction that lost a race against another.
pub async fn repeated<T, F: Future<Output = Result<T, StoreError>>>(
    mut operation: impl FnMut() -> F,
) -> Result<T, StoreError> {
    for _ in 1..REPEATS {
        match operation().await {
            Err(error) if error.is_transient() => tokio::task::yield_now().await,
            end => return end,
        }
    }
    operation().await
}

//! One job in a worker's hands, from taking it to saying how it went.

use std::{pin::pin, time::Duration};

use tokio::{
    sync::watch,
    task::JoinSet,
    time::{Instant, interval_at, sleep},
};

use super::{
    Failure, Job, payload,
    settle::{LEASE, Word, repeated},
};
use crate::{
    Backend,
    store::{
        StoreError,
        jobs::{self, Lease},
        row,
    },
};

/// A living worker renews its lease this often: it may miss one time of [`LEASE`].
const RENEW: Duration = Duration::from_secs(20);
/// No job of ours takes so long; one that does has hung.
const LONGEST: Duration = Duration::from_mins(5);

/// A job that was taken.
pub struct Taken {
    pub(super) lease: Lease,
    pub(super) kind: String,
    pub(super) job: Result<Job, Failure>,
    pub(super) attempts: i64,
}

/// How the work of a worker ended.
enum End {
    Done(Result<(), Failure>),
    /// Another worker has the job now.
    Lost,
    /// The process is to stop.
    Hurried,
}

impl Backend {
    /// Takes the oldest job that is due, if there is one.
    pub(super) async fn take_job(&self) -> Result<Option<Taken>, StoreError> {
        let token = self.0.rng.token();
        let row = repeated(|| async {
            let now = self.0.machine.now();
            let mut tx = self.0.store.begin_single().await?;
            let row = jobs::take(&mut tx, self.0.store.dialect(), &token, now.plus(LEASE), now).await?;
            tx.commit().await?;
            Ok(row)
        });
        let Some(row) = row.await? else { return Ok(None) };
        let job = payload::read(self, &row.kind, &row.payload);
        let lease = Lease { id: row::id(&row.id)?, token };
        Ok(Some(Taken { lease, kind: row.kind, job, attempts: row.attempts }))
    }

    /// Does a job and writes down how it went. Once `hurry` holds, the job is given back instead; a
    /// worker that has lost its lease stops and writes nothing.
    pub(super) async fn attend(self, taken: Taken, hurry: watch::Receiver<bool>) {
        let written = match self.until_end(&taken, hurry).await {
            End::Done(outcome) => self.settle(&taken, outcome).await,
            End::Hurried => self.write_down(&taken.lease, &Word::GivenBack).await.map(|_| ()),
            End::Lost => {
                tracing::warn!(id = %taken.lease.id, kind = taken.kind, "another worker took this job over");
                Ok(())
            }
        };
        if let Err(error) = written {
            tracing::error!(id = %taken.lease.id, kind = taken.kind, %error, "how a job went is not written down");
        }
    }

    async fn until_end(&self, taken: &Taken, mut hurry: watch::Receiver<bool>) -> End {
        let mut work = JoinSet::new();
        // In a task of its own, so that a panic is an answer too.
        work.spawn(self.clone().perform(taken.job.clone(), taken.attempts));
        let mut renewal = interval_at(Instant::now() + RENEW, RENEW);
        let mut hung = pin!(sleep(LONGEST));
        let end = loop {
            tokio::select! {
                Some(done) = work.join_next() => {
                    break End::Done(done.unwrap_or_else(|_| Err(Failure::transient(&"it broke off"))));
                }
                _ = renewal.tick() => if !self.still_holds(&taken.lease).await {
                    break End::Lost;
                },
                () = &mut hung => break End::Done(Err(Failure::transient(&"it took too long"))),
                () = raised(&mut hurry) => break End::Hurried,
            }
        };
        // Nothing of it goes on once we have said how it went.
        work.shutdown().await;
        end
    }

    /// Renews a lease. A database that does not answer is no reason to stop: what is written in the
    /// end checks the lease again.
    async fn still_holds(&self, lease: &Lease) -> bool {
        let renewed = self.write_down(lease, &Word::StillAt(self.0.machine.now().plus(LEASE))).await;
        renewed.unwrap_or_else(|error| {
            tracing::warn!(%error, "a lease could not be renewed");
            true
        })
    }
}

/// Waits until the flag is raised; for ever, if nobody is left to raise it.
async fn raised(flag: &mut watch::Receiver<bool>) {
    if flag.wait_for(|raised| *raised).await.is_err() {
        std::future::pending::<()>().await;
    }
}

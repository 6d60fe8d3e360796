//! One job in a worker's hands, from taking it to saying how it went.

use std::{pin::pin, time::Duration};

use domain::job::JobKind;
use tokio::{
    sync::watch,
    task::JoinSet,
    time::{Instant, interval_at, sleep},
};

use super::{
    backoff::ATTEMPTS,
    failure::Failure,
    finish::{JobUpdate, LEASE, Taken, finish, repeated, write_down},
    handler::{Handler, Opened},
};
use crate::{
    Backend,
    store::{
        StoreError, Unrecorded,
        jobs::{self, Lease},
        row,
    },
};

/// A living worker renews its lease this often: it may miss one time of [`LEASE`].
const RENEW: Duration = Duration::from_secs(20);
/// No job of ours takes so long; one that does has hung.
const LONGEST: Duration = Duration::from_mins(5);

/// How the work of a worker ended.
enum End {
    Done(Result<(), Failure>),
    /// Another worker has the job now.
    Lost,
    /// The process is to stop.
    ShutDown,
}

/// Takes the oldest job that is due, if there is one, and reads what it is about.
pub async fn take(backend: &Backend, handler: fn(JobKind) -> Handler) -> Result<Option<Taken>, StoreError> {
    let token = backend.parts.rng.token();
    let row = repeated(|| async {
        let now = backend.parts.machine.now();
        let mut tx = backend.parts.store.begin_single().await?;
        let row = jobs::take(&mut tx, backend.parts.store.dialect(), &token, now.plus(LEASE), now).await?;
        tx.commit(Unrecorded::Job).await?;
        Ok(row)
    });
    let Some(row) = row.await? else { return Ok(None) };
    let work = match JobKind::parse(&row.kind) {
        Some(kind) => (handler(kind).read)(backend, &row.payload),
        None => Err(Failure::unreadable()),
    };
    let lease = Lease { id: row::id(&row.id)?, token };
    Ok(Some(Taken { lease, kind: row.kind, work, attempts: row.attempts }))
}

/// Does a job and writes down how it went. Once `shutdown` holds, the job is given back instead; a
/// worker that has lost its lease stops and writes nothing.
pub async fn run_leased(backend: Backend, taken: Taken, shutdown: watch::Receiver<bool>) {
    let written = match until_end(&backend, &taken, shutdown).await {
        End::Done(outcome) => finish(&backend, &taken, outcome).await,
        End::ShutDown => write_down(&backend, &taken.lease, &JobUpdate::Released).await.map(|_| ()),
        End::Lost => {
            tracing::warn!(id = %taken.lease.id, kind = taken.kind, "another worker took this job over");
            Ok(())
        }
    };
    if let Err(error) = written {
        tracing::error!(id = %taken.lease.id, kind = taken.kind, %error, "how a job went is not written down");
    }
}

async fn until_end(backend: &Backend, taken: &Taken, mut shutdown: watch::Receiver<bool>) -> End {
    let mut work = JoinSet::new();
    // In a task of its own, so that a panic is an answer too.
    work.spawn(perform(backend.clone(), taken.work.clone(), taken.attempts));
    let mut renewal = interval_at(Instant::now() + RENEW, RENEW);
    let mut hung = pin!(sleep(LONGEST));
    let end = loop {
        tokio::select! {
            Some(done) = work.join_next() => {
                break End::Done(done.unwrap_or_else(|_| Err(Failure::transient(&"it broke off"))));
            }
            _ = renewal.tick() => if !still_holds(backend, &taken.lease).await {
                break End::Lost;
            },
            () = &mut hung => break End::Done(Err(Failure::transient(&"it took too long"))),
            () = raised(&mut shutdown) => break End::ShutDown,
        }
    };
    // Nothing of it goes on once we have said how it went.
    work.shutdown().await;
    end
}

async fn perform(backend: Backend, work: Result<Opened, Failure>, attempts: i64) -> Result<(), Failure> {
    if attempts > ATTEMPTS {
        return Err(Failure::permanent(&"its worker died each time"));
    }
    let (work, undone) = work?;
    // There may be fewer attempts where an organizer had it tried once more.
    work.run(&backend, (attempts - 1 - undone).max(0)).await
}

/// Renews a lease. A database that does not answer is no reason to stop: what is written in the
/// end checks the lease again.
async fn still_holds(backend: &Backend, lease: &Lease) -> bool {
    let until = backend.parts.machine.now().plus(LEASE);
    let renewed = write_down(backend, lease, &JobUpdate::LeasedUntil(until)).await;
    renewed.unwrap_or_else(|error| {
        tracing::warn!(%error, "a lease could not be renewed");
        true
    })
}

/// Waits until the flag is raised; for ever, if nobody is left to raise it.
async fn raised(flag: &mut watch::Receiver<bool>) {
    if flag.wait_for(|raised| *raised).await.is_err() {
        std::future::pending::<()>().await;
    }
}

//! The worker: looks for jobs that are due, does a few at once, and stops without losing one.

use std::{pin::pin, time::Duration};

use domain::job::JobKind;
use tokio::{
    sync::watch,
    task::JoinSet,
    time::{sleep, timeout},
};

use super::{
    attempt::{run_leased, take},
    chore::{Chore, Due},
    handler::Handler,
};
use crate::{Backend, store::StoreError};

/// Jobs of one process at once: they mostly wait for others, and pages need the processor.
const AT_ONCE: usize = 4;
/// How soon a job is found that another process asked for, or whose wait is over.
const LOOK: Duration = Duration::from_secs(1);
/// A database that does not answer is left alone this long.
const LOOK_AFTER_TROUBLE: Duration = Duration::from_secs(10);
/// Jobs under way may take this long to finish when the process stops; whoever stops it waits for
/// half a minute, and answers under way need some of that.
const GRACE: Duration = Duration::from_secs(10);

/// Does the jobs of a backend.
#[derive(Debug)]
pub struct Worker<'a> {
    /// Whose jobs.
    pub backend: &'a Backend,
    /// What it knows of each kind of work.
    pub handler: fn(JobKind) -> Handler,
}

impl Worker<'_> {
    /// Does jobs and chores until `stop`. Then none is begun; those under way may finish for a while, and what
    /// is left is given back, so that another worker can take it at once.
    pub async fn work(&self, chores: &[Chore], stop: impl Future<Output = ()> + Send) {
        let (shutdown, told) = watch::channel(false);
        let mut running = JoinSet::new();
        let mut due = Due::now(chores);
        let mut stop = pin!(stop);
        loop {
            let look = self.fill(&mut running, &told).await;
            let free = running.len() < AT_ONCE;
            tokio::select! {
                biased;
                () = &mut stop => break,
                chore = due.next() => (chore.perform)(self.backend.clone()).await,
                Some(_) = running.join_next() => {}
                () = self.backend.wakeup.called(), if free => {}
                () = sleep(look), if free => {}
            }
        }
        if timeout(GRACE, drained(&mut running)).await.is_err() {
            // Nobody listens only if nobody is left.
            let _ = shutdown.send(true);
            drained(&mut running).await;
        }
    }

    /// Takes as many jobs as there is room for, and says how long to wait before the next look.
    async fn fill(&self, running: &mut JoinSet<()>, shutdown: &watch::Receiver<bool>) -> Duration {
        while running.len() < AT_ONCE {
            match take(self.backend, self.handler).await {
                Ok(Some(taken)) => {
                    running.spawn(run_leased(self.backend.clone(), taken, shutdown.clone()));
                }
                Ok(None) => break,
                Err(error) => {
                    tracing::error!(%error, "jobs cannot be looked for");
                    return LOOK_AFTER_TROUBLE;
                }
            }
        }
        LOOK
    }

    /// Does all jobs that are due, one after the other, in their order; says how many.
    pub async fn run_due(&self) -> Result<usize, StoreError> {
        let (_, shutdown) = watch::channel(false);
        let mut done = 0;
        while let Some(taken) = take(self.backend, self.handler).await? {
            run_leased(self.backend.clone(), taken, shutdown.clone()).await;
            done += 1;
        }
        Ok(done)
    }
}

async fn drained(running: &mut JoinSet<()>) {
    while running.join_next().await.is_some() {}
}

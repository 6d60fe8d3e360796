//! The worker: looks for jobs that are due, does a few at once, and stops without losing one.

use std::{pin::pin, time::Duration};

use tokio::{
    sync::watch,
    task::JoinSet,
    time::{MissedTickBehavior, interval, sleep, timeout},
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
/// How often is tidied up.
const TIDY: Duration = Duration::from_hours(1);

/// How often is looked for meetings that come up and have no cards yet.
const PLAN: Duration = Duration::from_mins(1);

impl Backend {
    /// Does jobs until `stop`. Then none is begun; those under way may finish for a while, and what
    /// is left is given back, so that another worker can take it at once.
    pub async fn work(&self, stop: impl Future<Output = ()> + Send) {
        let (hurry, calm) = watch::channel(false);
        let mut running = JoinSet::new();
        let mut tidy = interval(TIDY);
        tidy.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut plan = interval(PLAN);
        plan.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut stop = pin!(stop);
        loop {
            let look = self.fill(&mut running, &calm).await;
            let free = running.len() < AT_ONCE;
            tokio::select! {
                biased;
                () = &mut stop => break,
                _ = tidy.tick() => self.tidy_or_log().await,
                _ = plan.tick() => self.plan_or_log().await,
                Some(_) = running.join_next() => {}
                () = self.1.rings(), if free => {}
                () = sleep(look), if free => {}
            }
        }
        if timeout(GRACE, drained(&mut running)).await.is_err() {
            // Nobody listens only if nobody is left.
            let _ = hurry.send(true);
            drained(&mut running).await;
        }
    }

    /// Takes as many jobs as there is room for, and says how long to wait before the next look.
    async fn fill(&self, running: &mut JoinSet<()>, calm: &watch::Receiver<bool>) -> Duration {
        while running.len() < AT_ONCE {
            match self.take_job().await {
                Ok(Some(taken)) => {
                    running.spawn(self.clone().attend(taken, calm.clone()));
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

    async fn plan_or_log(&self) {
        if let Err(error) = self.plan_cards().await {
            tracing::error!(%error, "cards cannot be planned");
        }
    }

    /// Does all jobs that are due, one after the other, in their order; says how many. For tests and
    /// for filling a demonstration, where nobody works beside it.
    pub async fn run_due_jobs(&self) -> Result<usize, StoreError> {
        let (_, calm) = watch::channel(false);
        let mut done = 0;
        while let Some(taken) = self.take_job().await? {
            self.clone().attend(taken, calm.clone()).await;
            done += 1;
        }
        Ok(done)
    }
}

async fn drained(running: &mut JoinSet<()>) {
    while running.join_next().await.is_some() {}
}

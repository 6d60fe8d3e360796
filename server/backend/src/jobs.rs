//! The top floor of what is done outside of requests: the one list of all work, and the schedule.

mod mail;
mod schedule;

use domain::{
    base::{
        id::{Id, Job},
        page::{CARDS, Key, Page},
    },
    event::Verb,
    job::{JobKind, dead::DeadJob},
};

use self::schedule::schedule;
use crate::{
    Backend,
    access::Organizer,
    groups::{
        rooms::{DeleteRoom, MakeRoom, RegisterPeople, RenewRoom},
        tell::TellGroup,
    },
    operation::Failed,
    ports::messenger::Message,
    queue::{Handler, Worker},
    rounds::ComputeRound,
    store::{
        StoreError, jobs,
        pages::{from_newest, one_more},
    },
    topics::MakeCards,
};

/// The list of all work.
const fn handler(kind: JobKind) -> Handler {
    match kind {
        JobKind::Mail => Handler::of::<Message>(),
        JobKind::MakeRoom => Handler::of::<MakeRoom>(),
        JobKind::RenewRoom => Handler::of::<RenewRoom>(),
        JobKind::DeleteRoom => Handler::of::<DeleteRoom>(),
        JobKind::RegisterPeople => Handler::of::<RegisterPeople>(),
        JobKind::MakeCards => Handler::of::<MakeCards>(),
        JobKind::ComputeRound => Handler::of::<ComputeRound>(),
        JobKind::TellGroup => Handler::of::<TellGroup>(),
    }
}

/// No kind is handled by the work of another; this does not compile otherwise.
const _: () = {
    let mut at = 0;
    while at < JobKind::ALL.len() {
        let kind = JobKind::ALL[at];
        assert!(handler(kind).kind as u8 == kind as u8, "a kind is handled by the work of another");
        at += 1;
    }
};

impl Backend {
    /// Does jobs, and what the schedule says, until `stop`. Then none is begun; those under way may finish for a while,
    /// and what is left is given back, so that another worker can take it at once.
    pub async fn work(&self, stop: impl Future<Output = ()> + Send) {
        Worker { backend: self, handler }.work(&schedule(self.parts.calendar.may_leap()), stop).await;
    }

    /// Does all jobs that are due, one after the other, in their order; says how many. For tests and
    /// for filling a demonstration, where nobody works beside it.
    pub async fn run_due_jobs(&self) -> Result<usize, StoreError> {
        Worker { backend: self, handler }.run_due().await
    }

    /// The jobs that were given up, the newest first.
    pub async fn dead_jobs(&self, _by: &Organizer, after: Option<&Key>) -> Result<Page<DeadJob>, StoreError> {
        let found = jobs::dead(&mut *self.parts.store.read().await?, from_newest(after), one_more(CARDS)).await?;
        let page = Page::of(found, CARDS, |(job, _)| Key::new(&job.id));
        Ok(page.map(|(job, payload)| {
            let is_over = job.kind.is_some_and(|kind| handler(kind).is_over(self, &payload));
            DeadJob { is_over, ..job }
        }))
    }

    /// Has a job that was given up tried again, and says whether there was such a job.
    pub async fn retry(&self, by: &Organizer, job: &Id<Job>) -> Result<bool, Failed> {
        self.run_write((by.clone(), *job), |backend, (by, job)| async move {
            let mut tx = backend.parts.store.begin().await?;
            let dead = jobs::retry(&mut tx, &job, backend.parts.machine.now()).await?;
            tx.commit(dead.then(|| backend.event(&by, Verb::RetryJob, &job))).await?;
            backend.wake_workers();
            Ok(dead)
        })
        .await
    }
}

//! Asking for work inside the transaction of an operation.

use domain::{
    base::id::{Id, Job},
    job::JobKind,
};

use super::{payload::written, work::Work};
use crate::{
    Backend,
    store::{
        StoreError, Tx,
        jobs::{self, NewJob},
    },
};

/// Asks for work inside the transaction of an operation: the job exists exactly if the operation does. After the commit,
/// [`Backend::wake_workers`] saves it the wait for the next look.
pub async fn push<W: Work>(backend: &Backend, tx: &mut Tx, work: &W) -> Result<(), StoreError> {
    let payload = written(backend, work)?;
    insert(backend, tx, W::KIND, &payload, 0).await
}

/// Asks for work that is due so many milliseconds later.
pub async fn push_later<W: Work>(backend: &Backend, tx: &mut Tx, work: &W, later: i64) -> Result<(), StoreError> {
    let payload = written(backend, work)?;
    insert(backend, tx, W::KIND, &payload, later).await
}

/// Asks for work unless the same waits or runs already. What is sealed is never the same twice.
pub async fn push_once<W: Work>(backend: &Backend, tx: &mut Tx, work: &W) -> Result<(), StoreError> {
    let payload = written(backend, work)?;
    if jobs::is_open(tx, &payload).await? {
        return Ok(());
    }
    insert(backend, tx, W::KIND, &payload, 0).await
}

async fn insert(backend: &Backend, tx: &mut Tx, kind: JobKind, payload: &str, later: i64) -> Result<(), StoreError> {
    let now = backend.parts.machine.now();
    let new = NewJob { id: backend.new_id(), kind, payload, created_at: now, run_at: now.plus(later) };
    jobs::insert(tx, &new).await
}

/// Work of several kinds that is asked for at once and taken in this order.
#[derive(Debug)]
pub struct Batch<'a> {
    backend: &'a Backend,
    all: Vec<(Id<Job>, JobKind, String)>,
}

impl<'a> Batch<'a> {
    /// No work yet.
    pub const fn new(backend: &'a Backend) -> Self {
        Self { backend, all: Vec::new() }
    }

    /// Adds one.
    pub fn add<W: Work>(&mut self, work: &W) -> Result<(), StoreError> {
        self.add_as(self.backend.new_id(), work)
    }

    /// Adds one under this id; if there is a job with it already, nothing is asked for.
    pub fn add_as<W: Work>(&mut self, id: Id<Job>, work: &W) -> Result<(), StoreError> {
        self.all.push((id, W::KIND, written(self.backend, work)?));
        Ok(())
    }

    /// Asks for all of it, as [`push`] does for one.
    pub async fn push(self, tx: &mut Tx) -> Result<(), StoreError> {
        let created_at = self.backend.parts.machine.now();
        let mut rows = Vec::with_capacity(self.all.len());
        for (id, kind, payload) in &self.all {
            rows.push(NewJob { id: *id, kind: *kind, payload, created_at, run_at: created_at });
        }
        jobs::insert_all(tx, &rows).await
    }
}

impl Backend {
    /// Tells the worker of this process that work was committed. Workers of other processes, and ours if nobody tells
    /// it, find it at their next look.
    pub fn wake_workers(&self) {
        self.wakeup.call();
    }
}

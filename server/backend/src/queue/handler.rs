//! How the worker holds work whose kind it does not know.

use std::{pin::Pin, sync::Arc};

use domain::{base::moment::Moment, job::JobKind};

use super::{failure::Failure, payload, work::Work};
use crate::{Backend, store::StoreError};

/// A future of whichever type.
pub type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Work of whichever kind.
pub trait AnyWork: Send + Sync {
    /// As [`Work::perform`].
    fn run<'a>(&'a self, backend: &'a Backend, times: i64) -> Boxed<'a, Result<(), Failure>>;
    /// As it stands in the database after so many attempts of which nothing came.
    fn written(&self, backend: &Backend, undone: i64) -> Result<String, StoreError>;
    /// As [`Work::is_over`].
    fn ended(&self, now: Moment) -> bool;
    /// As [`Work::on_dead`].
    fn died<'a>(&'a self, backend: &'a Backend) -> Boxed<'a, Result<(), StoreError>>;
}

impl<W: Work> AnyWork for W {
    fn run<'a>(&'a self, backend: &'a Backend, times: i64) -> Boxed<'a, Result<(), Failure>> {
        Box::pin(self.perform(backend, times))
    }

    fn written(&self, backend: &Backend, undone: i64) -> Result<String, StoreError> {
        payload::written_after(backend, self, undone)
    }

    fn ended(&self, now: Moment) -> bool {
        self.is_over(now)
    }

    fn died<'a>(&'a self, backend: &'a Backend) -> Boxed<'a, Result<(), StoreError>> {
        Box::pin(self.on_dead(backend))
    }
}

/// Work, and how many attempts are known to have come to nothing.
pub type Opened = (Arc<dyn AnyWork>, i64);
type Read = fn(&Backend, &str) -> Result<Opened, Failure>;

/// How work of a kind is read from the database.
#[derive(Debug, Clone, Copy)]
pub struct Handler {
    /// The kind.
    pub kind: JobKind,
    pub(super) read: Read,
}

impl Handler {
    /// The handler of a kind of work.
    pub const fn of<W: Work>() -> Self {
        let read: Read = |backend, payload| {
            let (work, undone) = payload::read::<W>(backend, payload)?;
            Ok((Arc::new(work), undone))
        };
        Self { kind: W::KIND, read }
    }

    /// Whether the moment is past for which the work was asked that this tells of.
    pub fn is_over(&self, backend: &Backend, payload: &str) -> bool {
        (self.read)(backend, payload).is_ok_and(|(work, _)| work.ended(backend.now()))
    }
}

//! What a kind of work is.

use domain::{base::moment::Moment, job::JobKind};
use serde::{Serialize, de::DeserializeOwned};

use super::failure::Failure;
use crate::{Backend, store::StoreError};

/// A kind of work. Its fields are what the database keeps of a job until it is done; none of them is called `job`, for
/// that is where its kind stands.
pub trait Work: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The kind, under which the database and the organizer know it.
    const KIND: JobKind;
    /// Whether it tells something about a person, so that the database keeps it sealed.
    const SEALED: bool;

    /// Does it. It must bear to be done twice: a worker can die between the operation and writing it down. `times` says how
    /// often it may have been done before, in part or whole: attempts of which it is certain that nothing came are not counted.
    fn perform(&self, backend: &Backend, times: i64) -> impl Future<Output = Result<(), Failure>> + Send;

    /// Whether the moment for which it was asked is past, so that doing it would do nothing any more.
    fn is_over(&self, _now: Moment) -> bool {
        false
    }

    /// Tells those who wait for it that it was given up.
    fn on_dead(&self, _backend: &Backend) -> impl Future<Output = Result<(), StoreError>> + Send {
        async { Ok(()) }
    }
}

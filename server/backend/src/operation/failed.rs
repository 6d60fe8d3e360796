//! Why an operation did not come to its end.

use std::{convert::Infallible, error::Error};

use tokio::task::JoinError;

use crate::{passwords::HashError, store::StoreError};

/// Why an operation did not come to its end; then nothing of it was done.
///
/// `R` holds the reasons for which this one operation is refused; one that is never refused has none.
#[derive(Debug, thiserror::Error)]
pub enum Failed<R = Infallible> {
    /// It was refused, for a reason that whoever asked can be told.
    #[error("{0}")]
    Refused(R),
    /// There were too many tries in a short time.
    #[error("too many tries; the next one is taken in {seconds} s")]
    TooMany {
        /// Seconds until the next try is taken, at least 1.
        seconds: i64,
    },
    /// Too many others are being served; it is worth coming back at once.
    #[error("too many others are being served")]
    Busy,
    /// The store failed; it is logged once, at the edge.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// We are at fault; it is logged once, at the edge.
    #[error("{0}")]
    Broken(Box<dyn Error + Send + Sync>),
}

/// A reason for which an operation is refused: data, of which each page makes its own words.
pub trait Refusal: Error + Send + Sync + 'static {
    /// What it comes to for whoever has no words of their own for it.
    fn kind(&self) -> RefusalKind;
}

/// What a refusal comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalKind {
    /// There is no such thing, or none that this person may see.
    NotFound,
    /// It cannot be done as things stand: somebody else was faster, or it is not the time for it.
    Conflict,
    /// What was asked for is not what the operation takes.
    Malformed,
}

impl Refusal for Infallible {
    fn kind(&self) -> RefusalKind {
        match *self {}
    }
}

impl<R> Failed<R> {
    /// The failure of something that only fails if we are at fault.
    pub(crate) fn broken(error: impl Error + Send + Sync + 'static) -> Self {
        Self::Broken(Box::new(error))
    }

    /// Whether it may be gone when the same operation is run again.
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_transient())
    }

    /// The same failure of an operation that gives another reason for its refusals.
    pub(crate) fn map<S>(self, reason: impl FnOnce(R) -> S) -> Failed<S> {
        match self {
            Self::Refused(refusal) => Failed::Refused(reason(refusal)),
            Self::TooMany { seconds } => Failed::TooMany { seconds },
            Self::Busy => Failed::Busy,
            Self::Store(error) => Failed::Store(error),
            Self::Broken(error) => Failed::Broken(error),
        }
    }
}

impl<R: Refusal> From<R> for Failed<R> {
    fn from(refusal: R) -> Self {
        Self::Refused(refusal)
    }
}

impl<R> From<HashError> for Failed<R> {
    fn from(error: HashError) -> Self {
        match error {
            HashError::Busy => Self::Busy,
            HashError::Failed => Self::broken(error),
        }
    }
}

impl<R> From<JoinError> for Failed<R> {
    fn from(error: JoinError) -> Self {
        Self::broken(error)
    }
}

impl<R> From<serde_json::Error> for Failed<R> {
    fn from(error: serde_json::Error) -> Self {
        Self::broken(error)
    }
}

//! What failed below, as what it is to whoever asked; it is logged here and nowhere else.

use backend::{
    operation::{Failed, Refusal, RefusalKind},
    store::StoreError,
};
use tower_sessions::{session, session_store};

use super::answer::retry_after;
use crate::error::AppError;

impl<F: Ord, R: Refusal> From<Failed<R>> for AppError<F> {
    fn from(failed: Failed<R>) -> Self {
        match failed {
            Failed::Refused(reason) => match reason.kind() {
                RefusalKind::NotFound => Self::NotFound,
                RefusalKind::Conflict => Self::Conflict,
                RefusalKind::Malformed => Self::Malformed,
            },
            Failed::TooMany { seconds } => {
                retry_after(seconds);
                Self::TooMany
            }
            Failed::Busy => {
                retry_after(1);
                Self::Busy
            }
            Failed::Store(error) => error.into(),
            Failed::Broken(error) => {
                tracing::error!(%error, "an operation broke");
                Self::Internal
            }
        }
    }
}

impl<F: Ord> From<StoreError> for AppError<F> {
    fn from(error: StoreError) -> Self {
        if error.is_full() {
            tracing::error!(%error, "the disk is full");
            return Self::Full;
        }
        if error.is_away() {
            tracing::warn!(%error, "the database is busy or away");
            return Self::Busy;
        }
        if matches!(error, StoreError::Left) {
            return Self::SignedOut;
        }
        if error.is_outrun() {
            tracing::warn!(%error, "somebody else was faster");
            return Self::Conflict;
        }
        tracing::error!(%error, "the store failed");
        Self::Internal
    }
}

/// A failure of the session store.
pub(super) fn session_failed<F: Ord>(error: &session::Error) -> AppError<F> {
    tracing::error!(%error, "the session store failed");
    match error {
        // The database is busy or away.
        session::Error::Store(session_store::Error::Backend(_)) => AppError::Busy,
        _ => AppError::Internal,
    }
}

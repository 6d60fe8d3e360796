//! Why a round could not be computed.

use crate::store::StoreError;

/// Why a round could not be computed.
#[derive(Debug, thiserror::Error)]
pub enum RoundError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The engine refused what we handed it, which is our mistake.
    #[error("the engine refused the people: {0}")]
    Refused(#[from] matching::Refusal),
    /// The engine stopped early.
    #[error("the engine stopped: {0}")]
    Panicked(#[from] tokio::task::JoinError),
    /// The plan cannot be written down.
    #[error("the plan cannot be written down: {0}")]
    Unwritable(#[from] serde_json::Error),
}

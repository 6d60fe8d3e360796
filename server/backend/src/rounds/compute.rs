//! The work of computing a round.

use domain::{base::id::Id, job::JobKind, round::Round};
use serde::{Deserialize, Serialize};

use super::error::RoundError;
use crate::{
    Backend,
    queue::{Failure, Work},
    store::StoreError,
};

/// The work of computing the plan of a round.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ComputeRound {
    /// The round.
    pub round: Id<Round>,
}

impl Work for ComputeRound {
    const KIND: JobKind = JobKind::ComputeRound;
    const SEALED: bool = false;

    async fn perform(&self, backend: &Backend, _times: i64) -> Result<(), Failure> {
        Ok(backend.compute_round(&self.round).await?)
    }

    async fn on_dead(&self, backend: &Backend) -> Result<(), StoreError> {
        backend.fail_round(&self.round).await
    }
}

impl From<RoundError> for Failure {
    fn from(error: RoundError) -> Self {
        match error {
            RoundError::Store(error) => error.into(),
            RoundError::Panicked(_) => Self::transient(&"the engine broke off"),
            // What the engine or the writer says may name people.
            RoundError::Refused(_) => Self::permanent(&"the engine refused the people"),
            RoundError::Unwritable(_) => Self::permanent(&"the plan cannot be written down"),
        }
    }
}

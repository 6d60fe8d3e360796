//! Why there is no demonstration.

use crate::{operation::Failed, passwords::HashError, store::StoreError};

/// Why there is no demonstration.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The database holds real people.
    #[error("the database is not empty and is no demonstration: it is left as it is")]
    NotEmpty,
    /// An earlier start was stopped while it filled the database.
    #[error("an earlier start was stopped while it filled this database: remove it and start again")]
    HalfDone,
    /// The invented people break a rule of our own.
    #[error("the invented people break a rule: {0}")]
    Invented(String),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Hashing failed.
    #[error(transparent)]
    Hash(#[from] HashError),
    /// An operation of the invented people failed.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl DemoError {
    pub(crate) fn invented(reason: impl std::fmt::Debug) -> Self {
        Self::Invented(format!("{reason:?}"))
    }
}

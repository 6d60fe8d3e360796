//! What can go wrong between us and the database.

use sqlx::{any::AnyQueryResult, error::ErrorKind};

/// A failure of the store, never shown to people as it is.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or could not be reached.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// A row holds what our own code never writes.
    #[error("the {0} in the database cannot be read")]
    Corrupt(&'static str),
    /// A statement that must change `expected` rows changed another number of them.
    #[error("{actual} rows were changed where {expected} had to be")]
    Rows {
        /// The number of rows that had to change.
        expected: u64,
        /// The number of rows that did.
        actual: u64,
    },
}

impl StoreError {
    /// Whether a rule "there is only one" stood in the way.
    pub fn is_unique_violation(&self) -> bool {
        self.kind() == Some(ErrorKind::UniqueViolation)
    }

    /// Whether the row that another one refers to is gone.
    pub fn is_missing_reference(&self) -> bool {
        self.kind() == Some(ErrorKind::ForeignKeyViolation)
    }

    /// Whether the same transaction may well succeed when tried again: 40001 is a serialization
    /// failure and 40P01 a deadlock in PostgreSQL; 5 is SQLite's BUSY.
    pub fn is_transient(&self) -> bool {
        let Self::Database(sqlx::Error::Database(error)) = self else { return false };
        error.code().is_some_and(|code| matches!(code.as_ref(), "40001" | "40P01" | "5"))
    }

    fn kind(&self) -> Option<ErrorKind> {
        match self {
            Self::Database(sqlx::Error::Database(error)) => Some(error.kind()),
            _ => None,
        }
    }
}

/// Lets a statement say how many rows it must change.
pub trait ExpectRows {
    /// Fails unless exactly so many rows were changed.
    fn expect_rows(self, expected: u64) -> Result<(), StoreError>;
}

impl ExpectRows for AnyQueryResult {
    fn expect_rows(self, expected: u64) -> Result<(), StoreError> {
        let actual = self.rows_affected();
        if actual == expected { Ok(()) } else { Err(StoreError::Rows { expected, actual }) }
    }
}

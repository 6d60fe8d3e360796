//! What can go wrong between us and the database.

use sqlx::{any::AnyQueryResult, error::ErrorKind};

/// A failure of the store, never shown to people as it is.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or could not be reached.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// The file was deleted or replaced under the process.
    #[error("the database file is not the one that was opened; put it back or start again")]
    Gone,
    /// The person whose rows were to be written has left meanwhile.
    #[error("the person has left")]
    Left,
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

    /// Whether a row that the statement is about has gone or changed since it was looked at: somebody else was faster.
    pub fn is_outrun(&self) -> bool {
        matches!(self, Self::Rows { .. }) || self.is_missing_reference()
    }

    /// Whether the same transaction may well succeed when tried again: 40001 is a serialization
    /// failure and 40P01 a deadlock in `PostgreSQL`; 5 is `SQLite`'s BUSY.
    pub fn is_transient(&self) -> bool {
        self.code().is_some_and(|code| matches!(code.as_str(), "40001" | "40P01") || primary(&code) == Some(BUSY))
    }

    /// Whether the disk is full: 13 in `SQLite`, 53100 in `PostgreSQL`.
    pub fn is_full(&self) -> bool {
        self.code().is_some_and(|code| code == "53100" || primary(&code) == Some(FULL))
    }

    /// Whether the database is away, busy or without means for the moment, so that it is worth coming back: classes 08,
    /// 53, 57 and 58 of `PostgreSQL` are connections, resources, an operator at work and the system below; 28 and 3D are told
    /// to whoever would connect and may not, and 55000 if nobody may; 25006 comes of one that takes no writes, 55P03 of a lock
    /// that somebody holds for long.
    pub fn is_away(&self) -> bool {
        let Self::Database(error) = self else { return matches!(self, Self::Gone) };
        let down = self.code().is_some_and(|code| {
            let class = ["08", "25006", "28", "3D", "53", "55000", "55P03", "57", "58"]
                .iter()
                .any(|class| code.len() == 5 && code.starts_with(class));
            class || primary(&code).is_some_and(|code| [BUSY, LOCKED, READ_ONLY, IO, FULL, CANNOT_OPEN].contains(&code))
        });
        down || self.is_transient()
            || matches!(
                error,
                sqlx::Error::Io(_)
                    | sqlx::Error::Tls(_)
                    | sqlx::Error::PoolTimedOut
                    | sqlx::Error::PoolClosed
                    | sqlx::Error::WorkerCrashed
                    | sqlx::Error::Protocol(_)
            )
    }

    /// Whether the disk refused a write of `SQLite`.
    pub(super) fn is_refused_by_disk(&self) -> bool {
        let refusals = [READ_ONLY, IO, FULL, CANNOT_OPEN];
        self.code().is_some_and(|code| primary(&code).is_some_and(|code| refusals.contains(&code)))
    }

    /// Whether an fsync of `SQLite` failed: of the file (1034) or of its folder (1290).
    pub(super) fn is_lost_sync(&self) -> bool {
        self.code().is_some_and(|code| matches!(code.as_str(), "1034" | "1290"))
    }

    fn kind(&self) -> Option<ErrorKind> {
        match self {
            Self::Database(sqlx::Error::Database(error)) => Some(error.kind()),
            _ => None,
        }
    }

    fn code(&self) -> Option<String> {
        let Self::Database(sqlx::Error::Database(error)) = self else { return None };
        error.code().map(Into::into)
    }
}

/// Results of `SQLite`, the low byte of what it reports: <https://sqlite.org/rescode.html>.
const BUSY: u32 = 5;
const LOCKED: u32 = 6;
const READ_ONLY: u32 = 8;
const IO: u32 = 10;
const FULL: u32 = 13;
const CANNOT_OPEN: u32 = 14;

/// The low byte of a result of `SQLite`; codes of `PostgreSQL` have five letters.
fn primary(code: &str) -> Option<u32> {
    (code.len() < 5).then(|| code.parse::<u32>().ok().map(|code| code & 0xff))?
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

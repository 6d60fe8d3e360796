//! Why a database is not opened.

use std::path::PathBuf;

use sqlx::migrate::MigrateError;

use super::Dialect;

/// Why the database was not opened; nothing in it was changed.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The address is neither of `SQLite` nor of `PostgreSQL`.
    #[error("HGH_DATABASE_URL must begin with sqlite:// or postgres://")]
    Address,
    /// The folder or file cannot be used.
    #[error("the database file {0} cannot be used: {1}")]
    File(PathBuf, std::io::Error),
    /// Another process serves, migrates or restores this file.
    #[error("another process uses the database file {0}; stop it first")]
    Locked(PathBuf),
    /// The file is no `SQLite` database, or a damaged one.
    #[error("the database is damaged ({0}); restore a backup with `hwanggeumhyang restore`")]
    Damaged(String),
    /// The file is a sound `SQLite` database of some other program.
    #[error("the database file belongs to another program")]
    Foreign,
    /// A newer version has migrated this database, or a migration that was applied has changed.
    #[error("the database belongs to another version of this program: {0}")]
    Version(MigrateError),
    /// An older version serves this database, and nothing may be migrated under it.
    #[error("an older version of this program serves the database; use that one, or stop it first")]
    Older,
    /// The library linked in is one that can lose acknowledged writes.
    #[error("this build carries SQLite {0}, which can lose data; 3.51.3 is the least")]
    OldSqlite(String),
    /// The database cannot be reached.
    #[error("the database cannot be reached: {0}")]
    Unreachable(#[from] sqlx::Error),
}

impl OpenError {
    /// What the process exits with when the database is damaged: `EX_CONFIG` of BSD's sysexits.
    pub const EXIT_CODE: i32 = 78;
    /// What the process exits with when the disk fails under it: `EX_UNAVAILABLE`.
    pub const EXIT_UNAVAILABLE: i32 = 69;
}

/// Results of `SQLite` that tell of the machine, not of the file: no permission, busy, locked, no memory, the disk
/// fails, is full, or the file cannot be opened. <https://sqlite.org/rescode.html>
const MACHINE: [u32; 7] = [3, 5, 6, 7, 10, 13, 14];
/// A file that ends before its pages do: told as a failing disk, and yet damage.
const SHORT_READ: u32 = 522;

/// Tells damage from absence. While a file of `SQLite` is opened that was found and can be written, whatever does not tell of
/// the machine tells of the file: its damage shows as a schema that makes no sense as often as by a name.
pub(super) fn damaged(error: sqlx::Error) -> OpenError {
    let of_the_file = match &error {
        sqlx::Error::Database(db) => {
            let code = db.code().and_then(|code| code.parse::<u32>().ok());
            code.is_some_and(|code| code == SHORT_READ || !MACHINE.contains(&(code & 0xff)))
        }
        sqlx::Error::RowNotFound
        | sqlx::Error::TypeNotFound { .. }
        | sqlx::Error::ColumnIndexOutOfBounds { .. }
        | sqlx::Error::ColumnNotFound(_)
        | sqlx::Error::ColumnDecode { .. }
        | sqlx::Error::Decode(_)
        | sqlx::Error::AnyDriverError(_) => true,
        _ => false,
    };
    if of_the_file { OpenError::Damaged(error.to_string()) } else { OpenError::Unreachable(error) }
}

/// Tells another version from damage and from absence.
pub(super) fn refused(error: MigrateError, dialect: Dialect) -> OpenError {
    match error {
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => match dialect {
            Dialect::Sqlite => damaged(error),
            Dialect::Postgres => OpenError::Unreachable(error),
        },
        other => OpenError::Version(other),
    }
}

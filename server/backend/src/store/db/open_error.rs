//! Why a database is not opened.

use std::path::PathBuf;

use sqlx::migrate::MigrateError;

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
    /// The library linked in is one that can lose acknowledged writes.
    #[error("this build carries SQLite {0}, which can lose data; 3.51.3 is the least")]
    OldSqlite(String),
    /// The database cannot be reached.
    #[error("the database cannot be reached: {0}")]
    Away(#[from] sqlx::Error),
}

impl OpenError {
    /// What the process exits with when the database is damaged: `EX_CONFIG` of BSD's sysexits.
    pub const EXIT_CODE: i32 = 78;
    /// What the process exits with when the disk fails under it: `EX_UNAVAILABLE`.
    pub const EXIT_UNAVAILABLE: i32 = 69;
}

/// Tells damage from absence.
pub(super) fn damaged(error: sqlx::Error) -> OpenError {
    // 11 is SQLITE_CORRUPT, 26 SQLITE_NOTADB.
    match &error {
        sqlx::Error::Database(db) if matches!(db.code().as_deref(), Some("11" | "26")) => {
            OpenError::Damaged(db.message().to_owned())
        }
        _ => OpenError::Away(error),
    }
}

/// Tells another version from absence.
pub(super) fn refused(error: MigrateError) -> OpenError {
    match error {
        MigrateError::Execute(error) => OpenError::Away(error),
        other => OpenError::Version(other),
    }
}

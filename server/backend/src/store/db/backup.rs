//! A copy of the file of `SQLite`, made beside a process that serves it.

use std::{
    io,
    path::{Path, PathBuf, absolute},
};

use reqwest::Url;
use sqlx::{ConnectOptions, Connection, any::install_default_drivers, query};

use super::{
    Conn, OpenError, address,
    open_error::damaged,
    sqlite::{check_origin, file_of, holds_something, quick_check},
};
use crate::store::files::{beside, make_private, put_in_place, remove};

/// Why no backup was made, or none put back; what was there before is as it was.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database is not a file.
    #[error("only a SQLite database is a file")]
    NotAFile,
    /// There is no database to make a backup of.
    #[error("there is no database at {0}")]
    Nothing(PathBuf),
    /// The name of the backup cannot be handed to the database.
    #[error("the path {0} is not readable text")]
    Path(PathBuf),
    /// A backup never takes the place of another file.
    #[error("{0} exists; a backup does not overwrite it")]
    Exists(PathBuf),
    /// The file given is no backup of ours.
    #[error("{0} cannot be restored: {1}")]
    NoBackup(PathBuf, String),
    /// The database of this service stands in the way.
    #[error(transparent)]
    Database(#[from] OpenError),
    /// A file could not be read or written.
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
}

impl BackupError {
    pub(super) fn at(file: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        |error| Self::File(file.to_owned(), error)
    }
}

/// Writes a sound copy of the database at this address to a file that is not there yet. Needs no lock: it reads one moment
/// of the database, whoever writes meanwhile.
pub async fn backup(url: &str, target: &Path) -> Result<(), BackupError> {
    install_default_drivers();
    let file = file_of(url).ok_or(BackupError::NotAFile)?;
    if !holds_something(&file)? {
        return Err(BackupError::Nothing(file));
    }
    let target = absolute(target).map_err(BackupError::at(target))?;
    let part = beside(&target, ".part");
    let part_text = part.to_str().ok_or_else(|| BackupError::Path(part.clone()))?.to_owned();
    // An empty file holds the name from the first moment on, so that nobody else's is ever replaced.
    make_private(&target).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => BackupError::Exists(target.clone()),
        _ => BackupError::File(target.clone(), error),
    })?;
    let copied = copy(url, &part, part_text).await;
    let made = copied.and_then(|()| put_in_place(&part, &target).map_err(BackupError::at(&target)));
    if made.is_err() {
        // Best effort: what matters is why there is no backup.
        _ = (remove(&part), remove(&target));
    }
    made
}

async fn copy(url: &str, part: &Path, part_text: String) -> Result<(), BackupError> {
    remove(part).and_then(|()| make_private(part)).map_err(BackupError::at(part))?;
    let mut conn = address(&format!("{url}?mode=ro"))?.connect().await.map_err(damaged)?;
    check_origin(&mut conn).await?;
    let copied = query("vacuum into $1").bind(part_text).execute(&mut conn).await;
    copied.map_err(|error| BackupError::from(damaged(error)))?;
    conn.close().await.map_err(damaged)?;
    let mut copy = open_alone(part).await?;
    quick_check(&mut copy).await?;
    Ok(copy.close().await.map_err(damaged)?)
}

/// Opens a file that nobody else uses, without a log beside it.
pub(super) async fn open_alone(file: &Path) -> Result<Conn, OpenError> {
    // As in an address, where `%` and `?` mean something.
    let url = absolute(file).ok().and_then(|file| Url::from_file_path(file).ok()).ok_or(OpenError::Address)?;
    let path = url.path();
    address(&format!("sqlite://{path}?mode=ro&immutable=true"))?.connect().await.map_err(damaged)
}

//! Putting a backup in the place of the file of `SQLite`.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use domain::base::moment::Moment;
use sqlx::{ConnectOptions, Connection, Executor, any::install_default_drivers};

use super::{
    BackupError, Dialect, OpenError, address,
    backup::open_alone,
    files::{beside, make_private, put_in_place, remove, sync_folder_of},
    lock::FileLock,
    open_error::damaged,
    sqlite::{check_origin, file_of, holds_something, quick_check, take_lock},
};

/// Puts a backup in the place of the database at this address, and says under which name the old one is kept. Refused while a
/// process serves the database; the backup is checked whole before anything is touched.
pub async fn restore(url: &str, backup: &Path, now: Moment) -> Result<Option<PathBuf>, BackupError> {
    install_default_drivers();
    let file = file_of(url).ok_or(BackupError::NotAFile)?;
    check_whole(backup)?;
    let _lock = take_lock(&file)?;
    let guests = FileLock::without_guests(&file).map_err(BackupError::at(&file))?;
    let _guests = guests.ok_or_else(|| OpenError::Locked(file.clone()))?;
    let fresh = beside(&file, ".restoring");
    let checked = match copy(backup, &fresh) {
        Ok(()) => check(backup, &fresh).await,
        refused => refused,
    };
    if let Err(error) = checked {
        // Best effort: what matters is why nothing was restored.
        _ = remove(&fresh);
        return Err(error);
    }
    let kept = keep_old(url, &file, now).await?;
    put_in_place(&fresh, &file).map_err(BackupError::at(&file))?;
    Ok(kept)
}

/// Refuses the file of a service that runs or was killed: without its log it lacks what came last.
fn check_whole(backup: &Path) -> Result<(), BackupError> {
    let log = beside(backup, "-wal");
    if fs::metadata(log).is_ok_and(|log| log.len() > 0) {
        let why = "it has a log beside it, so it is no backup; make one with `hwanggeumhyang backup`";
        return Err(BackupError::NoBackup(backup.to_owned(), why.into()));
    }
    Ok(())
}

/// Copies the backup beside the database, so that what is checked is what is put in place.
fn copy(backup: &Path, fresh: &Path) -> Result<(), BackupError> {
    let unreadable = |error: io::Error| BackupError::NoBackup(backup.to_owned(), error.to_string());
    let mut from = File::open(backup).map_err(unreadable)?;
    if !from.metadata().map_err(unreadable)?.is_file() {
        return Err(unreadable(io::Error::other("it is no file")));
    }
    from.read_exact(&mut [0]).map_err(|_| unreadable(io::Error::other("it is empty")))?;
    let mut from = File::open(backup).map_err(unreadable)?;
    let mut to = remove(fresh).and_then(|()| make_private(fresh)).map_err(BackupError::at(fresh))?;
    io::copy(&mut from, &mut to).map_err(BackupError::at(fresh))?;
    to.sync_all().map_err(BackupError::at(fresh))
}

/// Refuses what is no sound database of this program.
async fn check(backup: &Path, fresh: &Path) -> Result<(), BackupError> {
    let no_backup = |error: OpenError| BackupError::NoBackup(backup.to_owned(), error.to_string());
    holds_something(fresh).map_err(no_backup)?;
    let mut conn = open_alone(fresh).await.map_err(no_backup)?;
    let found = conn.fetch_optional(Dialect::Sqlite.has_migrations()).await.map_err(damaged).map_err(no_backup)?;
    if found.is_none() {
        return Err(no_backup(OpenError::Foreign));
    }
    check_origin(&mut conn).await.map_err(no_backup)?;
    quick_check(&mut conn).await.map_err(no_backup)?;
    conn.close().await.map_err(damaged).map_err(no_backup)
}

/// Keeps the old file under a name with the moment, and leaves no log of it that would be played into the new one.
async fn keep_old(url: &str, file: &Path, now: Moment) -> Result<Option<PathBuf>, BackupError> {
    if !file.exists() {
        return clear_sides(file).map(|()| None);
    }
    carry_log_over(url).await;
    let moment = now.rfc3339().replace([':', '.'], "");
    let kept = beside(file, &format!(".before-{moment}"));
    // A second name, so that there is a database under the first one at every moment. Not every file system has those.
    fs::hard_link(file, &kept).or_else(|_| copy_new(file, &kept)).map_err(BackupError::at(&kept))?;
    let log = beside(file, "-wal");
    if fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
        // It could not be carried over, so the old file is damaged: whoever repairs it needs both.
        fs::rename(&log, beside(&kept, "-wal")).map_err(BackupError::at(&log))?;
    }
    clear_sides(file)?;
    sync_folder_of(file).map_err(BackupError::at(file))?;
    Ok(Some(kept))
}

fn copy_new(file: &Path, kept: &Path) -> io::Result<()> {
    let mut to = make_private(kept)?;
    io::copy(&mut File::open(file)?, &mut to)?;
    to.sync_all()
}

fn clear_sides(file: &Path) -> Result<(), BackupError> {
    let sides = ["-wal", "-shm"].map(|side| beside(file, side));
    sides.iter().try_for_each(|side| remove(side).map_err(BackupError::at(side)))
}

/// Carries the log of the old database into it, if it is sound enough for that.
async fn carry_log_over(url: &str) {
    let Ok(options) = address(&format!("{url}?mode=rw")) else { return };
    let Ok(mut conn) = options.connect().await else { return };
    if let Err(error) = conn.execute("pragma wal_checkpoint(truncate)").await {
        tracing::warn!(%error, "the log of the old database is kept beside it");
    }
    if let Err(error) = conn.close().await {
        tracing::warn!(%error, "the old database did not close well");
    }
}

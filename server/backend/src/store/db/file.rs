//! The file of `SQLite` while it is open: whether it is still the one that was opened, whether it takes writes, and
//! when its log is carried over.

use std::{
    fs,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
};

use sqlx::{query_as, raw_sql};

use super::{Conn, OpenError};
use crate::store::StoreError;

/// Commits after which the log is carried over into the file: some four megabytes, as with `SQLite`'s own count of
/// pages. We do it ourselves because `SQLite` tells nobody when its own attempt fails.
const COMMITS_PER_CHECKPOINT: u32 = 256;

/// A file up to so many bytes is written anew for somebody who left: that takes half a second, in which others wait with what
/// they write. A community of some thousands has less. A larger one is written anew at night.
const REWRITTEN_AT_ONCE: u64 = 32 * 1024 * 1024;

/// Where `SQLite` copies what it writes anew: to a file that has no name and is gone with the statement.
const COPY_IN_A_FILE: &str = "pragma temp_store = file";
/// Where it keeps all else that is not for long.
const COPY_IN_MEMORY: &str = "pragma temp_store = memory";

/// What tells one file from another at the same path.
type Identity = (u64, u64);

/// The open file; cheap to clone.
#[derive(Debug, Clone)]
pub struct DatabaseFile(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    path: PathBuf,
    log: PathBuf,
    /// Of the file and of its log, once a connection has opened them; a new file has no log before its first write.
    opened: Mutex<Option<(Identity, Option<Identity>)>>,
    /// Whether the disk has refused a commit, and taken none since that wrote enough to tell.
    refused: AtomicBool,
    commits: AtomicU32,
    /// Whether something that was erased may still stand in the log.
    to_empty: AtomicBool,
}

impl DatabaseFile {
    /// The file at this path, not yet opened.
    pub fn new(path: &Path) -> Self {
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        let (opened, refused, commits) = (Mutex::default(), AtomicBool::default(), AtomicU32::default());
        let to_empty = AtomicBool::default();
        Self(Arc::new(Shared { path: path.to_owned(), log: log.into(), opened, refused, commits, to_empty }))
    }

    /// Remembers what lies there now; called when the writer has opened it. The log may be a new one, the file
    /// may not: whoever put another in its place has to start the service again.
    pub fn remember(&self) -> Result<(), StoreError> {
        let now = self.identities().ok_or(StoreError::Gone)?;
        let mut opened = self.0.opened.lock().unwrap_or_else(PoisonError::into_inner);
        match *opened {
            Some((file, _)) if file != now.0 => Err(StoreError::Gone),
            _ => {
                *opened = Some(now);
                Ok(())
            }
        }
    }

    /// Refuses to go on if the file or its log was deleted or replaced: what was written now would be lost with
    /// the process.
    pub fn is_in_place(&self) -> Result<(), StoreError> {
        let mut opened = self.0.opened.lock().unwrap_or_else(PoisonError::into_inner);
        match (*opened, self.identities()) {
            (Some((file, None)), Some(now)) if file == now.0 => {
                *opened = Some(now);
                Ok(())
            }
            (Some(opened), Some(now)) if opened == now => Ok(()),
            _ => Err(StoreError::Gone),
        }
    }

    /// Whether the disk has refused a commit, and it is not known yet that it takes writes again.
    pub fn was_refused(&self) -> bool {
        self.0.refused.load(Ordering::Relaxed)
    }

    /// Notes that the disk takes writes again. Commits in general do not tell: many of the worker's write nothing.
    pub fn takes_writes(&self) {
        self.0.refused.store(false, Ordering::Relaxed);
    }

    /// Notes how a write ended.
    pub fn note<T>(&self, outcome: &Result<T, StoreError>) {
        match outcome {
            Err(error) if error.is_lost_sync() => stop_for_lost_sync(),
            Err(error) if error.is_refused_by_disk() => self.0.refused.store(true, Ordering::Relaxed),
            Ok(_) | Err(_) => {}
        }
    }

    /// Carries the log over into the file now and then.
    pub async fn after_commit(&self, conn: &mut Conn) {
        let commits = self.0.commits.fetch_add(1, Ordering::Relaxed);
        if commits % COMMITS_PER_CHECKPOINT != COMMITS_PER_CHECKPOINT - 1 {
            return;
        }
        if self.0.to_empty.load(Ordering::Relaxed) {
            self.empty_log(conn).await;
        } else {
            self.carry_over(conn, "pragma wal_checkpoint(passive)").await;
        }
    }

    /// Whether writing the file anew keeps nobody waiting for long; what was written last stands in its log.
    pub fn is_small(&self) -> bool {
        let length = |path: &Path| fs::metadata(path).map(|file| file.len());
        length(&self.0.path).is_ok_and(|file| file + length(&self.0.log).unwrap_or_default() <= REWRITTEN_AT_ONCE)
    }

    /// Writes the file anew, and says whether that was done. When a page is divided, `SQLite` leaves copies of its keys in the
    /// part that is not used any more, and `secure_delete` does not reach them (seen in one of thirty files).
    pub async fn write_anew(&self, conn: &mut Conn) -> bool {
        // Meanwhile there is a copy of all that stays; of a large file it is no matter for the memory.
        let (before, after) = if self.is_small() { ("", "") } else { (COPY_IN_A_FILE, COPY_IN_MEMORY) };
        let mut done = Ok(());
        for statement in [before, "vacuum", after].into_iter().filter(|statement| !statement.is_empty()) {
            let outcome = raw_sql(statement).execute(&mut *conn).await.map(drop);
            done = done.and(outcome);
        }
        if let Err(error) = &done {
            tracing::warn!(%error, "the file of the database was not written anew after somebody left");
        }
        done.is_ok()
    }

    /// Carries all of the log over and empties it, so that nothing erased stands in it any longer. As long as somebody
    /// still reads what stood there before, it stays; then it is tried again after some commits.
    pub async fn empty_log(&self, conn: &mut Conn) {
        self.0.to_empty.store(true, Ordering::Relaxed);
        if self.carry_over(conn, "pragma wal_checkpoint(truncate)").await {
            self.0.to_empty.store(false, Ordering::Relaxed);
        }
    }

    /// Says whether all of the log was carried over.
    async fn carry_over(&self, conn: &mut Conn, statement: &'static str) -> bool {
        // Whether it was in somebody's way, and two counts of pages.
        let done: Result<(i64, i64, i64), _> = query_as(statement).fetch_one(conn).await.map_err(StoreError::from);
        match &done {
            Ok((busy, ..)) => *busy == 0,
            Err(error) => {
                // What was committed stands in the log; the next attempt carries it over.
                tracing::warn!(%error, "the log of the database was not carried over");
                self.note(&done);
                false
            }
        }
    }

    fn identities(&self) -> Option<(Identity, Option<Identity>)> {
        let of = |path: &Path| fs::metadata(path).ok().map(|data| (data.dev(), data.ino()));
        Some((of(&self.0.path)?, of(&self.0.log)))
    }
}

/// After a failed fsync nobody knows what the disk holds: the system may have dropped what it could not write and
/// say yes the next time. A fresh process reads what is really there.
fn stop_for_lost_sync() {
    tracing::error!("stopping: the disk could not make a write last; what was acknowledged before stands");
    std::process::exit(OpenError::EXIT_UNAVAILABLE);
}

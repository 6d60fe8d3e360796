//! A lock that one process holds on a database file.

use std::{
    fs::{File, TryLockError},
    io,
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use super::files::{PRIVATE, beside};

/// Held for the life of a process that serves, migrates or restores a file; the system frees it
/// when the process ends, however it ends.
#[derive(Debug)]
pub struct FileLock {
    _file: File,
}

impl FileLock {
    /// Takes the lock beside this file, or nothing if another process holds it.
    pub fn take(database: &Path) -> io::Result<Option<Self>> {
        Self::held(database, ".lock", File::try_lock)
    }

    /// Takes a share of the lock of those who write a little beside the process that serves this file.
    pub fn share(database: &Path) -> io::Result<Option<Self>> {
        Self::held(database, ".guest.lock", File::try_lock_shared)
    }

    /// Keeps out all who would write beside the process that serves this file.
    pub fn without_guests(database: &Path) -> io::Result<Option<Self>> {
        Self::held(database, ".guest.lock", File::try_lock)
    }

    fn held(
        database: &Path,
        ending: &str,
        lock: impl FnOnce(&File) -> Result<(), TryLockError>,
    ) -> io::Result<Option<Self>> {
        let name = beside(database, ending);
        let file = File::options().create(true).truncate(false).write(true).mode(PRIVATE).open(name)?;
        match lock(&file) {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

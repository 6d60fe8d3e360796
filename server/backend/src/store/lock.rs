//! A lock that one process holds on a database file.

use std::{
    fs::{File, TryLockError},
    io,
    path::Path,
};

/// Held for the life of a process that serves, migrates or restores a file; the system frees it
/// when the process ends, however it ends.
#[derive(Debug)]
pub struct FileLock {
    _file: File,
}

impl FileLock {
    /// Takes the lock beside this file, or nothing if another process holds it.
    pub fn take(database: &Path) -> io::Result<Option<Self>> {
        let mut name = database.as_os_str().to_owned();
        name.push(".lock");
        let file = File::options().create(true).truncate(false).write(true).open(name)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

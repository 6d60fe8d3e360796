//! Files that hold people's letters and names: readable by their owner alone, and on the disk when we say so.

use std::{
    fs::{self, File},
    io,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

/// What only its owner may read.
pub const PRIVATE: u32 = 0o600;

/// The path with this behind its name, as `SQLite` names its log.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Makes a file that was not there, for its owner alone.
pub fn make_private(file: &Path) -> io::Result<File> {
    File::options().write(true).create_new(true).mode(PRIVATE).open(file)
}

/// Removes a file; one that is not there is as good.
pub fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Gives a file its name for good: what it holds and the name are on the disk afterwards.
pub fn put_in_place(from: &Path, to: &Path) -> io::Result<()> {
    File::open(from)?.sync_all()?;
    fs::rename(from, to)?;
    sync_folder_of(to)
}

/// Waits until the names in the folder of this file are on the disk.
pub fn sync_folder_of(file: &Path) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

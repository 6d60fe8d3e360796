//! Files that hold people's letters and names: readable by their owner alone, and on the disk when we say so.

use std::{
    fs::{self, File, Permissions},
    io,
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

/// What only its owner may read.
pub const PRIVATE: u32 = 0o600;

/// What nobody but the owner may do.
const OTHERS: u32 = 0o077;

/// Takes from everybody but the owner what they may do with a file or folder, if it is there. Copies and older releases
/// left some that were open.
pub fn tighten(path: &Path) {
    let Ok(found) = fs::metadata(path) else { return };
    let mode = found.permissions().mode() & 0o777;
    if mode & OTHERS == 0 {
        return;
    }
    match fs::set_permissions(path, Permissions::from_mode(mode & !OTHERS)) {
        Ok(()) => tracing::warn!(?path, "others could read it; now they cannot"),
        Err(error) => tracing::warn!(?path, %error, "others can read it, and that cannot be changed"),
    }
}

/// Warns of a folder into which others may look: it may be one of theirs, so it is left as it is.
pub fn warn_if_open(folder: &Path) {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    if fs::metadata(folder).is_ok_and(|found| found.permissions().mode() & OTHERS != 0) {
        tracing::warn!(?folder, "the folder of the database is open to others; `chmod 700` closes it");
    }
}

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

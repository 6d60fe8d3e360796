//! A folder of messages that nobody sends: one file each, for a start without a mail server or an account for texts.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use domain::{base::id::Id, people::member::Member};

use super::message::Message;
use crate::store::files::{make_private, remove};

/// How the name of a message begins that holds a key; the hash of the key follows.
const WITH_KEY: &str = "key-";
/// The line of a message that names whom it is for.
const PERSON: &str = "X-Person: ";

/// A folder, and how the names of messages in it end.
pub struct Folder<'a> {
    pub(super) path: &'a Path,
    pub(super) ending: &'static str,
}

impl Folder<'_> {
    /// Writes a message: its head, in which a line `To:` stands, a blank line, and what it says. One with a key is named
    /// after that, so that it is there once however often it was tried.
    pub async fn put(&self, message: &Message, name: &str, text: Vec<u8>) -> io::Result<()> {
        tokio::fs::create_dir_all(self.path).await?;
        let name = message.key.as_ref().map_or_else(|| name.to_owned(), |hash| format!("{WITH_KEY}{hash}"));
        let file = self.path.join(format!("{name}.{}", self.ending));
        let person = message.person.as_ref().map(|id| format!("{PERSON}{id}\r\n")).unwrap_or_default();
        remove(&file)?;
        drop(make_private(&file)?);
        tokio::fs::write(&file, [person.into_bytes(), text].concat()).await
    }

    /// The hashes of keys in the messages.
    pub fn keys(&self) -> io::Result<Vec<String>> {
        let hash = |file: &PathBuf| file.file_stem()?.to_str()?.strip_prefix(WITH_KEY).map(str::to_owned);
        Ok(self.files()?.iter().filter_map(hash).collect())
    }

    /// Removes the message that holds this key.
    pub fn forget_key(&self, hash: &str) -> io::Result<()> {
        remove(&self.path.join(format!("{WITH_KEY}{hash}.{}", self.ending)))
    }

    /// Removes all messages for this person, and all to what they log in with.
    pub fn forget_person(&self, person: &Id<Member>, login: &str) -> io::Result<()> {
        let (person, login) = (format!("{PERSON}{person}").to_lowercase(), login.to_lowercase());
        for file in self.files()? {
            let text = String::from_utf8_lossy(&fs::read(&file)?).to_lowercase();
            let head = text.split("\r\n\r\n").next().unwrap_or_default();
            if head.lines().any(|line| line == person || (line.starts_with("to:") && line.contains(&login))) {
                remove(&file)?;
            }
        }
        Ok(())
    }

    fn files(&self) -> io::Result<Vec<PathBuf>> {
        match fs::read_dir(self.path) {
            Ok(entries) => {
                let paths = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
                Ok(paths.into_iter().filter(|path| path.extension().is_some_and(|end| end == self.ending)).collect())
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }
}

//! Texts to mobile numbers: by SOLAPI, into a folder, or kept for a test to read.

mod error;
mod length;
mod solapi;
mod template;

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use domain::{
    base::moment::Moment,
    people::{login::Login, member::Member},
};

pub use self::{
    error::TextError,
    length::{HEADING, LMS, SMS, euc_kr_length},
    solapi::{Solapi, TextSetup, account::TextAccount},
    template::{Channel, InvalidChannel},
};
use super::{
    folder::Folder,
    message::{Handed, Message},
};
use crate::ports::rng::Rng;

/// Where texts go.
#[derive(Debug)]
pub enum Texter {
    /// An account of SOLAPI.
    Solapi(Box<Solapi>),
    /// One `.txt` file a text, for a start without an account.
    Folder(PathBuf),
    /// Kept in memory for a test.
    Memory(Mutex<Vec<Message>>),
}

/// How the name of a text in a folder ends.
const ENDING: &str = "txt";

impl Texter {
    /// Sends a text, or fails so that the job which asked for it is tried again.
    pub(super) async fn send(&self, text: &Message, rng: &Rng, now: Moment) -> Result<Handed, TextError> {
        let Ok(number @ Login::Mobile(_)) = Login::parse(&text.to) else { return Err(TextError::Number) };
        match self {
            Self::Solapi(solapi) => solapi.send(text, &number, rng, now).await?,
            Self::Folder(path) => {
                // Carriers count and carry what EUC-KR can write, so that is what lies here too.
                let body = length::writable(&text.body);
                let said = format!("To: {}\r\n\r\n{body}\n", text.to);
                let name = rng.id::<Member>(now);
                Folder { path, ending: ENDING }.put(text, name.as_str(), said.into_bytes()).await?;
                return Ok(Handed::Kept);
            }
            Self::Memory(outbox) => {
                outbox.lock().unwrap_or_else(PoisonError::into_inner).push(text.clone());
            }
        }
        Ok(Handed::Over)
    }

    /// Whether it answers at all, asked in a way that sends nothing.
    pub(super) async fn is_there(&self) -> Result<(), TextError> {
        match self {
            Self::Solapi(solapi) => solapi.is_there().await,
            Self::Folder(_) | Self::Memory(_) => Ok(()),
        }
    }

    pub(super) fn folder(&self) -> Option<Folder<'_>> {
        match self {
            Self::Folder(path) => Some(Folder { path, ending: ENDING }),
            Self::Solapi(_) | Self::Memory(_) => None,
        }
    }
}

//! Texts to mobile numbers: by SOLAPI, into a folder, or kept for a test to read.

mod length;
mod solapi;
mod template;

use std::{
    io,
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use domain::{
    base::moment::Moment,
    people::{login::Login, member::Member},
};

pub use self::{
    length::{LMS, SMS, euc_kr_length},
    solapi::{Solapi, TextAccount, TextSetup},
    template::{Channel, InvalidChannel},
};
use super::{Message, folder::Folder};
use crate::ports::{rng::Rng, wire::WireError};

/// Why a text was not sent; no variant holds a number, a name or a secret.
#[derive(Debug, thiserror::Error)]
pub enum TextError {
    /// It is not to a mobile number.
    #[error("a text goes to mobile numbers alone")]
    Number,
    /// It took too long.
    #[error("the text service did not answer in time")]
    Late,
    /// It cannot be reached, or hung up.
    #[error("the text service cannot be reached")]
    Unreachable,
    /// It has trouble of its own, was asked too often, or has no money left.
    #[error("the text service has trouble (status {0})")]
    Trouble(u16),
    /// It will not take this, however often it is asked.
    #[error("the text service refused (status {0})")]
    Refused(u16),
    /// It did not take the message: a number that is none, or one that wants no texts.
    #[error("the text service did not take the message (code {0})")]
    NotTaken(u16),
    /// It answered what is no answer. The text may have been sent, so it is not asked again.
    #[error("the text service's answer cannot be read")]
    Unreadable,
    /// The folder cannot be written.
    #[error("the folder of texts: {0}")]
    Folder(#[from] io::Error),
}

impl TextError {
    /// Whether asking again later may help.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Late | Self::Unreachable | Self::Trouble(_) | Self::Folder(_) => true,
            Self::Number | Self::Refused(_) | Self::NotTaken(_) | Self::Unreadable => false,
        }
    }
}

impl From<WireError> for TextError {
    fn from(error: WireError) -> Self {
        match error {
            WireError::Late => Self::Late,
            WireError::Unreachable => Self::Unreachable,
            WireError::Endless => Self::Unreadable,
        }
    }
}

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
    pub(super) async fn send(&self, text: &Message, rng: &Rng, now: Moment) -> Result<(), TextError> {
        let Ok(number @ Login::Mobile(_)) = Login::parse(&text.to) else { return Err(TextError::Number) };
        match self {
            Self::Solapi(solapi) => solapi.send(text, &number, rng, now).await?,
            Self::Folder(path) => {
                // Carriers count and carry what EUC-KR can write, so that is what lies here too.
                let body = length::writable(&text.body);
                let said = format!("To: {}\r\n\r\n{body}\n", text.to);
                let name = rng.id::<Member>(now);
                Folder { path, ending: ENDING }.put(text, name.as_str(), said.into_bytes()).await?;
            }
            Self::Memory(outbox) => {
                outbox.lock().unwrap_or_else(PoisonError::into_inner).push(text.clone());
            }
        }
        Ok(())
    }

    pub(super) fn folder(&self) -> Option<Folder<'_>> {
        match self {
            Self::Folder(path) => Some(Folder { path, ending: ENDING }),
            Self::Solapi(_) | Self::Memory(_) => None,
        }
    }
}

//! Why a text was not sent.

use std::io;

use crate::ports::wire::WireError;

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

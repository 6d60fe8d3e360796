//! Why a text was not sent.

use std::io;

use crate::ports::wire::WireError;

/// Statuses by which a service says that it has not begun: it is asked too often, nobody has paid, it is closed.
const BUSY: u16 = 429;
const POOR: u16 = 402;
const CLOSED: u16 = 503;

/// Why a text was not sent; no variant holds a number, a name or a secret.
#[derive(Debug, thiserror::Error)]
pub enum TextError {
    /// It is not to a mobile number.
    #[error("a text goes to mobile numbers alone")]
    Number,
    /// It took too long.
    #[error("the text service did not answer in time")]
    Late,
    /// It cannot be reached.
    #[error("the text service cannot be reached")]
    Unreachable,
    /// It hung up without an answer.
    #[error("the text service did not answer")]
    Silent,
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
            Self::Late | Self::Unreachable | Self::Silent | Self::Trouble(_) | Self::Folder(_) => true,
            Self::Number | Self::Refused(_) | Self::NotTaken(_) | Self::Unreadable => false,
        }
    }

    /// Whether it is certain that nothing was sent.
    pub const fn sent_nothing(&self) -> bool {
        match self {
            Self::Number
            | Self::Refused(_)
            | Self::NotTaken(_)
            | Self::Unreachable
            | Self::Folder(_)
            | Self::Trouble(BUSY | POOR | CLOSED) => true,
            // Another trouble may have come after the work, or between the work and us.
            Self::Trouble(_) | Self::Late | Self::Silent | Self::Unreadable => false,
        }
    }
}

impl From<WireError> for TextError {
    fn from(error: WireError) -> Self {
        match error {
            WireError::Late => Self::Late,
            WireError::Unreachable => Self::Unreachable,
            WireError::Silent => Self::Silent,
            WireError::Endless => Self::Unreadable,
        }
    }
}

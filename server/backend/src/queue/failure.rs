//! Why a job failed, in words that name nobody, and whether to try again.

use lettre::transport::smtp;

use crate::{
    ports::{
        messenger::{mail::MailError, text::TextError},
        room::{RoomError, Wait},
    },
    store::StoreError,
};

/// A failed attempt. Its reason is shown to organizers and logged, so it holds words of our own
/// and numbers, never what a service answered: that may repeat an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    pub(super) reason: String,
    pub(super) again: Again,
    /// Whether it is certain that nothing was done.
    pub(super) undone: bool,
}

/// When a job is tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// Never: it would fail in the same way.
    Never,
    /// After a while, a longer one each time.
    Later,
    /// After so many milliseconds at least.
    After(i64),
    /// When the day changes at Greenwich, where services count.
    Tomorrow,
}

impl Failure {
    /// Trying again will not help.
    pub fn permanent(reason: &dyn std::fmt::Display) -> Self {
        Self { reason: reason.to_string(), again: Again::Never, undone: false }
    }

    /// What the database keeps of a job, or its kind, cannot be read, nor will it be later.
    pub(super) fn unreadable() -> Self {
        Self::permanent(&StoreError::Corrupt("job"))
    }

    /// Trying again may help.
    pub fn transient(reason: &dyn std::fmt::Display) -> Self {
        Self { reason: reason.to_string(), again: Again::Later, undone: false }
    }

    /// The same, where it is certain that nothing was done: the next attempt is no repetition.
    #[must_use]
    pub fn of_nothing(self) -> Self {
        Self { undone: true, ..self }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match &error {
            StoreError::Corrupt(_) | StoreError::Rows { .. } | StoreError::Left => Self::permanent(&error),
            _ if error.is_missing_reference() => Self::permanent(&"what it was for is gone"),
            StoreError::Database(_) | StoreError::Gone => Self::transient(&"the database refused"),
        }
    }
}

impl From<MailError> for Failure {
    fn from(error: MailError) -> Self {
        match error {
            MailError::Address => Self::permanent(&error),
            MailError::Silent => Self::transient(&error),
            MailError::Folder(error) => Self::transient(&format!("the mail folder: {}", error.kind())),
            MailError::Smtp(error) | MailError::Away(error) => Self::of_smtp(&error),
        }
    }
}

impl Failure {
    fn of_smtp(error: &smtp::Error) -> Self {
        match error.status() {
            Some(code) if error.is_permanent() => Self::permanent(&format!("the mail server refused ({code})")),
            Some(code) => Self::transient(&format!("the mail server asks to wait ({code})")),
            None => Self::transient(&"the mail server cannot be reached"),
        }
    }
}

impl From<TextError> for Failure {
    fn from(error: TextError) -> Self {
        match error {
            TextError::Folder(error) => Self::transient(&format!("the folder of texts: {}", error.kind())),
            _ if error.is_transient() => Self::transient(&error),
            _ => Self::permanent(&error),
        }
    }
}

impl From<RoomError> for Failure {
    fn from(error: RoomError) -> Self {
        let again = match error {
            RoomError::Spent | RoomError::Busy(Wait::Day) => Again::Tomorrow,
            RoomError::Busy(Wait::For(ms)) => Again::After(ms),
            _ if error.is_transient() => Again::Later,
            _ => Again::Never,
        };
        Self { reason: error.to_string(), again, undone: false }
    }
}

//! Why there are no cards.

use domain::topic::CardError;

/// Why there are no cards; it holds nothing of what was asked or answered and may be logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TopicError {
    /// The model took longer than anybody should wait.
    #[error("the model did not answer in time")]
    Timeout,
    /// No connection was made, or it broke.
    #[error("the model cannot be reached")]
    Unreachable,
    /// The server answered with a status other than success; a redirect counts as one.
    #[error("the model's server answered with status {0}")]
    Refused(u16),
    /// The answer is too long, no JSON, or JSON of another form.
    #[error("the model's answer has not the form that was asked for")]
    Malformed,
    /// The answer has the right form, but its cards cannot be shown.
    #[error("the model's cards cannot be shown: {0}")]
    Unfit(#[from] Unfit),
    /// The model failed too often of late and is left alone for a while.
    #[error("the model failed too often and is left alone for a while")]
    Open,
}

/// Why cards cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// There are more cards than were asked for, or fewer.
    #[error("their number is wrong")]
    Count,
    /// A card fails the checks for a stranger's text.
    #[error(transparent)]
    Card(#[from] CardError),
    /// Two cards have the same title.
    #[error("two have the same title")]
    SameTitle,
}

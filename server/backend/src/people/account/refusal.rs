//! Why somebody does not get in.

use crate::operation::{Refusal, RefusalKind};

/// Somebody is a member by this log-in.
#[derive(Debug, thiserror::Error)]
#[error("this log-in is a member's already")]
pub struct LoginTaken;

/// Log-in and password do not belong together, or nobody has this log-in.
#[derive(Debug, thiserror::Error)]
#[error("log-in and password do not belong together")]
pub struct Mismatch;

/// The key was used, has expired or never was.
#[derive(Debug, thiserror::Error)]
#[error("this key cannot be used")]
pub struct KeyUsed;

impl Refusal for LoginTaken {
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}

impl Refusal for Mismatch {
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}

impl Refusal for KeyUsed {
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}

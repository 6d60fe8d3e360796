//! What a server function leaves to the web layer to do for a browser.

use std::sync::{Arc, Mutex, PoisonError};

use super::sent::Kept;

/// What a server function leaves to the web layer to do for a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Left {
    /// To render the page with this draft, which no cookie can carry.
    Refused(Kept),
    /// To ask for the password, and to keep the form meanwhile.
    Unproven,
    /// To take the form that waited for the password.
    Goes(WaitingForm),
}

/// A form that was not taken before its sender gave their password once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingForm {
    /// Where it goes.
    pub action: String,
    /// Its fields, as they were sent.
    pub fields: String,
}

/// Hands what is left to do from a server function to the web layer.
#[derive(Debug, Clone, Default)]
pub struct LeftToWeb(Arc<Mutex<Option<Left>>>);

impl LeftToWeb {
    /// Takes it out, after the server function has answered.
    pub fn take(&self) -> Option<Left> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Leaves something to do.
    pub fn set(&self, left: Left) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(left);
    }
}

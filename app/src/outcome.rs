//! How the rendering of a page ended, told to whoever sends it.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::use_context;

use crate::error::AppError;

/// The reason why a page has no content, if it has none: the status follows from it.
#[derive(Debug, Clone, Default)]
pub struct Outcome(Arc<Mutex<Option<AppError>>>);

impl Outcome {
    /// Takes the reason out, after rendering.
    pub fn take(&self) -> Option<AppError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn set(&self, error: AppError) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
    }
}

/// Says that the page which is being rendered has no content, and why.
pub fn fail_page(error: &AppError) {
    if let Some(outcome) = use_context::<Outcome>() {
        outcome.set(error.clone());
    }
}

/// Why the form on the page that is being rendered was not taken; the page says so above its form.
#[derive(Debug, Clone)]
pub struct NotTaken(pub AppError);

/// A form that was not taken, to be sent again from a page that is not its own.
#[derive(Debug, Clone, Default)]
pub struct SendAgain {
    /// Where it goes.
    pub action: String,
    /// Its fields, without secrets.
    pub fields: Vec<(String, String)>,
    /// Whether it asks for a password, which has to be typed again.
    pub password: bool,
}

/// What somebody typed into the form of a page that may turn out to have no content for them any more.
#[derive(Debug, Clone)]
pub struct Typed(pub Vec<String>);

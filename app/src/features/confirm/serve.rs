//! The way on after the password was right.

use leptos::prelude::use_context;

use crate::{
    error::AppError,
    server::{Left, LeftToWeb, WaitingForm, own_path, proof, redirect},
};

/// The forms that wait for the password; no others are taken by way of it.
const WAITING: [&str; 4] = ["/api/leave", "/api/make-key", "/api/change-login", "/api/add-contact"];

/// Goes on with the form that waited, or on the page that was asked for.
pub async fn go_on<F: Ord>(form: WaitingForm, next: &str) -> Result<(), AppError<F>> {
    proof::accept().await?;
    match use_context::<LeftToWeb>() {
        Some(left) if WAITING.contains(&form.action.as_str()) => left.set(Left::Goes(form)),
        _ => redirect(own_path(next).unwrap_or("/home")),
    }
    Ok(())
}

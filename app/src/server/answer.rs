//! Where an answer leads, and when to come back.

use http::{HeaderValue, StatusCode, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use super::caller::{Caller, caller};
use crate::error::AppError;

/// Sends the browser to one of our own pages; a program is told where it would go.
pub fn redirect(path: &str) {
    let Some(options) = use_context::<ResponseOptions>() else { return };
    let Ok(location) = HeaderValue::from_str(own_path(path).unwrap_or("/")) else { return };
    if use_context::<Caller>().is_some_and(|caller| caller.wants_page) {
        options.set_status(StatusCode::SEE_OTHER);
    }
    options.insert_header(header::LOCATION, location);
}

/// Leads the browser to the page that says what became of an operation; a program is told at once if it was not done.
pub fn show<F: Ord>(page: &str, done: bool) -> Result<(), AppError<F>> {
    if !done && !caller()?.wants_page {
        return Err(AppError::Conflict);
    }
    redirect(page);
    Ok(())
}

/// A page of ours with this word in its address, and nothing else that the address told.
pub fn page_telling(page: &str, told: &str) -> String {
    let path = page.split(['?', '#']).next().unwrap_or_default();
    format!("{path}?{told}")
}

/// The path if it leads to a page of ours: nothing that a browser could take for another host.
pub fn own_path(path: &str) -> Option<&str> {
    let ours =
        path.starts_with('/') && !path.starts_with("//") && path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    ours.then_some(path)
}

/// Says when whoever was refused may come back.
pub(super) fn retry_after(seconds: i64) {
    if let (Some(options), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(&seconds.to_string()))
    {
        options.insert_header(header::RETRY_AFTER, value);
    }
}

/// Gives the browser a cookie.
pub(super) fn set_cookie(cookie: &str) {
    if let (Some(options), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(cookie)) {
        options.append_header(header::SET_COOKIE, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_our_own_are_led_to() {
        for ours in ["/", "/home", "/groups/1?a=b#c"] {
            assert_eq!(own_path(ours), Some(ours));
        }
        for foreign in ["", "home", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nb", "/ a"] {
            assert_eq!(own_path(foreign), None, "{foreign}");
        }
    }
}

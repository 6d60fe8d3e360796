//! Who asks: the request behind a page or a form.

use std::net::IpAddr;

use backend::{Backend, access::Organizer};
use domain::{base::id::Id, people::member::Member};
use leptos::prelude::use_context;
use tower_sessions::Session;

use crate::{error::AppError, viewer::Viewer};

/// The request behind a page or a form, as the web layer hands it over.
#[derive(Clone)]
pub struct Caller {
    /// The service.
    pub backend: Backend,
    /// The session, possibly not begun.
    pub session: Session,
    /// The member whose session it is.
    pub member: Option<Member>,
    /// The address that the request came from.
    pub address: IpAddr,
    /// Whether a browser waits for a page, not a program for data.
    pub wants_page: bool,
    /// Path and query of the page, or of the page that the form stood on.
    pub page: String,
    /// The cookies, as the browser sent them.
    pub cookie_headers: Vec<String>,
}

impl Caller {
    /// The values of all cookies of this name, with and without the prefix that browsers hold to https.
    pub fn cookies<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let all = self.cookie_headers.iter().flat_map(|header| header.split(';'));
        all.filter_map(move |cookie| {
            let (found, value) = cookie.trim().split_once('=')?;
            (found.strip_prefix("__Host-").unwrap_or(found) == name).then_some(value)
        })
    }

    /// The names and values of all cookies whose names begin so.
    pub fn cookies_beginning<'a>(&'a self, beginning: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let all = self.cookie_headers.iter().flat_map(|header| header.split(';'));
        all.filter_map(|cookie| cookie.trim().split_once('=')).filter(move |(name, _)| name.starts_with(beginning))
    }

    /// What the frame of the page needs to know about the person.
    pub fn viewer(&self, stored: Viewer) -> Viewer {
        let Some(member) = &self.member else { return stored };
        Viewer {
            name: Some(member.name.clone()),
            organizer: Organizer::of(member).is_some(),
            language: member.view.language,
            text_size: member.view.text_size,
            contrast: member.view.contrast,
            still: member.view.still,
            ..stored
        }
    }
}

/// The request that is being answered.
pub fn caller<F: Ord>() -> Result<Caller, AppError<F>> {
    use_context().ok_or(AppError::Internal)
}

/// The service.
pub fn backend<F: Ord>() -> Result<Backend, AppError<F>> {
    Ok(caller()?.backend)
}

/// The person, who must be signed in.
pub fn member<F: Ord>() -> Result<Member, AppError<F>> {
    caller()?.member.ok_or(AppError::SignedOut)
}

/// The person, who must be an organizer; to others the page does not exist.
pub fn organizer<F: Ord>() -> Result<Organizer, AppError<F>> {
    Organizer::of(&member()?).ok_or(AppError::NotFound)
}

/// Reads an id from an address or a form; what is none names nothing.
pub fn id<T, F: Ord>(text: &str) -> Result<Id<T>, AppError<F>> {
    text.parse().map_err(|_| AppError::NotFound)
}

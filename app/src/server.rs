//! What `#[server]` bodies ask for: the backend, the person, a redirect, a refusal.

pub mod account;
mod deed;
mod draft;
pub mod groups;
pub mod organize;
pub mod profile;
pub mod proof;
pub mod thanks;

pub use self::{
    deed::{perform, write},
    draft::{
        Kept, Left, LeftToWeb, Sent, Shown, WaitingForm, draft, hand_over, handed_over, keep, reject, reject_one,
        without_draft,
    },
};

use std::net::IpAddr;

use backend::{Backend, access::Organizer, people::tries::Source, store::StoreError};
use domain::{
    base::id::Id,
    people::member::{Member, View},
};
use http::{HeaderName, HeaderValue, StatusCode, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use tower_sessions::{Session, session, session_store};

use crate::{
    error::AppError,
    viewer::{Viewer, use_viewer},
};

/// Under this name the session holds the member's id, and nothing else about them.
pub const MEMBER_KEY: &str = "member";
/// What a browser is told to forget of us when somebody leaves.
pub const FORGET: &str = "\"cache\", \"storage\"";
/// The cookie in which a browser holds who has logged in with it.
const KNOWN: &str = "known";
/// A year, the most that browsers keep without asking again.
const KNOWN_LIFE: u32 = 365 * 24 * 60 * 60;

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

    /// Where a try to get in comes from.
    pub fn source(&self) -> Source {
        Source { address: self.address, proof: self.cookies(KNOWN).next().map(str::to_owned) }
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

impl<F: Ord> From<StoreError> for AppError<F> {
    fn from(error: StoreError) -> Self {
        if error.is_full() {
            tracing::error!(%error, "the disk is full");
            return Self::Full;
        }
        if error.is_away() {
            tracing::warn!(%error, "the database is busy or away");
            return Self::Busy;
        }
        if matches!(error, StoreError::Left) {
            return Self::SignedOut;
        }
        if error.is_outrun() {
            tracing::warn!(%error, "somebody else was faster");
            return Self::Conflict;
        }
        tracing::error!(%error, "the store failed");
        Self::Internal
    }
}

/// Reads an id from an address or a form; what is none names nothing.
pub fn id<T, F: Ord>(text: &str) -> Result<Id<T>, AppError<F>> {
    text.parse().map_err(|_| AppError::NotFound)
}

/// Sends the browser to one of our own pages; a program is told where it would go.
pub fn redirect(path: &str) {
    let Some(options) = use_context::<ResponseOptions>() else { return };
    let Ok(location) = HeaderValue::from_str(own_path(path).unwrap_or("/")) else { return };
    if use_context::<Caller>().is_some_and(|caller| caller.wants_page) {
        options.set_status(StatusCode::SEE_OTHER);
    }
    options.insert_header(header::LOCATION, location);
}

/// The path if it leads to a page of ours: nothing that a browser could take for another host.
pub fn own_path(path: &str) -> Option<&str> {
    let ours =
        path.starts_with('/') && !path.starts_with("//") && path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    ours.then_some(path)
}

/// Signs the person in: a new session id, so that one planted before log-in is worth nothing.
pub async fn sign_in<F: Ord>(id: &Id<Member>) -> Result<(), AppError<F>> {
    let Caller { session, backend, .. } = caller()?;
    let begun = async {
        session.cycle_id().await?;
        session.insert(MEMBER_KEY, id.as_str()).await?;
        proof::note(&session, backend.session_clock()).await?;
        // Here, where a form can still be kept; the layer would only answer 500.
        session.save().await
    };
    begun.await.map_err(|error| session_failed(&error))?;
    remember_browser(id)?;
    keep_look(id).await
}

/// Lets this browser through from now on when strangers try this person's log-in elsewhere.
fn remember_browser<F: Ord>(id: &Id<Member>) -> Result<(), AppError<F>> {
    let caller = caller()?;
    let proof = caller.backend.remember_browser(caller.source().proof.as_deref(), id)?;
    set_known(&caller, &proof, KNOWN_LIFE);
    Ok(())
}

/// Has this browser no longer hold that somebody has logged in with it; of others who have, it holds so still.
pub fn forget_browser<F: Ord>(id: &Id<Member>) -> Result<(), AppError<F>> {
    let caller = caller()?;
    match caller.backend.browser_without(caller.source().proof.as_deref(), id)? {
        Some(proof) => set_known(&caller, &proof, KNOWN_LIFE),
        None => set_known(&caller, "", 0),
    }
    Ok(())
}

fn set_known(caller: &Caller, proof: &str, life: u32) {
    let (prefix, secure) = if caller.backend.is_https() { ("__Host-", "; Secure") } else { ("", "") };
    let cookie = format!("{prefix}{KNOWN}={proof}; Path=/; Max-Age={life}; HttpOnly; SameSite=Lax{secure}");
    if let (Some(options), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(&cookie)) {
        options.append_header(header::SET_COOKIE, value);
    }
}

/// Takes the text size and colours along that somebody chose before they came in, unless they have
/// chosen others as a member.
async fn keep_look<F: Ord>(id: &Id<Member>) -> Result<(), AppError<F>> {
    let Viewer { language, text_size, contrast, still, .. } = use_viewer();
    let (id, chosen) = (*id, View { language, text_size, contrast, still });
    let stored = backend()?.member(&id).await?.map(|member| member.view);
    if stored != Some(View::default()) || chosen == View::default() {
        return Ok(());
    }
    write(move |backend| async move { backend.set_view(&id, chosen).await }).await
}

/// Signs the person out; the browser is told to forget the cookie, and what it keeps of us.
pub async fn sign_out<F: Ord>() -> Result<(), AppError<F>> {
    caller()?.session.flush().await.map_err(|error| session_failed(&error))?;
    if let Some(options) = use_context::<ResponseOptions>() {
        options.insert_header(HeaderName::from_static("clear-site-data"), HeaderValue::from_static(FORGET));
    }
    Ok(())
}

fn session_failed<F: Ord>(error: &session::Error) -> AppError<F> {
    tracing::error!(%error, "the session store failed");
    match error {
        // The database is busy or away.
        session::Error::Store(session_store::Error::Backend(_)) => AppError::Busy,
        _ => AppError::Internal,
    }
}

/// Says when whoever was refused may come back.
pub fn retry_after(seconds: i64) {
    if let (Some(options), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(&seconds.to_string()))
    {
        options.insert_header(header::RETRY_AFTER, value);
    }
}

/// Names and values of a query string, as they stand there.
pub fn query(page: &str) -> impl Iterator<Item = (&str, &str)> {
    let query = page.split_once('?').map_or("", |(_, query)| query);
    query.split('&').filter_map(|pair| pair.split_once('='))
}

/// A value of a query string as it was before it was encoded.
pub fn decoded(value: &str) -> String {
    percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned()
}

/// A value of the query string of the page, as it stands there.
pub fn query_value<F: Ord>(name: &str) -> Result<Option<String>, AppError<F>> {
    let page = caller()?.page;
    Ok(query(&page).find(|(found, _)| *found == name).map(|(_, value)| value.to_owned()))
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

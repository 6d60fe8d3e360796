//! What `#[server]` bodies ask for: the backend, the person, a redirect, a refusal.

pub mod account;
mod deed;
pub mod groups;
pub mod organize;
pub mod profile;
pub mod thanks;

pub use self::deed::{perform, write};

use std::net::IpAddr;

use backend::{
    Backend,
    member::{Member, Organizer, View},
    store::StoreError,
};
use domain::{
    form::{FieldError, FieldErrors},
    id::{Id, Member as MemberNoun},
};
use http::{HeaderName, HeaderValue, StatusCode, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use serde::{Serialize, de::DeserializeOwned};
use tower_sessions::Session;

use crate::{
    error::AppError,
    features::draft::Draft,
    viewer::{Viewer, use_viewer},
};

/// Under this name the session holds the member's id, and nothing else about them.
pub const MEMBER_KEY: &str = "member";
/// Under this name an anonymous session says that it exists for a draft.
const DRAFT_KEY: &str = "draft";
/// What a browser is told to forget of us when somebody leaves.
pub const FORGET: &str = "\"cache\", \"storage\"";
/// The query parameter that names a draft.
const DRAFT_QUERY: &str = "draft";

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
}

impl Caller {
    /// What the frame of the page needs to know about the person.
    pub fn viewer(&self, stored: Viewer) -> Viewer {
        let Some(member) = &self.member else { return stored };
        Viewer {
            name: Some(member.name.clone()),
            organizer: member.as_organizer().is_some(),
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
    member()?.as_organizer().ok_or(AppError::NotFound)
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
pub async fn sign_in<F: Ord>(id: &Id<MemberNoun>) -> Result<(), AppError<F>> {
    let session = caller()?.session;
    let begun = async {
        session.cycle_id().await?;
        session.remove_value(DRAFT_KEY).await?;
        session.insert(MEMBER_KEY, id.as_str()).await
    };
    begun.await.map_err(|error| session_failed(&error))?;
    keep_look(id).await
}

/// Takes the text size and colours along that somebody chose before they came in, unless they have
/// chosen others as a member.
async fn keep_look<F: Ord>(id: &Id<MemberNoun>) -> Result<(), AppError<F>> {
    let Viewer { language, text_size, contrast, still, .. } = use_viewer();
    let (id, chosen) = (id.clone(), View { language, text_size, contrast, still });
    let stored = backend()?.member(&id).await?.map(|member| member.view);
    if stored != Some(View::default()) || chosen == View::default() {
        return Ok(());
    }
    write(move |backend| {
        let id = id.clone();
        async move { backend.set_view(&id, chosen).await }
    })
    .await
}

/// Signs the person out; the browser is told to forget the cookie, and what it keeps of us.
pub async fn sign_out<F: Ord>() -> Result<(), AppError<F>> {
    caller()?.session.flush().await.map_err(|error| session_failed(&error))?;
    if let Some(options) = use_context::<ResponseOptions>() {
        options.insert_header(HeaderName::from_static("clear-site-data"), HeaderValue::from_static(FORGET));
    }
    Ok(())
}

fn session_failed<F: Ord>(error: &tower_sessions::session::Error) -> AppError<F> {
    tracing::error!(%error, "the session store failed");
    AppError::Internal
}

/// Refuses a form: programs get 422 with the errors; a browser goes back to the page, where what
/// was typed still stands. `form` must hold no password.
pub async fn reject<T, F>(form: T, errors: FieldErrors<F>) -> Result<(), AppError<F>>
where
    T: Serialize,
    F: Ord + Serialize + DeserializeOwned,
{
    let caller = caller()?;
    if !caller.wants_page {
        return Err(AppError::Invalid(errors));
    }
    let body = serde_json::to_string(&Draft { form, errors }).map_err(|_| AppError::Internal)?;
    let session = session_key(&caller.session).await?;
    let draft = caller.backend.keep_draft(&session, &body).await?;
    let path = caller.page.split('?').next().unwrap_or("/").to_owned();
    let kept: Vec<_> = query(&caller.page).filter(|(name, _)| *name != DRAFT_QUERY).collect();
    let pairs = kept.into_iter().map(|(name, value)| format!("{name}={value}"));
    let all: Vec<_> = pairs.chain(draft.map(|id| format!("{DRAFT_QUERY}={id}"))).collect();
    redirect(&format!("{path}?{}", all.join("&")));
    Ok(())
}

/// Refuses a form for one field.
pub async fn reject_one<T, F>(form: T, field: F, error: FieldError) -> Result<(), AppError<F>>
where
    T: Serialize,
    F: Ord + Serialize + DeserializeOwned,
{
    reject(form, FieldErrors::one(field, error)).await
}

/// What was typed into the form of this page before it was refused, or nothing.
pub async fn draft<T, F>() -> Result<Option<Draft<T, F>>, AppError>
where
    T: DeserializeOwned,
    F: Ord + DeserializeOwned + Serialize,
{
    let caller = caller()?;
    let (Some(session), Some((_, id))) =
        (caller.session.id(), query(&caller.page).find(|(name, _)| *name == DRAFT_QUERY))
    else {
        return Ok(None);
    };
    let key = Backend::session_key(&session.to_string());
    let body = caller.backend.draft(&key, id).await?;
    // A draft of an older version of the form reads as none.
    Ok(body.and_then(|body| serde_json::from_str(&body).ok()))
}

/// Leads the browser to a page and hands it something that must stand in no address. It is sealed
/// in the database; only this session can read it, for as long as a draft lives.
pub async fn hand_over<T: Serialize>(path: &str, value: &T) -> Result<(), AppError> {
    let caller = caller()?;
    let text = serde_json::to_string(value).map_err(|_| AppError::Internal)?;
    let session = session_key(&caller.session).await?;
    let id = caller.backend.hand_over(&session, &text).await?;
    redirect(&id.map_or_else(|| path.to_owned(), |id| format!("{path}?{DRAFT_QUERY}={id}")));
    Ok(())
}

/// What was handed over to this page, or nothing.
pub async fn handed_over<T: DeserializeOwned>() -> Result<Option<T>, AppError> {
    let caller = caller()?;
    let (Some(session), Some(id)) = (caller.session.id(), query_value(DRAFT_QUERY)?) else { return Ok(None) };
    let key = Backend::session_key(&session.to_string());
    let text = caller.backend.handed_over(&key, &id).await?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// The name of the session in the database; begins one if there is none.
async fn session_key<F: Ord>(session: &Session) -> Result<String, AppError<F>> {
    let begun = async {
        if session.id().is_none() {
            session.insert(DRAFT_KEY, true).await?;
            session.save().await?;
        }
        Ok(session.id())
    };
    let id = begun.await.map_err(|error| session_failed(&error))?;
    Ok(Backend::session_key(&id.ok_or(AppError::Internal)?.to_string()))
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

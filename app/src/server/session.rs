//! Signing in and out.

use domain::{
    base::id::Id,
    people::member::{Member, View},
};
use http::{HeaderName, HeaderValue};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use super::{
    browser::remember_browser,
    caller::{Caller, backend, caller},
    failure::session_failed,
    proof,
};
use crate::{
    error::AppError,
    viewer::{Viewer, use_viewer},
};

/// Under this name the session holds the member's id, and nothing else about them.
pub const MEMBER_KEY: &str = "member";
/// What a browser is told to forget of us when somebody leaves.
pub const FORGET: &str = "\"cache\", \"storage\"";

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

/// Takes the text size and colours along that somebody chose before they came in, unless they have
/// chosen others as a member.
async fn keep_look<F: Ord>(id: &Id<Member>) -> Result<(), AppError<F>> {
    let Viewer { language, text_size, contrast, still, .. } = use_viewer();
    let (backend, chosen) = (backend()?, View { language, text_size, contrast, still });
    let stored = backend.member(id).await?.map(|member| member.view);
    if stored != Some(View::default()) || chosen == View::default() {
        return Ok(());
    }
    Ok(backend.set_view(id, chosen).await?)
}

/// Signs the person out; the browser is told to forget the cookie, and what it keeps of us.
pub async fn sign_out<F: Ord>() -> Result<(), AppError<F>> {
    caller()?.session.flush().await.map_err(|error| session_failed(&error))?;
    if let Some(options) = use_context::<ResponseOptions>() {
        options.insert_header(HeaderName::from_static("clear-site-data"), HeaderValue::from_static(FORGET));
    }
    Ok(())
}

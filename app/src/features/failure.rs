//! What stands where a page has no content: what happened, and what to do.

use domain::text::Text;
use leptos::prelude::*;

use crate::{
    error::AppError,
    outcome::fail_page,
    text::use_text,
    ui::{LinkButton, Page},
    viewer::use_viewer,
};

/// A page that says what went wrong, with the status that says the same.
#[component]
pub fn Failure(
    /// What went wrong.
    error: AppError,
) -> impl IntoView {
    fail_page(&error);
    let t = use_text();
    let (title, lead) = words(&error, t);
    let viewer = use_viewer();
    let (href, word) = match (viewer.signed_in(), viewer.organizer) {
        (false, _) => ("/", t.error.back_start),
        (true, false) => ("/home", t.error.back_home),
        (true, true) => ("/organize", t.nav.organize),
    };
    view! {
        <Page title>
            <p class="lead">{lead}</p>
            <LinkButton href>{word}</LinkButton>
        </Page>
    }
}

/// An address where nothing stands.
#[component]
pub fn NotFound() -> impl IntoView {
    view! { <Failure error=AppError::NotFound /> }
}

/// Heading and sentence for an error.
pub fn words(error: &AppError, t: &'static Text) -> (&'static str, &'static str) {
    let e = &t.error;
    match error {
        AppError::SignedOut => (e.signed_out, e.signed_out_lead),
        AppError::Forbidden => (e.forbidden, e.forbidden_lead),
        AppError::NotFound => (e.not_found, e.not_found_lead),
        AppError::Conflict => (e.conflict, e.conflict_lead),
        AppError::TooMany => (e.too_many, e.too_many_lead),
        AppError::Invalid(_) | AppError::Malformed => (e.bad_request, e.bad_request_lead),
        AppError::TooLarge => (e.too_large, e.too_large_lead),
        AppError::Busy | AppError::Full => (e.busy, e.busy_lead),
        AppError::Internal => (e.internal, e.internal_lead),
    }
}

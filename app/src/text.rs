//! The words of the page that is being rendered.

use domain::{
    people::{interest, slot::Slot},
    text::Text,
};

use crate::{error::AppError, viewer::use_viewer};

/// The catalogue in the viewer's language. For pages; islands find their words in the page.
pub fn use_text() -> &'static Text {
    use_viewer().language.text()
}

/// The name of an interest; none if its key has left the catalogue.
pub fn interest_name(t: &Text, key: &str) -> Option<&'static str> {
    interest::find(key).map(|interest| t.language.pick(interest.ko, interest.en))
}

/// The name of a half day by its number; none if there is no such half day.
pub fn slot_name(t: &Text, number: u8) -> Option<String> {
    Slot::new(number).map(|slot| slot.said(t.language))
}

/// Heading and sentence for an error.
pub fn failure_words(error: &AppError, t: &'static Text) -> (&'static str, &'static str) {
    let e = &t.error;
    match error {
        AppError::SignedOut => (e.signed_out, e.signed_out_lead),
        AppError::Forbidden => (e.forbidden, e.forbidden_lead),
        AppError::Unproven => (t.confirm.heading, t.confirm.lead),
        AppError::NotFound => (e.not_found, e.not_found_lead),
        AppError::Conflict => (e.conflict, e.conflict_lead),
        AppError::TooMany => (e.too_many, e.too_many_lead),
        AppError::Invalid(_) | AppError::Malformed => (e.bad_request, e.bad_request_lead),
        AppError::TooLarge => (e.too_large, e.too_large_lead),
        AppError::Busy | AppError::Full => (e.busy, e.busy_lead),
        AppError::Internal => (e.internal, e.internal_lead),
    }
}

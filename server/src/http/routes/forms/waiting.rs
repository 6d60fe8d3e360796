//! Forms that wait until their sender has given their password once more (`app::server::proof`).

use app::{
    draft::Draft,
    features::confirm::api::ConfirmForm,
    server::{Caller, Kept, Sent, WaitingForm, keep, without_draft},
    viewer::Viewer,
};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use domain::base::form::FieldErrors;
use http::{StatusCode, header, request::Parts};

use super::{answer, page_of_form};
use crate::http::{Web, caller::encoded};

/// Says of an answer that the form was not taken yet: a second click is no click too many.
#[derive(Debug, Clone, Copy)]
pub struct Waits;

/// Leads to the page that asks for the password; the form waits in a sealed cookie of that page.
pub fn to_confirm(caller: &Caller, parts: &Parts, sent: &Sent) -> Response {
    let next = without_draft(&caller.page);
    let confirm = format!("/confirm?next={}", encoded(&next));
    let form = ConfirmForm {
        next,
        action: parts.uri.path().to_owned(),
        fields: sent.fields.clone(),
        ..ConfirmForm::default()
    };
    let draft: Draft<_, ()> = Draft { form, errors: FieldErrors::new() };
    let kept = serde_json::to_string(&draft).ok().and_then(|text| keep(caller, &confirm, &Kept::Draft(text)));
    let mut answer = match kept {
        Some((page, cookie)) => (AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(&page)).into_response(),
        // More than a cookie holds was typed by nobody: no such form has a field for more than a line.
        None => Redirect::to(&confirm).into_response(),
    };
    answer.extensions_mut().insert(Waits);
    answer
}

/// Takes the form that has waited.
pub async fn go_on(web: &Web, mut caller: Caller, mut viewer: Viewer, mut parts: Parts, form: WaitingForm) -> Response {
    let Ok(address) = form.action.parse() else { return StatusCode::BAD_REQUEST.into_response() };
    parts.uri = address;
    let sent = Sent::new(form.fields.as_bytes());
    caller.page = page_of_form(&parts, &sent);
    viewer.here.clone_from(&caller.page);
    Box::pin(answer(web, caller, viewer, parts, sent, form.fields.into())).await
}

//! A session that ends while a form is open: all that was typed, ticked and chosen in it is there after logging in again.

use std::collections::BTreeSet;

use super::{
    SETTINGS,
    crowd::{Crowd, Who, kind_of},
    fill::typed,
    forms::{Field, Form, Kind, read},
};
use crate::site::Site;

/// Forms that this must come by, or it has not been everywhere; each is filled in by who is signed in.
const FILLED_IN: [&str; 17] = [
    "/api/verify",
    "/api/interests",
    "/api/times",
    "/api/rename",
    "/api/change-login",
    "/api/add-contact",
    "/api/take-break",
    "/api/thanks",
    "/api/write-line",
    "/api/set-room",
    "/api/move-meeting",
    "/api/answer-for",
    "/api/start-round",
    "/api/set-next-round",
    "/api/swap-places",
    "/api/form-together",
    "/api/form-without",
];

/// Whether a field is filled in by people, and is no secret.
fn is_filled_in(field: &Field) -> bool {
    matches!(field.kind, Kind::Text | Kind::Tick(_) | Kind::Choice(_))
}

/// A form otherwise than its page has it: each tick the other way, the last of what can be chosen that is not yet, and in each field
/// something of its own.
fn otherwise(form: &Form) -> Form {
    let mut form = form.clone();
    for (place, field) in form.fields.iter_mut().enumerate() {
        match &mut field.kind {
            Kind::Tick(ticked) => *ticked = !*ticked,
            Kind::Text => field.value = typed(&field.name, place.try_into().unwrap()),
            Kind::Choice(options) => {
                let other = options.iter().rev().find(|option| **option != field.value);
                field.value = other.unwrap_or(&field.value).clone();
            }
            Kind::Hidden | Kind::Secret | Kind::Press => {}
        }
    }
    form
}

/// The body that a browser sends of a form, without what is secret and without a button that has a name.
fn body(form: &Form) -> String {
    let sent = form.fields.iter().filter(|field| !matches!(field.kind, Kind::Tick(false) | Kind::Secret | Kind::Press));
    let mut body = url::form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(sent.map(|field| (&field.name, &field.value))).finish()
}

/// What people filled in, as it stands in a form.
fn filled_in(form: &Form) -> Vec<(&str, Option<&str>)> {
    let own = form.fields.iter().filter(|field| is_filled_in(field));
    own.map(|field| (field.name.as_str(), (field.kind != Kind::Tick(false)).then_some(field.value.as_str()))).collect()
}

/// Sends a form of a page whose session has ended, and looks for it after logging in.
async fn send_signed_out(who: &Who, page: &str, form: &Form) -> Result<(), String> {
    let sent = otherwise(form);
    if let Some((name, _)) = filled_in(&sent).into_iter().find(|(name, _)| !name.starts_with("form[")) {
        return Err(format!("{name} of {} on {page} would not be kept", form.action));
    }
    who.browser.forget("sid");
    let answer = who.browser.submit_raw(&form.action, body(&sent)).await;
    let led = answer.location.ok_or_else(|| format!("{} on {page}: {}", form.action, answer.status))?;
    let shown = who.log_in_again(&led).await?;
    let found = read(&shown.text).forms.into_iter().find(|other| other.action == form.action);
    let found = found.ok_or_else(|| format!("{} is not on the page that one comes back to: {led}", form.action))?;
    let (sent, found) = (filled_in(&sent), filled_in(&found));
    if sent == found { Ok(()) } else { Err(format!("{} on {page}: {sent:?} was sent, {found:?} stands", form.action)) }
}

/// Sends each form of the pages that somebody has, once for each kind of page, and tells which.
async fn send_all(who: &Who, wrong: &mut Vec<String>) -> BTreeSet<String> {
    let mut sent = BTreeSet::new();
    let mut actions = BTreeSet::new();
    for page in &who.pages {
        for form in read(&who.browser.open(page).await.text).forms {
            let own = form.action.starts_with("/api/") && form.fields.iter().any(is_filled_in);
            if own && sent.insert((form.action.clone(), kind_of(page))) {
                wrong.extend(send_signed_out(who, page, &form).await.err());
                actions.insert(form.action);
            }
        }
    }
    actions
}

/// Has members be hosts, so that they may write a line, and adds the last of each list of meetings, which lies ahead.
async fn widen(who: &mut Who) {
    for page in who.pages.clone() {
        let found = read(&who.browser.open(&page).await.text);
        if let Some(form) = found.forms.iter().find(|form| form.action == "/api/become-host") {
            who.browser.submit_raw(&form.action, body(form)).await;
        }
        who.pages.extend(found.links.into_iter().rev().find(|link| link.starts_with("/organize/meetings/")));
    }
}

#[tokio::test]
async fn all_that_was_filled_in_is_there_after_logging_in_again_whichever_form_it_was() {
    let site = Site::start_with(&["--demo"], &SETTINGS).await;
    let mut crowd = Crowd::meet(&site).await;
    let (mut wrong, mut actions) = (Vec::new(), BTreeSet::new());
    for who in crowd.all.iter_mut().filter(|who| who.account.is_some()) {
        widen(who).await;
        actions.extend(send_all(who, &mut wrong).await);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let missing: Vec<_> = FILLED_IN.iter().filter(|form| !actions.contains(**form)).collect();
    assert!(missing.is_empty(), "{missing:?} was not come by, only {actions:?}");
}

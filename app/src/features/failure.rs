//! What stands where a page has no content: what happened, and what to do.

use domain::praise::{
    hyang::Stage,
    look::{Look, Mood},
};
use leptos::prelude::*;

use crate::{
    error::AppError,
    outcome::{SendAgain, Typed, fail_page},
    text::{failure_words, use_text},
    ui::{Button, Character, LinkButton, Page, TextField},
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
    let (title, lead) = failure_words(&error, t);
    let viewer = use_viewer();
    // Where something went wrong that matters, nobody waves.
    let lost = matches!(error, AppError::NotFound);
    let (href, word) = match (viewer.signed_in(), viewer.organizer) {
        (false, _) => ("/", t.error.back_start),
        (true, false) => ("/home", t.error.back_home),
        (true, true) => ("/organize", t.nav.organize),
    };
    view! {
        <Page title>
            {lost.then(|| view! { <Character look=Look::plain(Stage::Sprout, Mood::Greeting) label=t.character.plain[2] /> })}
            <p class="lead">{lead}</p>
            {use_context::<SendAgain>().map(|form| view! { <SendAgainForm form /> })}
            {use_context::<Typed>().map(|typed| view! { <TypedBefore typed /> })}
            <LinkButton href>{word}</LinkButton>
        </Page>
    }
}

/// The form that was not taken, whole, to be sent again with one touch.
#[component]
fn SendAgainForm(form: SendAgain) -> impl IntoView {
    let t = use_text();
    let fields = form.fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    view! {
        <p>{t.error.kept_lead}</p>
        <form method="post" action=form.action>
            {fields.collect_view()}
            {form
                .password
                .then(|| view! { <TextField id="password" name="form[password]" label=t.account.password kind="password" /> })}
            <Button>{t.error.send_again}</Button>
        </form>
    }
}

/// What was typed into a form that is gone, to be read and copied: nowhere else is it any more.
#[component]
pub fn TypedBefore(
    /// What was typed.
    typed: Typed,
) -> impl IntoView {
    let t = use_text();
    view! {
        <p>{t.error.typed_lead}</p>
        {typed.0.into_iter().map(|text| view! { <blockquote>{text}</blockquote> }).collect_view()}
    }
}

/// An address where nothing stands.
#[component]
pub fn NotFound() -> impl IntoView {
    view! { <Failure error=AppError::NotFound /> }
}

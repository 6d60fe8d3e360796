//! Each page is a heading and a few answers.

use leptos::prelude::*;

use crate::{
    text::use_text,
    ui::{LinkButton, Page},
};

/// `/terms`
#[component]
pub fn TermsPage() -> impl IntoView {
    let t = use_text();
    view! { <Answers title=t.legal.terms answers=t.legal.terms_body /> }
}

/// `/privacy`
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let t = use_text();
    view! { <Answers title=t.legal.privacy answers=t.legal.privacy_body /> }
}

/// `/help`
#[component]
pub fn HelpPage() -> impl IntoView {
    let t = use_text();
    view! { <Answers title=t.legal.help answers=t.legal.help_body sound=true /> }
}

/// `/accessibility`
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let t = use_text();
    view! { <Answers title=t.legal.accessibility answers=t.legal.accessibility_body /> }
}

#[component]
fn Answers(
    title: &'static str,
    answers: &'static [(&'static str, &'static str)],
    /// Whether the way to the page about sound stands below.
    #[prop(optional)]
    sound: bool,
) -> impl IntoView {
    let t = use_text();
    view! {
        <Page title>
            {answers
                .iter()
                .map(|(heading, body)| view! { <section><h2>{*heading}</h2><p>{*body}</p></section> })
                .collect_view()}
            {sound.then(|| view! { <LinkButton href="/help/sound" quiet=true>{t.help.sound}</LinkButton> })}
        </Page>
    }
}

//! What this is, for whom, and that nothing is sold: in five seconds.

use domain::praise::{
    hyang::Stage,
    look::{Look, Mood},
};
use leptos::prelude::*;

use super::example::Example;
use crate::{
    text::use_text,
    ui::{Character, LinkButton, Notice, Page},
    viewer::use_viewer,
};

/// `/`
#[component]
pub fn LandingPage() -> impl IntoView {
    let t = use_text();
    let viewer = use_viewer();
    let call = viewer.help_phone.clone().map(|number| {
        view! { <p class="call">{t.landing.call} " " <a class="nowrap" href=format!("tel:{number}")>{number.clone()}</a></p> }
    });
    view! {
        <Page title=t.landing.heading>
            {viewer.told("left").then(|| view! { <Notice>{t.account.logged_out}</Notice> })}
            <div class="hero">
                <p class="lead">{t.landing.lead}</p>
                <Character look=Look::plain(Stage::Golden, Mood::Greeting) label=t.landing.character />
                <p class="ways">
                    <LinkButton href="/signup">{t.nav.signup}</LinkButton>
                    <LinkButton href="/login" quiet=true>{t.nav.login}</LinkButton>
                </p>
                {call}
            </div>
            <h2>{t.landing.steps_heading}</h2>
            <ol class="walk">
                {t.landing
                    .steps
                    .iter()
                    .map(|(title, body)| view! { <li><h3>{*title}</h3><p>{*body}</p></li> })
                    .collect_view()}
            </ol>
            <Example />
            <h2>{t.landing.promise_heading}</h2>
            <ul class="promises">
                {t.landing.promises.iter().map(|promise| view! { <li>{*promise}</li> }).collect_view()}
            </ul>
        </Page>
    }
}

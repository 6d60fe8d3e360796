//! What this is, for whom, and that nothing is sold: in five seconds.

use leptos::prelude::*;

use crate::{
    features::hyang::Picture,
    text::use_text,
    ui::{LinkButton, Page},
};
use domain::hyang::Stage;

/// `/`
#[component]
pub fn LandingPage() -> impl IntoView {
    let t = use_text();
    view! {
        <Page title=t.landing.heading>
            <div class="hero">
                <p class="lead">{t.landing.lead}</p>
                <Picture stage=Stage::Golden label=t.landing.character />
                <p class="ways">
                    <LinkButton href="/signup">{t.nav.signup}</LinkButton>
                    <LinkButton href="/login" quiet=true>{t.nav.login}</LinkButton>
                </p>
            </div>
            <h2>{t.landing.steps_heading}</h2>
            <ol class="walk">
                {t.landing
                    .steps
                    .iter()
                    .map(|(title, body)| view! { <li><h3>{*title}</h3><p>{*body}</p></li> })
                    .collect_view()}
            </ol>
            <h2>{t.landing.promise_heading}</h2>
            <ul class="promises">
                {t.landing.promises.iter().map(|promise| view! { <li>{*promise}</li> }).collect_view()}
            </ul>
        </Page>
    }
}

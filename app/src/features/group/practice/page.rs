//! The page before the practice room.

use leptos::prelude::*;

use super::api::{PracticeLook, look_at_practice};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Button, Call, LinkButton, Page},
};

/// `/practice`
#[component]
pub fn PracticePage() -> impl IntoView {
    loaded(look_at_practice, |look| view! { <Practice look /> })
}

#[component]
fn Practice(look: PracticeLook) -> impl IntoView {
    let t = use_text();
    let PracticeLook { has_room, practised_at, now } = look;
    view! {
        <Page title=t.practice.heading>
            <p class="lead">{t.practice.lead}</p>
            {if has_room { view! { <Way /> }.into_any() } else { view! { <p>{t.practice.none}</p><Call /> }.into_any() }}
            {practised_at
                .map(|at| {
                    let day = at.day_said(now, t.language);
                    view! { <p>{(t.practice.done)(&day)} " " {t.practice.again}</p> }
                })}
            <LinkButton href="/help/sound" quiet=true>{t.help.sound}</LinkButton>
        </Page>
    }
}

/// The three steps, and the way in: it opens beside the page, on which they go on standing.
#[component]
fn Way() -> impl IntoView {
    let t = use_text();
    view! {
        <ol class="walk">{t.practice.steps.map(|step| view! { <li>{step}</li> }).collect_view()}</ol>
        <form data-join="" method="post" action="/practice/join" target="_blank">
            <Button described="leaving">{t.practice.enter}</Button>
            <p class="hint" id="leaving">{t.group.leaving}</p>
        </form>
    }
}

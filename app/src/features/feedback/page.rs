//! The page on which those who were at a meeting thank one another.

use domain::praise::{
    ThanksState,
    hyang::Stage,
    look::{Look, Mood},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{
    api::{FeedbackView, look_at_thanks},
    form::ThanksFields,
};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Character, LinkButton, Notice, Page},
};

/// `/meetings/{id}/feedback`
#[component]
pub fn FeedbackPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let asked = id.clone();
    loaded(move || look_at_thanks(asked.clone()), move |view| view! { <Said meeting=id.clone() view /> })
}

#[component]
fn Said(meeting: String, view: FeedbackView) -> impl IntoView {
    let t = use_text();
    let group = t.group_name(&view.thanks.group);
    view! {
        <Page title=t.feedback.heading>
            <p>{group}</p>
            {match view.thanks.state {
                ThanksState::Open => view! { <ThanksFields meeting view /> }.into_any(),
                ThanksState::Given => view! { <Given meeting view /> }.into_any(),
                ThanksState::Closed => view! { <p class="lead">{t.feedback.closed}</p> }.into_any(),
                ThanksState::Alone => {
                    view! {
                        <p>{t.feedback.alone}</p>
                        <ThanksFields meeting view />
                    }
                    .into_any()
                }
            }}
        </Page>
    }
}

/// That something was said, and the form in which it can be changed as long as nobody has read it.
#[component]
fn Given(meeting: String, view: FeedbackView) -> impl IntoView {
    let t = use_text();
    let open = view.thanks.open;
    let fresh = view.draft.errors.is_empty();
    view! {
        // What is wrong now is more urgent than what went well before.
        {fresh
            .then(|| {
                view! {
                    <Notice>
                        <p>{t.feedback.done}</p>
                        {open.then(|| view! { <p>{t.feedback.done_lead}</p> })}
                    </Notice>
                    <Character look=Look::plain(Stage::Blossom, Mood::Proud) label=t.character.plain[1] />
                }
            })}
        <LinkButton href="/letters/sent">{t.feedback.see}</LinkButton>
        {open
            .then(|| {
                view! {
                    <h2>{t.feedback.change}</h2>
                    <ThanksFields meeting view />
                }
            })}
    }
}

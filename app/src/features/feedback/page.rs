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
    loaded(move || look_at_thanks(asked.clone()), move |view| view! { <Feedback meeting=id.clone() view /> })
}

#[component]
fn Feedback(meeting: String, view: FeedbackView) -> impl IntoView {
    let t = use_text();
    let group = t.group_name(&view.thanks.group);
    view! {
        <Page title=t.feedback.heading>
            <p>{group}</p>
            {match view.thanks.state {
                ThanksState::Open => view! { <ThanksFields meeting view /> }.into_any(),
                ThanksState::Given => view! { <Given meeting view /> }.into_any(),
                ThanksState::Closed => view! { <p class="lead">{t.feedback.closed}</p> }.into_any(),
                ThanksState::Alone => view! { <p class="lead">{t.feedback.alone}</p> }.into_any(),
            }}
        </Page>
    }
}

/// That thanks were given, what grew from them, and the form for those who have not been thanked.
#[component]
fn Given(meeting: String, view: FeedbackView) -> impl IntoView {
    let t = use_text();
    let more = !view.thanks.others.is_empty();
    view! {
        <Notice>
            <p>{t.feedback.done}</p>
            <p>{t.feedback.done_lead}</p>
        </Notice>
        <Character look=Look::plain(Stage::Blossom, Mood::Proud) label=t.character.plain[1] />
        <LinkButton href="/hyang">{t.feedback.see}</LinkButton>
        {more
            .then(|| {
                view! {
                    <h2>{t.feedback.more}</h2>
                    <ThanksFields meeting view />
                }
            })}
    }
}

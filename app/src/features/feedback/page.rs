//! The page on which those who were at a meeting thank one another.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{
    api::{Stand, ThanksShown, look_at_thanks},
    form::ThanksFields,
};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{LinkButton, Notice, Page},
};

/// `/meetings/{id}/feedback`
#[component]
pub fn FeedbackPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let asked = id.clone();
    loaded(move || look_at_thanks(asked.clone()), move |thanks| view! { <FeedbackView meeting=id.clone() thanks /> })
}

#[component]
fn FeedbackView(meeting: String, thanks: ThanksShown) -> impl IntoView {
    let t = use_text();
    let group = t.group_name(&thanks.interest, thanks.number);
    view! {
        <Page title=t.feedback.heading>
            <p>{group}</p>
            {match thanks.stand {
                Stand::Open => view! { <ThanksFields meeting thanks /> }.into_any(),
                Stand::Given => view! { <Given meeting thanks /> }.into_any(),
                Stand::Closed => view! { <p class="lead">{t.feedback.closed}</p> }.into_any(),
                Stand::Alone => view! { <p class="lead">{t.feedback.alone}</p> }.into_any(),
            }}
        </Page>
    }
}

/// That thanks were given, what grew from them, and the form for those who have not been thanked.
#[component]
fn Given(meeting: String, thanks: ThanksShown) -> impl IntoView {
    let t = use_text();
    let more = !thanks.others.is_empty();
    view! {
        <Notice>
            <p>{t.feedback.done}</p>
            <p>{t.feedback.done_lead}</p>
        </Notice>
        <LinkButton href="/hyang">{t.feedback.see}</LinkButton>
        {more
            .then(|| {
                view! {
                    <h2>{t.feedback.more}</h2>
                    <ThanksFields meeting thanks />
                }
            })}
    }
}

//! The page of the card that all look at.

use domain::meeting::{DOOR_OPENS_BEFORE, live::LiveView};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{api::look_at_live, table::Table};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{LinkButton, Page},
};

/// `/groups/{id}/live`
#[component]
pub fn LivePage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    loaded(move || look_at_live(id.clone()), |view| view! { <Live view /> })
}

#[component]
fn Live(view: LiveView) -> impl IntoView {
    let t = use_text();
    let group = format!("/groups/{}", view.group);
    let name = t.group_name(&view.name);
    view! {
        <Page title=t.live.heading>
            <p class="lead">{name}</p>
            {match (view.table.clone(), view.next.clone()) {
                (Some(table), Some(meeting)) => {
                    view! { <Table group=view.group table meeting now=view.now /> }.into_any()
                }
                _ => view! { <NotYet view /> }.into_any(),
            }}
            <LinkButton href=group quiet=true>{t.live.back}</LinkButton>
        </Page>
    }
}

/// When the next meeting opens; then the page opens itself anew.
#[component]
fn NotYet(view: LiveView) -> impl IntoView {
    let t = use_text();
    let Some(meeting) = view.next else { return view! { <p>{t.group.over}</p> }.into_any() };
    let opens = meeting.starts_at.plus(-DOOR_OPENS_BEFORE);
    let until = opens.seconds_after(view.now).to_string();
    view! {
        <section class="meeting" data-until=until>
            <h2>{t.live.not_yet}</h2>
            <p>{(t.live.opens)(&opens.said(view.now, t.language))}</p>
        </section>
    }
    .into_any()
}

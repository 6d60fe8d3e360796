//! The page that stands in for all others while there is no net.

use domain::praise::{
    hyang::Stage,
    look::{Look, Mood},
};
use leptos::prelude::*;

use super::api::{Ahead, meetings_ahead};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Card, Character, LinkButton, Page},
};

/// `/offline`
#[component]
pub fn OfflinePage() -> impl IntoView {
    loaded(meetings_ahead, |meetings| view! { <OfflineView meetings /> })
}

#[component]
fn OfflineView(meetings: Vec<Ahead>) -> impl IntoView {
    let t = use_text();
    let cards = meetings
        .into_iter()
        .map(|Ahead { group, starts_at }| {
            view! {
                <Card title=t.group_name(&group)>
                    <p>
                        {t.group.next_meeting} ": "
                        <time datetime=starts_at.rfc3339()>{starts_at.dated(t.language)}</time>
                    </p>
                </Card>
            }
        })
        .collect_view();
    view! {
        <Page title=t.error.offline>
            <Character look=Look::plain(Stage::Sprout, Mood::Calm) label=t.character.plain[1] />
            <p class="lead">{t.error.offline_lead}</p>
            {cards}
            <LinkButton href="/home">{t.error.try_again}</LinkButton>
        </Page>
    }
}

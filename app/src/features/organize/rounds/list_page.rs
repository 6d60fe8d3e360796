//! The list of rounds.

use leptos::prelude::*;

use super::{
    api::{RoundList, organize_rounds},
    outcome::state_words,
    start_form::StartForm,
};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Empty, Onward, Page, asked},
};

/// `/organize/rounds`
#[component]
pub fn OrganizeRoundsPage() -> impl IntoView {
    loaded(|| organize_rounds(asked("after")), |list| view! { <Rounds list /> })
}

#[component]
fn Rounds(list: RoundList) -> impl IntoView {
    let t = use_text();
    let RoundList { rounds, first, now } = list;
    let (rounds, next) = (rounds.items, rounds.next);
    let none = rounds.is_empty().then(|| view! { <Empty><p>{t.organize.no_rounds}</p></Empty> });
    let all = rounds
        .into_iter()
        .enumerate()
        .map(|(place, round)| {
            let name = (t.organize.nth_round)(first.saturating_sub(place), &round.created_at.said(now, t.language));
            view! {
                <li class="card">
                    <p><a href=format!("/organize/rounds/{}", round.id)>{name}</a></p>
                    <p>{state_words(t, round.state)}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <Page title=t.organize.rounds>
            <p class="lead">{t.organize.rounds_lead}</p>
            <StartForm />
            {none}
            <ul>{all}</ul>
            <Onward next />
        </Page>
    }
}

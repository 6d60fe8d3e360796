//! The list of rounds.

use leptos::prelude::*;

use super::{
    api::{RoundList, organize_rounds},
    next_form::{NEXT_ROUND, NextRoundCard, NextRoundField},
    outcome::state_words,
    start_form::StartForm,
};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Empty, ErrorSummary, Notice, Onward, Page, asked},
    viewer::use_viewer,
};

/// `/organize/rounds`
#[component]
pub fn OrganizeRoundsPage() -> impl IntoView {
    loaded(|| organize_rounds(asked("after")), |list| view! { <Rounds list /> })
}

#[component]
fn Rounds(list: RoundList) -> impl IntoView {
    let t = use_text();
    let RoundList { rounds, first, next_round, draft, start, now } = list;
    let wrong = draft.error(&NextRoundField::Date);
    let errors =
        wrong.map(|error| (NEXT_ROUND.to_owned(), t.organize.next_round.to_owned(), error)).into_iter().collect();
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
            <ErrorSummary errors />
            {use_viewer()
                .told("saved")
                .then(|| view! { <Notice close="/organize/rounds">{t.form.saved}</Notice> })}
            <p class="lead">{t.organize.rounds_lead}</p>
            <StartForm ticked=start />
            {none}
            <ul>{all}</ul>
            <Onward next />
            <NextRoundCard day=next_round draft />
        </Page>
    }
}

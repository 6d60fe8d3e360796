//! What a person without a group waits for, and what they can do meanwhile.

use domain::{base::moment::Moment, people::slot::Slot};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    text::use_text,
    ui::{Card, LinkButton},
};

/// What somebody reads who waits for a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingView {
    /// The day of the next round, if one is set.
    pub next_round: Option<Moment>,
    /// The half days on which most others wait and which the person did not choose, the fullest first.
    pub crowded: Vec<Slot>,
    /// Whether they have still to prove their log-in.
    pub unproven: bool,
}

/// What somebody waits for who told who they are.
#[component]
pub fn WaitingCard(
    /// What they read.
    waiting: WaitingView,
) -> impl IntoView {
    let t = use_text();
    let WaitingView { next_round, crowded, unproven } = waiting;
    let day = match next_round {
        Some(day) => (t.home.next_round)(&day.day_dated(t.language)),
        None => t.home.next_round_open.to_owned(),
    };
    let slots: Vec<_> = crowded.into_iter().map(|slot| slot.said(t.language)).collect();
    let times = if slots.is_empty() { t.home.more_times.to_owned() } else { (t.home.crowded)(&slots.join(", ")) };
    view! {
        <Card title=t.home.no_group>
            <p>{day}</p>
            <p>{t.home.no_group_lead}</p>
            <h3>{t.home.meanwhile}</h3>
            <ul>
                {unproven.then(|| view! { <li>{t.home.prove_first}</li> })}
                <li>{times}</li>
                <li>{t.home.look_around}</li>
            </ul>
            <LinkButton href="/welcome/times" quiet=true>{t.profile.change_times}</LinkButton>
            <LinkButton href="/" quiet=true>{t.home.see_example}</LinkButton>
            <LinkButton href="/help" quiet=true>{t.home.see_help}</LinkButton>
        </Card>
    }
}

/// The way on for somebody who has not told who they are yet.
#[component]
pub fn UntoldCard() -> impl IntoView {
    let t = use_text();
    view! {
        <Card title=t.home.finish_welcome>
            <p>{t.home.finish_welcome_lead}</p>
            <LinkButton href="/welcome/interests">{t.welcome.next}</LinkButton>
        </Card>
    }
}

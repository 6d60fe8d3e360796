//! What to talk about at the next meeting.

use leptos::prelude::*;

use super::api::CardShown;
use crate::text::use_text;

/// The cards of the next meeting, or that they are being chosen.
#[component]
pub fn Topics(
    /// The cards, in their order.
    cards: Vec<CardShown>,
) -> impl IntoView {
    let t = use_text();
    let lead = if cards.is_empty() { t.group.cards_coming } else { t.group.cards_lead };
    view! {
        <section>
            <h2>{t.group.cards}</h2>
            <p>{lead}</p>
            {cards.into_iter().map(|card| view! { <Topic card /> }).collect_view()}
        </section>
    }
}

/// One card. Cards are Korean in every language of the page.
#[component]
fn Topic(card: CardShown) -> impl IntoView {
    let t = use_text();
    view! {
        <article class="topic-card">
            <h3 lang="ko">{card.title}</h3>
            <p class="why" lang="ko">{card.why}</p>
            <h4>{t.group.card_open}</h4>
            <p class="opener" lang="ko">{card.opener}</p>
            <h4>{t.group.card_do}</h4>
            <p class="activity" lang="ko">{card.activity}</p>
            <p class="source">{if card.made { t.group.made } else { t.group.chosen }}</p>
        </article>
    }
}

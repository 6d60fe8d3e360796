//! What to talk about at the next meeting.

use leptos::prelude::*;

use super::api::CardShown;
use crate::{text::use_text, ui::TopicCard};

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
            {cards
                .into_iter()
                .map(|card| {
                    let CardShown { title, why, opener, activity, made } = card;
                    view! { <TopicCard title why opener activity made /> }
                })
                .collect_view()}
        </section>
    }
}

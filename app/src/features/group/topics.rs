//! What to talk about at the next meeting.

use domain::topic::Card;
use leptos::prelude::*;

use crate::{text::use_text, ui::TopicCard};

/// The cards of the next meeting, or that they are being chosen.
#[component]
pub fn Topics(
    /// The cards, in their order.
    cards: Vec<Card>,
) -> impl IntoView {
    let t = use_text();
    let lead = if cards.is_empty() { t.group.cards_coming } else { t.group.cards_lead };
    view! {
        <section>
            <h2>{t.group.cards}</h2>
            <p>{lead}</p>
            {cards
                .into_iter()
                .map(|card| view! { <TopicCard topic=card.topic source=card.source /> })
                .collect_view()}
        </section>
    }
}

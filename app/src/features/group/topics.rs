//! What to talk about at the next meeting, or what was talked about at the last.

use domain::topic::Card;
use leptos::prelude::*;

use crate::{text::use_text, ui::TopicCard};

/// The cards of the next meeting, or that they are being chosen; where no meeting comes, those of the last.
#[component]
pub fn Topics(
    /// The cards, in their order.
    cards: Vec<Card>,
    /// Whether a meeting comes.
    coming: bool,
) -> impl IntoView {
    let t = use_text();
    let lead = match (coming, cards.is_empty()) {
        (true, true) => t.group.cards_coming,
        (true, false) => t.group.cards_lead,
        (false, _) => t.group.cards_last,
    };
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

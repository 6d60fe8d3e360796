//! A card with something to talk about.

use domain::topic::{self, CardSource};
use leptos::prelude::*;

use crate::text::use_text;

/// One topic (이야기 카드): why this group, a question to begin with, something to do together. Cards
/// are Korean in every language of the page.
#[component]
pub fn TopicCard(
    /// What stands on it.
    topic: topic::TopicCard,
    /// Who wrote it.
    source: CardSource,
) -> impl IntoView {
    let t = use_text();
    let topic::TopicCard { title, why, opener, activity } = topic;
    let source = match source {
        CardSource::Model => t.group.made,
        CardSource::Deck => t.group.chosen,
    };
    view! {
        <article class="topic-card">
            <h3 lang="ko">{title}</h3>
            <p class="why" lang="ko">{why}</p>
            <h4>{t.group.card_open}</h4>
            <p class="opener" lang="ko">{opener}</p>
            <h4>{t.group.card_do}</h4>
            <p class="activity" lang="ko">{activity}</p>
            <p class="source">{source}</p>
        </article>
    }
}

//! A card with something to talk about.

use leptos::prelude::*;

use crate::text::use_text;

/// One topic (이야기 카드): why this group, a question to begin with, something to do together. Cards
/// are Korean in every language of the page.
#[component]
pub fn TopicCard(
    /// A few words that name the topic.
    title: String,
    /// Why this group may like it.
    why: String,
    /// The question to begin with.
    opener: String,
    /// What to do together.
    activity: String,
    /// Whether a model wrote it; else it was chosen by hand.
    made: bool,
) -> impl IntoView {
    let t = use_text();
    view! {
        <article class="topic-card">
            <h3 lang="ko">{title}</h3>
            <p class="why" lang="ko">{why}</p>
            <h4>{t.group.card_open}</h4>
            <p class="opener" lang="ko">{opener}</p>
            <h4>{t.group.card_do}</h4>
            <p class="activity" lang="ko">{activity}</p>
            <p class="source">{if made { t.group.made } else { t.group.chosen }}</p>
        </article>
    }
}

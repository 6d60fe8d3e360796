//! A group and a card to look at before one signs up.

use domain::topic::{CardSource, DECK};
use leptos::prelude::*;

use crate::{
    text::use_text,
    ui::{Card, Person, TopicCard},
};

/// The card that stands for all: everybody has a garden in mind, whether they garden or not.
const CARD: &str = "uyeongpat";

/// A group that nobody is in, marked as such, and a real card of the deck.
#[component]
pub fn Example() -> impl IntoView {
    let t = use_text();
    let example = &t.landing.example;
    let card = DECK.iter().find(|card| card.key == CARD);
    let card = card.map(|card| view! { <TopicCard topic=card.card() source=CardSource::Deck /> });
    view! {
        <section>
            <h2>{example.heading}</h2>
            <div class="example">
                <Card title=example.group>
                    <p>{example.when}</p>
                    <ul class="people">
                        {example.people.iter().map(|name| view! { <Person name=(*name).to_owned() /> }).collect_view()}
                    </ul>
                    <p>{example.share}</p>
                    <p class="hint">{example.note}</p>
                </Card>
                <div>
                    <p>{example.card_lead}</p>
                    {card}
                </div>
            </div>
        </section>
    }
}

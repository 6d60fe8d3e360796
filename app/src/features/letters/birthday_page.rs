//! The page on which a person finds their birthday cards, each with all who wrote on it.

use domain::{
    people::birthday::{BirthdayCard, BirthdayLine},
    praise::{
        hyang::Stage,
        look::{Look, Mood},
    },
};
use leptos::prelude::*;

use super::api::{BirthdayBox, my_birthday_cards};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Character, Empty, LinkButton, Onward, Page, asked},
};

/// `/birthday`
#[component]
pub fn BirthdayPage() -> impl IntoView {
    loaded(|| my_birthday_cards(asked("after")), |found| view! { <Cards found /> })
}

#[component]
fn Cards(found: BirthdayBox) -> impl IntoView {
    let t = use_text();
    let (cards, next) = (found.cards.items, found.cards.next);
    let content = if cards.is_empty() {
        view! { <NoCards told=found.told /> }.into_any()
    } else {
        view! {
            <p class="lead">{t.birthday.cards_lead}</p>
            {cards.into_iter().map(|card| view! { <OneCard card /> }).collect_view()}
        }
        .into_any()
    };
    view! {
        <Page title=t.birthday.cards>
            {content}
            <Onward next />
            <LinkButton href="/letters" quiet=true>{t.sent.back}</LinkButton>
        </Page>
    }
}

/// A card: the year, what each wrote, and what 황금향 says whether anybody wrote or not.
#[component]
fn OneCard(card: BirthdayCard) -> impl IntoView {
    let t = use_text();
    let heading = format!("card-{}", card.id);
    let year = card.opens_at.seoul().year();
    let lines = card.lines.into_iter().map(|line| view! { <Line line /> });
    view! {
        <section class="card" aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{(t.birthday.of_year)(year)}</h2>
            <p class="hint">{card.opens_at.day_dated(t.language)}</p>
            <ul class="letters">
                {lines.collect_view()}
                <li><blockquote>{t.birthday.greeting}</blockquote></li>
            </ul>
        </section>
    }
}

/// What one person wrote, and who that is as long as they are here.
#[component]
fn Line(line: BirthdayLine) -> impl IntoView {
    let t = use_text();
    let called = |name: &String| t.told_apart(&(t.group.person)(name), line.mark.as_ref());
    let from = line.from.as_ref().map_or_else(|| t.birthday.gone.to_owned(), called);
    view! {
        <li>
            <p class="from">{from}</p>
            <blockquote>{line.line}</blockquote>
        </li>
    }
}

/// Nothing has come yet, and whoever has told no birthday may do so.
#[component]
fn NoCards(told: bool) -> impl IntoView {
    let t = use_text();
    view! {
        <Empty>
            <Character look=Look::plain(Stage::Blossom, Mood::Calm) label=t.character.plain[1] />
            <p><strong>{t.birthday.none}</strong></p>
            {(!told)
                .then(|| {
                    view! {
                        <p>{t.birthday.none_lead}</p>
                        <LinkButton href="/profile#birthday" quiet=true>{t.birthday.to_profile}</LinkButton>
                    }
                })}
        </Empty>
    }
}

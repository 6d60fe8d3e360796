//! The page on which a person reads their letters.

use domain::{
    base::moment::Moment,
    praise::{
        self,
        hyang::Stage,
        look::{Look, Mood},
    },
};
use leptos::prelude::*;

use super::api::{LetterBox, my_letters};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Character, Empty, Onward, Page, When, asked},
};

/// `/letters`
#[component]
pub fn LettersPage() -> impl IntoView {
    loaded(|| my_letters(asked("after")), |letters| view! { <LettersView letters /> })
}

#[component]
fn LettersView(letters: LetterBox) -> impl IntoView {
    let t = use_text();
    let LetterBox { letters, now } = letters;
    let (letters, next) = (letters.items, letters.next);
    let content = if letters.is_empty() {
        view! { <NoLetters /> }.into_any()
    } else {
        view! {
            <p class="lead">{t.letters.lead}</p>
            <ul class="letters">
                {letters.into_iter().map(|letter| view! { <Letter letter now /> }).collect_view()}
            </ul>
        }
        .into_any()
    };
    view! { <Page title=t.letters.heading>{content} <Onward next /></Page> }
}

/// Who wrote, what was praised, a word, a wish.
#[component]
fn Letter(letter: praise::Letter, now: Moment) -> impl IntoView {
    let t = use_text();
    let mark = letter.mark;
    let named = |name: String| t.told_apart(&(t.letters.from)(&name), mark.as_ref());
    let from = letter.from.map_or_else(|| t.letters.from_nobody.to_owned(), named);
    let kinds = letter.kinds.into_iter().map(|kind| view! { <li>{t.language.pick(kind.ko(), kind.en())}</li> });
    let kinds = kinds.collect_view();
    let note = (!letter.note.is_empty()).then(|| view! { <blockquote>{letter.note}</blockquote> });
    view! {
        <li>
            <p class="from">{from}</p>
            {(!kinds.is_empty()).then(|| view! { <ul class="chips">{kinds}</ul> })}
            {note}
            {letter.again.then(|| view! { <p>{t.letters.again}</p> })}
            <p class="hint"><When at=letter.at now /></p>
        </li>
    }
}

/// Nothing has come yet; the seed waits as well.
#[component]
fn NoLetters() -> impl IntoView {
    let t = use_text();
    view! {
        <Empty>
            <Character look=Look::plain(Stage::Seed, Mood::Calm) label=t.character.plain[1] />
            <p><strong>{t.letters.empty}</strong></p>
            <p>{t.letters.empty_lead}</p>
        </Empty>
    }
}

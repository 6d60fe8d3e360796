//! The page on which a person finds what they wrote, and what became of it.

use domain::{base::moment::Moment, praise::SentLetter};
use leptos::prelude::*;

use super::api::{SentBox, my_sent_letters};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{LinkButton, Onward, Page, When, asked},
};

/// `/letters/sent`
#[component]
pub fn SentPage() -> impl IntoView {
    loaded(|| my_sent_letters(asked("after")), |sent| view! { <SentView sent /> })
}

#[component]
fn SentView(sent: SentBox) -> impl IntoView {
    let t = use_text();
    let SentBox { letters, now } = sent;
    let (letters, next) = (letters.items, letters.next);
    let content = if letters.is_empty() {
        view! { <p class="lead">{t.sent.empty}</p> }.into_any()
    } else {
        view! {
            <ul class="letters">
                {letters.into_iter().map(|letter| view! { <Sent letter now /> }).collect_view()}
            </ul>
        }
        .into_any()
    };
    view! {
        <Page title=t.sent.heading>
            {content}
            <Onward next />
            <LinkButton href="/letters" quiet=true>{t.sent.back}</LinkButton>
        </Page>
    }
}

/// To whom, what, and what became of it.
#[component]
fn Sent(letter: SentLetter, now: Moment) -> impl IntoView {
    let t = use_text();
    let kinds = letter.kinds.into_iter().map(|kind| view! { <li>{t.language.pick(kind.ko(), kind.en())}</li> });
    let kinds = kinds.collect_view();
    let reply = letter.reply.map(|reply| view! { <p class="reply"><b>{t.sent.reply}": "</b>{reply}</p> });
    view! {
        <li>
            <p class="from">{(t.feedback.to)(&letter.to)}</p>
            {(!kinds.is_empty()).then(|| view! { <ul class="chips">{kinds}</ul> })}
            {(!letter.note.is_empty()).then(|| view! { <blockquote>{letter.note}</blockquote> })}
            {(!letter.signed).then(|| view! { <p>{t.sent.unsigned}</p> })}
            <p>{(t.sent.state)(letter.state)}</p>
            {reply}
            <p class="hint"><When at=letter.at now /></p>
        </li>
    }
}

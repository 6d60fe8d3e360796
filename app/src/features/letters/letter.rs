//! One letter, as its reader finds it: who wrote, what was praised, a word, and what may be done with it.

use domain::{base::moment::Moment, praise::Letter};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{AnswerLetter, ReplyField, ReplyForm, ReportLetter};
use crate::{
    draft::Draft,
    text::use_text,
    ui::{Button, FormKey, TextArea},
};

/// The id of the field in which the letter with this id is answered.
pub fn reply_id(letter: &str) -> String {
    format!("reply-{letter}")
}

/// A letter. `public/read.js` wakes the button that reads it aloud.
#[component]
pub fn LetterCard(
    /// The letter.
    letter: Letter,
    /// An answer that was typed and refused.
    draft: StoredValue<Draft<ReplyForm, ReplyField>>,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let id = letter.id.to_string();
    let (place, from) = (format!("letter-{id}"), from(&letter));
    let may_be_answered = letter.may_be_answered();
    let kinds = letter.kinds.iter().map(|kind| view! { <li>{t.language.pick(kind.ko(), kind.en())}</li> });
    let kinds = kinds.collect_view();
    let note = (!letter.note.is_empty()).then(|| view! { <blockquote>{letter.note}</blockquote> });
    // Without a name it has no day either.
    let day = letter.signed.then(|| view! { <p class="hint">{letter.at.day_said(now, t.language)}</p> });
    let aloud = format!("{}: {from}", t.letters.read_aloud);
    let reply = letter.reply.map(|reply| view! { <p class="reply"><b>{t.letters.replied}": "</b>{reply}</p> });
    view! {
        <li id=place>
            <div class="said">
                <p class="from">{from}</p>
                {(!kinds.is_empty()).then(|| view! { <ul class="chips">{kinds}</ul> })}
                {note}
                {day}
                {reply}
            </div>
            <button type="button" class="aloud button quiet" aria-label=aloud data-other=t.letters.stop_reading>{t.letters.read_aloud}</button>
            {may_be_answered.then(|| view! { <Answer letter=id.clone() draft /> })}
            {if letter.reported {
                view! { <p class="hint">{t.letters.reported}</p> }.into_any()
            } else {
                view! { <Trouble letter=id /> }.into_any()
            }}
        </li>
    }
}

/// Who wrote it, as far as that is told.
fn from(letter: &Letter) -> String {
    let t = use_text();
    match &letter.from {
        Some(name) => t.told_apart(&(t.letters.from)(name), letter.mark.as_ref()),
        None if letter.signed => t.letters.from_nobody.to_owned(),
        None => t.letters.unsigned.to_owned(),
    }
}

/// A line in answer, folded away until it is wanted or was refused.
#[component]
fn Answer(letter: String, draft: StoredValue<Draft<ReplyForm, ReplyField>>) -> impl IntoView {
    let t = use_text();
    let typed = draft.with_value(|draft| (draft.form.letter == letter).then(|| draft.clone()));
    let (value, error) =
        typed.map_or_else(Default::default, |draft| (draft.form.reply.clone(), draft.error(&ReplyField::Reply)));
    let open = !value.is_empty() || error.is_some();
    view! {
        <details class="read" open=open>
            <summary>{t.letters.reply}</summary>
            <form method="post" action=AnswerLetter::url() novalidate>
                <FormKey />
                <input type="hidden" name="form[letter]" value=letter.clone() />
                <TextArea
                    id=reply_id(&letter) name="form[reply]" label=t.letters.reply hint=t.letters.reply_hint value error
                />
                <Button>{t.letters.send_reply}</Button>
            </form>
        </details>
    }
}

/// The way to ask an organizer to look at a letter.
#[component]
fn Trouble(letter: String) -> impl IntoView {
    let t = use_text();
    view! {
        <details class="read">
            <summary>{t.letters.trouble}</summary>
            <form method="post" action=ReportLetter::url()>
                <FormKey />
                <input type="hidden" name="letter" value=letter />
                <p>{t.letters.report_lead}</p>
                <Button quiet=true>{t.letters.report}</Button>
            </form>
        </details>
    }
}

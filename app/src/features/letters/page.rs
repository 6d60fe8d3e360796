//! The page on which a person reads their letters.

use domain::{
    base::moment::Moment,
    group::GroupName,
    praise::{
        Letter,
        hyang::Stage,
        look::{Look, Mood},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{LetterBox, ReadLetters, ReplyField, ReplyForm, my_letters},
    letter::{LetterCard, reply_id},
};
use crate::{
    draft::Draft,
    features::{failure::TypedBefore, loaded::loaded},
    outcome::Typed,
    text::use_text,
    ui::{Button, Character, Empty, ErrorSummary, FormKey, LinkButton, Onward, Page, When, asked},
};

/// `/letters`
#[component]
pub fn LettersPage() -> impl IntoView {
    loaded(|| my_letters(asked("after")), |letters| view! { <LettersView letters /> })
}

#[component]
fn LettersView(letters: LetterBox) -> impl IntoView {
    let t = use_text();
    let LetterBox { letters, lines, news, draft, now } = letters;
    let (letters, next) = (letters.items, letters.next);
    let wrong = draft.error(&ReplyField::Reply);
    let has_field = letters.iter().any(|letter| letter.id.to_string() == draft.form.letter && letter.may_be_answered());
    let lost = (!has_field && !draft.form.reply.is_empty()).then(|| Typed(vec![draft.form.reply.clone()]));
    let errors = wrong.map(|error| (reply_id(&draft.form.letter), t.letters.reply.to_owned(), error));
    let content = if letters.is_empty() {
        view! { <NoLetters /> }.into_any()
    } else {
        view! {
            <p class="lead">{t.letters.lead}</p>
            <button type="button" class="printed button quiet">{t.letters.print}</button>
            <Months letters draft=StoredValue::new(draft) now />
        }
        .into_any()
    };
    view! {
        <Page title=t.letters.heading>
            <ErrorSummary errors=errors.into_iter().collect() />
            {lost.map(|typed| view! { <TypedBefore typed /> })}
            {(news > 0).then(|| view! { <News count=news /> })}
            {content}
            <Onward next />
            {lines.into_iter().map(|(group, lines)| view! { <HostLines group lines now /> }).collect_view()}
            <LinkButton href="/letters/sent" quiet=true>{t.letters.sent}</LinkButton>
            <LinkButton href="/birthday" quiet=true>{t.birthday.to_cards}</LinkButton>
        </Page>
    }
}

/// That there are new letters or answers, and the way to say that they were read.
#[component]
fn News(count: u64) -> impl IntoView {
    let t = use_text();
    view! {
        <form class="card" method="post" action=ReadLetters::url()>
            <FormKey />
            <p>{(t.home.new_letters)(count)}</p>
            <Button quiet=true>{t.letters.all_read}</Button>
        </form>
    }
}

/// Letters under the months in which they were opened.
#[component]
fn Months(letters: Vec<Letter>, draft: StoredValue<Draft<ReplyForm, ReplyField>>, now: Moment) -> impl IntoView {
    let t = use_text();
    let mut months: Vec<((i16, i8), Vec<Letter>)> = Vec::new();
    for letter in letters {
        let day = letter.at.seoul().date();
        let month = (day.year(), day.month());
        match months.last_mut().filter(|(last, _)| *last == month) {
            Some((_, letters)) => letters.push(letter),
            None => months.push((month, vec![letter])),
        }
    }
    months
        .into_iter()
        .map(|((year, month), letters)| {
            view! {
                <h2>{(t.letters.month)(year, month)}</h2>
                <ul class="letters">
                    {letters.into_iter().map(|letter| view! { <LetterCard letter draft now /> }).collect_view()}
                </ul>
            }
        })
        .collect_view()
}

/// What people of one group wrote to their host, without names.
#[component]
fn HostLines(group: GroupName, lines: Vec<(Moment, String)>, now: Moment) -> impl IntoView {
    let t = use_text();
    let lines = lines.into_iter().map(|(start, line)| {
        view! { <li><blockquote>{line}</blockquote><p class="hint"><When at=start now /></p></li> }
    });
    view! {
        <section>
            <h2>{t.letters.lines}</h2>
            <p>{(t.letters.lines_of)(&t.group_name(&group))}</p>
            <ul class="letters">{lines.collect_view()}</ul>
        </section>
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

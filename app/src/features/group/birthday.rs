//! Birthdays that are near in a group: who has one, and the card on which all others write a line.

use domain::{base::id::Id, group::Group, people::birthday::ComingBirthday};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{LineField, LineForm};
use crate::{
    draft::Draft,
    error::AppError,
    text::use_text,
    ui::{Button, FormKey, Notice, TextField},
    viewer::use_viewer,
};

/// The place of the page at which the first of them stands, as letters lead to it.
const PLACE: &str = "birthday";
/// What the address tells once a line is kept.
const SIGNED: &str = "signed";
/// What it tells once a line was taken back.
const TAKEN_BACK: &str = "unsigned";
/// What it tells if the card was opened before.
const LATE: &str = "opened";

/// Keeps what the person who is signed in writes on a birthday card, in place of what they wrote before.
#[server(prefix = "/api", endpoint = "sign-card")]
pub async fn sign_card(#[server(default)] form: LineForm) -> Result<(), AppError<LineField>> {
    use crate::server;
    use backend::{groups::birthdays::CardRefusal, operation::Failed};
    use domain::praise::Note;
    let member = server::member()?;
    let (group, card) = (server::id(&form.group)?, server::id(&form.card)?);
    let line = match Note::parse(&form.wish) {
        Ok(line) => line,
        Err(error) => return server::reject_one(form, LineField::Wish, error).await,
    };
    let told = if line.as_str().is_empty() { TAKEN_BACK } else { SIGNED };
    match server::backend()?.sign_card(&member.id, &group, &card, &line).await {
        Ok(()) => server::show(&format!("/groups/{group}?{told}#{PLACE}"), true),
        Err(Failed::Refused(CardRefusal::Opened)) => server::show(&format!("/groups/{group}?{LATE}"), false),
        Err(failed) => Err(failed.into()),
    }
}

/// The id of the field in which one writes on a card.
pub fn wish_id(card: &str) -> String {
    format!("wish-{card}")
}

/// What became of a line, as the address of the page tells it.
#[component]
pub fn BirthdayNotice(
    /// The address of the page without it.
    page: String,
) -> impl IntoView {
    let (t, viewer) = (use_text(), use_viewer());
    let all = [(SIGNED, t.birthday.signed), (TAKEN_BACK, t.birthday.taken_back), (LATE, t.birthday.late)];
    let words = all.into_iter().find(|(word, _)| viewer.told(word)).map(|(_, words)| words);
    words.map(|words| view! { <Notice close=page>{words}</Notice> })
}

/// The birthdays that are near, but one's own.
#[component]
pub fn Birthdays(
    /// The group.
    group: Id<Group>,
    /// Whose they are.
    near: Vec<ComingBirthday>,
    /// A line that was typed and refused.
    draft: Draft<LineForm, LineField>,
) -> impl IntoView {
    if near.is_empty() {
        return ().into_any();
    }
    let cards = near.into_iter().map(|one| {
        let typed = (draft.form.card == one.card.as_str()).then(|| draft.clone());
        view! { <BirthdayNear group one typed /> }
    });
    view! { <div id=PLACE>{cards.collect_view()}</div> }.into_any()
}

/// Whose birthday it is and when, and the line of the viewer.
#[component]
fn BirthdayNear(
    group: Id<Group>,
    one: ComingBirthday,
    #[prop(optional_no_strip)] typed: Option<Draft<LineForm, LineField>>,
) -> impl IntoView {
    let t = use_text();
    let ComingBirthday { card, person, opens_at, mine } = one;
    let called = t.told_apart(&(t.group.person)(&person.name), person.mark.as_ref());
    let error = typed.as_ref().and_then(|draft| draft.error(&LineField::Wish));
    let value = typed.map(|draft| draft.form.wish).or(mine).unwrap_or_default();
    let heading = format!("birthday-{card}");
    view! {
        <section class="card" aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{(t.birthday.card_for)(&called)}</h2>
            <p>{(t.birthday.near)(&called, &opens_at.day_dated(t.language))}</p>
            <p>{t.birthday.near_lead}</p>
            <form method="post" action=SignCard::url() novalidate>
                <FormKey />
                <input type="hidden" name="form[group]" value=group.to_string() />
                <input type="hidden" name="form[card]" value=card.to_string() />
                <TextField
                    id=wish_id(card.as_str()) name="form[wish]" label=t.birthday.line hint=t.birthday.line_hint
                    autocomplete="off" value error
                />
                <Button>{t.birthday.sign}</Button>
            </form>
        </section>
    }
}

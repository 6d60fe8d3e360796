//! What worries people, for organizers alone.

use domain::{
    base::{form::FieldError, moment::Moment, page::Page},
    praise::worry::{Worry, WorryingLetter},
};
use leptos::{prelude::*, server_fn::ServerFn};
use serde::{Deserialize, Serialize};

use crate::{
    draft::Draft,
    error::AppError,
    text::use_text,
    ui::{Button, FormKey, Onward, TextArea},
};

/// What an organizer writes about a worry, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeskForm {
    /// The id of the worry.
    pub worry: String,
    /// What was done about it.
    pub note: String,
    /// Why somebody looks who wrote a letter.
    pub reason: String,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DeskField {
    /// 살펴본 이야기
    Note,
    /// 확인하는 까닭
    Reason,
}

/// Worries that nobody has looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorryDesk {
    /// Some of them, the longest ago first.
    pub worries: Page<Worry>,
    /// How many there are.
    pub count: u64,
    /// What was typed and refused.
    pub draft: Draft<DeskForm, DeskField>,
}

/// Notes that an organizer looked at a worry, and leads back to the list.
#[server(prefix = "/api", endpoint = "look-at-worry")]
pub async fn look_at_worry(#[server(default)] form: DeskForm) -> Result<(), AppError<DeskField>> {
    use crate::server;
    let (by, worry) = (server::organizer()?, server::id(&form.worry)?);
    match domain::praise::worry::DeskNote::parse(&form.note) {
        Ok(note) => server::backend()?.look_at_worry(&by, &worry, &note).await?,
        Err(error) => return server::reject_one(form, DeskField::Note, error).await,
    }
    server::redirect("/organize#worries");
    Ok(())
}

/// Shows an organizer who wrote the letter that a worry is about, and leads back to it.
#[server(prefix = "/api", endpoint = "look-at-writer")]
pub async fn look_at_writer(#[server(default)] form: DeskForm) -> Result<(), AppError<DeskField>> {
    use crate::server;
    let (by, worry) = (server::organizer()?, server::id(&form.worry)?);
    match domain::praise::worry::DeskNote::parse(&form.reason) {
        Ok(reason) => server::backend()?.look_at_writer(&by, &worry, &reason).await?,
        Err(error) => return server::reject_one(form, DeskField::Reason, error).await,
    }
    server::redirect(&format!("/organize#worry-{worry}"));
    Ok(())
}

/// What is wrong in what was typed: the control to go to, its label, what.
pub fn desk_mistakes(desk: &WorryDesk) -> Vec<(String, String, FieldError)> {
    let (t, draft) = (use_text(), &desk.draft);
    let of = |field, label: &str| {
        draft.error(&field).map(|error| (field_id(field, &draft.form.worry), label.to_owned(), error))
    };
    let all = [of(DeskField::Note, t.worry.note), of(DeskField::Reason, t.worry.reason)];
    all.into_iter().flatten().collect()
}

fn field_id(field: DeskField, worry: &str) -> String {
    match field {
        DeskField::Note => format!("note-{worry}"),
        DeskField::Reason => format!("reason-{worry}"),
    }
}

/// The worries with what may be done about each; nothing where there is none.
#[component]
pub fn Worries(
    /// The worries.
    desk: WorryDesk,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let WorryDesk { worries, count, draft } = desk;
    let draft = StoredValue::new(draft);
    (count > 0).then(|| {
        view! {
            <section aria-labelledby="worries">
                <h2 id="worries">{(t.worry.heading)(count)}</h2>
                <p>{t.worry.lead}</p>
                {worries.items.into_iter().map(|worry| view! { <One worry draft now /> }).collect_view()}
                <Onward next=worries.next name="worries" list=t.worry.list id="worries" />
            </section>
        }
    })
}

/// Who is worried, about which meeting, in which words.
#[component]
fn One(worry: Worry, draft: StoredValue<Draft<DeskForm, DeskField>>, now: Moment) -> impl IntoView {
    let t = use_text();
    let id = worry.id.to_string();
    let place = format!("worry-{id}");
    let called = t.told_apart(&(t.organize.called)(&worry.name), worry.mark.as_ref());
    // Where a letter came from is for whoever looks, with a reason.
    let meeting = worry.about.map(|meeting| {
        let about = (t.worry.about)(&t.group_name(&meeting.group), &meeting.starts_at.said(now, t.language));
        view! { <p><a href=format!("/organize/meetings/{}", meeting.id)>{about}</a></p> }
    });
    let noted = worry.noted.map(|note| view! { <p class="hint">{(t.worry.noted)(&note)}</p> });
    let words = match (&worry.letter, worry.text.is_empty()) {
        (Some(_), _) => view! { <p>{t.worry.letter}</p> }.into_any(),
        (None, true) => view! { <p>{t.worry.no_words}</p> }.into_any(),
        (None, false) => view! { <blockquote>{worry.text}</blockquote> }.into_any(),
    };
    view! {
        <article class="card" id=place>
            <h3><a href=format!("/organize/members/{}", worry.member)>{called.clone()}</a></h3>
            {meeting}
            {words}
            {noted}
            {worry.letter.map(|letter| view! { <About letter id=id.clone() called=called.clone() draft /> })}
            <p class="hint">{worry.at.said(now, t.language)}</p>
            <Desk field=DeskField::Note id called draft />
        </article>
    }
}

/// The letter that it is about, and who wrote it or the way to see that.
#[component]
fn About(
    letter: WorryingLetter,
    id: String,
    called: String,
    draft: StoredValue<Draft<DeskForm, DeskField>>,
) -> impl IntoView {
    let t = use_text();
    let writer = match letter.writer {
        Some((writer, name)) => {
            view! { <p><a href=format!("/organize/members/{writer}")>{(t.worry.writer)(&name)}</a></p> }.into_any()
        }
        None if letter.signed => view! { <p>{t.worry.gone}</p> }.into_any(),
        None => view! { <Desk field=DeskField::Reason id called draft /> }.into_any(),
    };
    view! {
        {(!letter.note.is_empty()).then(|| view! { <blockquote>{letter.note}</blockquote> })}
        {writer}
    }
}

/// A note or a reason, and the button that goes with it.
#[component]
fn Desk(field: DeskField, id: String, called: String, draft: StoredValue<Draft<DeskForm, DeskField>>) -> impl IntoView {
    let t = use_text();
    let own = draft.with_value(|draft| (draft.form.worry == id).then(|| draft.clone())).unwrap_or_default();
    let error = own.error(&field);
    let (action, name, label, hint, word, value) = match field {
        DeskField::Note => {
            (LookAtWorry::url(), "form[note]", t.worry.note, t.worry.note_hint, t.worry.done, own.form.note)
        }
        DeskField::Reason => {
            (LookAtWriter::url(), "form[reason]", t.worry.reason, t.worry.reason_hint, t.worry.look, own.form.reason)
        }
    };
    view! {
        <form method="post" action=action novalidate>
            <FormKey />
            <input type="hidden" name="form[worry]" value=id.clone() />
            <TextArea id=field_id(field, &id) name label=(t.worry.for_person)(label, &called) hint value error />
            <Button quiet={field == DeskField::Reason}>{(t.worry.for_person)(word, &called)}</Button>
        </form>
    }
}

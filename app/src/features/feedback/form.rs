//! The form in which thanks are given: somebody after the other, then the meeting itself.

use domain::{
    base::form::FieldError,
    group::Person,
    praise::{PraiseKind, SaidTo},
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{FeedbackView, GiveThanks},
    faces::face_id,
    meeting_part::MeetingPart,
    picker::PersonPicker,
    thanks_form::{ThanksField, ThanksForm},
    thanks_to::{ThanksTo, tile_id},
};
use crate::{
    draft::Draft,
    text::use_text,
    ui::{Button, ErrorSummary, FormKey},
};

/// The whole form, with what is wrong above it.
#[component]
pub fn ThanksFields(
    /// The id of the meeting.
    meeting: String,
    /// Who was there, and what was typed or said before.
    view: FeedbackView,
) -> impl IntoView {
    let t = use_text();
    let FeedbackView { thanks, draft } = view;
    let about_people = thanks.others.iter().flat_map(|other| mistakes(&draft, &other.person));
    let errors = about_people.chain(about_meeting(&draft)).collect();
    let anybody = !thanks.others.is_empty();
    let looked = thanks.words.worry.is_some_and(|worry| worry.looked);
    let draft = StoredValue::new(draft);
    // The island finds its words in the form.
    view! {
        <ErrorSummary errors />
        {anybody.then(|| view! { <p class="lead">{t.feedback.lead}</p> })}
        <form
            class="thanks" method="post" action=GiveThanks::url() novalidate
            data-nothing=t.feedback.nothing data-wrote=t.feedback.wrote
        >
            <FormKey />
            <input type="hidden" name="form[meeting]" value=meeting />
            {thanks.others.into_iter().map(|other| view! { <One other draft /> }).collect_view()}
            {anybody.then(|| view! { <PersonPicker /> })}
            <MeetingPart draft looked />
            <Button>{t.feedback.send}</Button>
        </form>
    }
}

/// Somebody who was there: the fields, or that what was said is with them already.
#[component]
fn One(other: SaidTo, draft: StoredValue<Draft<ThanksForm, ThanksField>>) -> impl IntoView {
    let t = use_text();
    if other.said.is_some_and(|said| said.settled) {
        return view! { <p class="card"><b>{to(&other.person)}</b>" "{t.feedback.settled}</p> }.into_any();
    }
    view! { <ThanksTo legend=to(&other.person) id=other.person.id.to_string() draft /> }.into_any()
}

/// What is wrong in the fieldset of one person: the control to go to, whose it is, what.
fn mistakes(draft: &Draft<ThanksForm, ThanksField>, other: &Person) -> Vec<(String, String, FieldError)> {
    let t = use_text();
    let (id, to) = (other.id.as_str(), to(other));
    let praise = draft
        .error(&ThanksField::praise(id))
        .map(|error| (tile_id(id, PraiseKind::ALL[0]), praise_label(&to, error), error));
    let of = |field: ThanksField, label: &str| {
        draft.error(&field).map(|error| (field.id().to_owned(), format!("{to} {label}"), error))
    };
    let note = of(ThanksField::note(id), t.feedback.note);
    let wish = of(ThanksField::wish(id), t.feedback.again);
    [praise, note, wish].into_iter().flatten().collect()
}

/// What is wrong in what is said of the meeting itself.
fn about_meeting(draft: &Draft<ThanksForm, ThanksField>) -> Vec<(String, String, FieldError)> {
    let t = use_text();
    let face = draft.error(&ThanksField::face()).map(|error| {
        let label = if error == FieldError::NothingChosen { t.feedback.anything } else { t.feedback.meeting };
        (face_id(domain::praise::Face::ALL[0]), label.to_owned(), error)
    });
    let of = |field: ThanksField, label: &str| {
        draft.error(&field).map(|error| (field.id().to_owned(), label.to_owned(), error))
    };
    let line = of(ThanksField::line(), t.feedback.line);
    let worry = of(ThanksField::worry(), t.feedback.worry);
    [face, line, worry].into_iter().flatten().collect()
}

/// Whom the thanks are for: 순자 님께, and behind it what tells namesakes apart.
fn to(other: &Person) -> String {
    let t = use_text();
    t.told_apart(&(t.feedback.to)(&other.name), other.mark.as_ref())
}

/// Whose praise it is; nobody's if nothing was said at all, for nobody need be the first.
fn praise_label(to: &str, error: FieldError) -> String {
    let t = use_text();
    match error {
        FieldError::NothingChosen => t.feedback.anything.to_owned(),
        _ => format!("{to} {}", t.feedback.praise),
    }
}

//! The form in which thanks are given, a fieldset for each person.

use domain::{base::form::FieldError, group::Person, praise::PraiseKind};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{FeedbackView, GiveThanks},
    thanks_form::{ThanksField, ThanksForm},
};
use crate::{
    draft::Draft,
    text::use_text,
    ui::{Button, CheckTile, ErrorSummary, FieldMessage, FormKey, TextArea},
};

/// The whole form, with what is wrong above it.
#[component]
pub fn ThanksFields(
    /// The id of the meeting.
    meeting: String,
    /// Who was there, and what was typed before.
    view: FeedbackView,
) -> impl IntoView {
    let t = use_text();
    let FeedbackView { thanks, draft } = view;
    let errors = thanks.others.iter().flat_map(|other| mistakes(&draft, other)).collect();
    let draft = StoredValue::new(draft);
    view! {
        <ErrorSummary errors />
        <p class="lead">{t.feedback.lead}</p>
        <form method="post" action=GiveThanks::url() novalidate>
            <FormKey />
            <input type="hidden" name="form[meeting]" value=meeting />
            {thanks
                .others
                .into_iter()
                .map(|other| view! { <ThanksTo other draft /> })
                .collect_view()}
            <Button>{t.feedback.send}</Button>
        </form>
    }
}

/// What is wrong in the fieldset of one person: the control to go to, whose it is, what.
fn mistakes(draft: &Draft<ThanksForm, ThanksField>, other: &Person) -> Vec<(String, String, FieldError)> {
    let t = use_text();
    let (id, to) = (other.id.as_str(), to(other));
    let praise = draft
        .error(&ThanksField::praise(id))
        .map(|error| (tile_id(id, PraiseKind::ALL[0]), praise_label(&to, error), error));
    let field = ThanksField::note(id);
    let note = draft.error(&field).map(|error| (field.id().to_owned(), format!("{to} {}", t.feedback.note), error));
    praise.into_iter().chain(note).collect()
}

/// Whom the thanks are for: 순자 님께, and behind it what tells namesakes apart.
fn to(other: &Person) -> String {
    let t = use_text();
    t.told_apart(&(t.feedback.to)(&other.name), other.mark.as_ref())
}

/// Whose praise it is; nobody's if none was given at all, for nobody need be the first.
fn praise_label(to: &str, error: FieldError) -> String {
    let t = use_text();
    match error {
        FieldError::NothingChosen => t.feedback.anybody.to_owned(),
        _ => format!("{to} {}", t.feedback.praise),
    }
}

fn tile_id(id: &str, kind: PraiseKind) -> String {
    format!("{}-{}", ThanksField::praise(id).id(), kind.key())
}

/// Praise, a line and a wish for one person.
#[component]
fn ThanksTo(other: Person, draft: StoredValue<Draft<ThanksForm, ThanksField>>) -> impl IntoView {
    let t = use_text();
    let (legend, id) = (to(&other), other.id.to_string());
    let (praise, note) = (ThanksField::praise(&id), ThanksField::note(&id));
    let (praise_error, note_error) = draft.with_value(|draft| (draft.error(&praise), draft.error(&note)));
    let (typed, again) = draft.with_value(|draft| (draft.form.note_to(&id).to_owned(), draft.form.again(&id)));
    let heading = format!("{}-label", praise.id());
    let described = praise_error.map(|_| format!("{}-error", praise.id()));
    view! {
        <fieldset>
            <legend>{legend}</legend>
            <input type="hidden" name="form[to][]" value=id.clone() />
            <p id=heading.clone()>{t.feedback.praise}</p>
            <FieldMessage id=praise.id() error=praise_error />
            <div class="tiles" role="group" aria-labelledby=heading aria-describedby=described>
                <PraiseTiles id=id.clone() draft />
            </div>
            <TextArea
                id=note.id() name="form[note][]" label=t.feedback.note hint=t.feedback.note_hint
                value=typed error=note_error
            />
            <CheckTile id=format!("again-{id}") name="form[again][]" value=id checked=again label=t.feedback.again />
        </fieldset>
    }
}

/// Every kind of praise for one person.
#[component]
fn PraiseTiles(id: String, draft: StoredValue<Draft<ThanksForm, ThanksField>>) -> impl IntoView {
    let language = use_text().language;
    PraiseKind::ALL
        .into_iter()
        .map(|kind| {
            let checked = draft.with_value(|draft| draft.form.praise_of(&id).any(|key| key == kind.key()));
            let value = format!("{id}:{}", kind.key());
            let label = language.pick(kind.ko(), kind.en());
            view! { <CheckTile id=tile_id(&id, kind) name="form[praise][]" value checked label /> }
        })
        .collect_view()
}

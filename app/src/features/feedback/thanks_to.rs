//! What is said to one person: praise, a line, with a name or without, and two wishes that nobody else sees.

use domain::praise::PraiseKind;
use leptos::prelude::*;

use super::thanks_form::{ThanksField, ThanksForm};
use crate::{
    draft::Draft,
    text::use_text,
    ui::{CheckTile, FieldMessage, TextArea},
};

/// The id of the tile for one kind of praise.
pub fn tile_id(id: &str, kind: PraiseKind) -> String {
    format!("{}-{}", ThanksField::praise(id).id(), kind.key())
}

/// One person's fieldset. Where the island is awake, the button above it opens it and says what is chosen; asleep there is
/// the fieldset alone, with its legend.
#[component]
pub fn ThanksTo(
    /// Whom the thanks are for, as in 순자 님께.
    legend: String,
    /// The id of that person.
    id: String,
    /// What was typed or said before.
    draft: StoredValue<Draft<ThanksForm, ThanksField>>,
) -> impl IntoView {
    let t = use_text();
    let (praise, note) = (ThanksField::praise(&id), ThanksField::note(&id));
    let (praise_error, note_error) = draft.with_value(|draft| (draft.error(&praise), draft.error(&note)));
    let typed = draft.with_value(|draft| draft.form.note_to(&id).to_owned());
    let heading = format!("{}-label", praise.id());
    let described = praise_error.map(|_| format!("{}-error", praise.id()));
    let fields = format!("to-{id}");
    view! {
        <div class="to">
            <button type="button" class="pick dormant" aria-expanded="false" aria-controls=fields.clone()>
                <b>{legend.clone()}</b>
                <span class="picked"></span>
            </button>
            <fieldset id=fields>
                <legend>{legend}</legend>
                <input type="hidden" name="form[to][]" value=id.clone() />
                <p id=heading.clone()>{t.feedback.praise}</p>
                <FieldMessage id=praise.id() error=praise_error />
                <div class="tiles praise" role="group" aria-labelledby=heading aria-describedby=described>
                    <PraiseTiles id=id.clone() draft />
                </div>
                <TextArea
                    id=note.id() name="form[note][]" label=t.feedback.note hint=t.feedback.note_hint
                    value=typed error=note_error
                />
                <Signing id=id.clone() draft />
                <Wishes id draft />
            </fieldset>
        </div>
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

/// Whether the other one learns who wrote, and what becomes of it without a name.
#[component]
fn Signing(id: String, draft: StoredValue<Draft<ThanksForm, ThanksField>>) -> impl IntoView {
    let t = use_text();
    let checked = draft.with_value(|draft| draft.form.signed.contains(&id));
    view! {
        <CheckTile id=format!("signed-{id}") name="form[signed][]" value=id checked label=t.feedback.signed />
        <p class="hint">{t.feedback.signed_hint}</p>
    }
}

/// Whether to meet again, which the engine alone reads.
#[component]
fn Wishes(id: String, draft: StoredValue<Draft<ThanksForm, ThanksField>>) -> impl IntoView {
    let t = use_text();
    let field = ThanksField::wish(&id);
    let (again, apart, error) =
        draft.with_value(|draft| (draft.form.again.contains(&id), draft.form.apart.contains(&id), draft.error(&field)));
    let hint = format!("{}-hint", field.id());
    let described = [Some(hint.clone()), error.map(|_| format!("{}-error", field.id()))];
    let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        <p class="hint" id=hint>{t.feedback.wish}</p>
        <FieldMessage id=field.id() error />
        <div class="tiles wishes" role="group" aria-describedby=described>
            <CheckTile id=field.id() name="form[again][]" value=id.clone() checked=again label=t.feedback.again />
            <CheckTile id=format!("apart-{id}") name="form[apart][]" value=id checked=apart label=t.feedback.apart />
        </div>
    }
}

//! What is said of the meeting itself: a face, a line to the host, and what worries somebody.

use leptos::prelude::*;

use super::{
    faces::Faces,
    thanks_form::{ThanksField, ThanksForm},
};
use crate::{
    draft::Draft,
    text::use_text,
    ui::{CheckTile, TextArea},
};

/// The last part of the form.
#[component]
pub fn MeetingPart(
    /// What was typed or said before.
    draft: StoredValue<Draft<ThanksForm, ThanksField>>,
    /// Whether an organizer has looked at what worried them.
    looked: bool,
) -> impl IntoView {
    let t = use_text();
    let (line, worry) = (ThanksField::line(), ThanksField::worry());
    let (typed_line, typed_worry, worried) =
        draft.with_value(|draft| (draft.form.line.clone(), draft.form.worry.clone(), draft.form.worried.is_some()));
    let error = |field: &ThanksField| draft.with_value(|draft| draft.error(field));
    let (face_error, line_error, worry_error) = (error(&ThanksField::face()), error(&line), error(&worry));
    let chosen = draft.with_value(|draft| draft.form.face.clone());
    view! {
        <Faces chosen error=face_error />
        <TextArea
            id=line.id() name="form[line]" label=t.feedback.line hint=t.feedback.line_hint
            value=typed_line error=line_error
        />
        <div class="worry">
            <CheckTile id="worried" name="form[worried]" value="yes" checked=worried label=t.feedback.worried />
            {looked.then(|| view! { <p class="hint">{t.feedback.worry_looked}</p> })}
            <TextArea
                id=worry.id() name="form[worry]" label=t.feedback.worry hint=t.feedback.worry_hint
                value=typed_worry error=worry_error
            />
        </div>
    }
}

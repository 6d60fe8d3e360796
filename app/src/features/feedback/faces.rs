//! Four faces to choose from: how a meeting was. They are drawn, and their words stand beside them.

use domain::{base::form::FieldError, praise::Face};
use leptos::prelude::*;

use crate::{text::use_text, ui::FieldMessage};

/// The id of the radio button of a face.
pub fn face_id(face: Face) -> String {
    format!("face-{}", face.key())
}

/// One question with four faces as answers.
#[component]
pub fn Faces(
    /// The key of the chosen one, possibly empty.
    chosen: String,
    /// What is wrong with it.
    error: Option<FieldError>,
) -> impl IntoView {
    let t = use_text();
    view! {
        <fieldset class="faces">
            <legend>{t.feedback.meeting}</legend>
            <FieldMessage id="face" error />
            <div class="tiles">
                {Face::ALL
                    .into_iter()
                    .map(|face| {
                        let id = face_id(face);
                        view! {
                            <div class="tile">
                                <input
                                    id=id.clone() type="radio" name="form[face]" value=face.key()
                                    checked=chosen == face.key()
                                />
                                <label for=id>
                                    <svg class="face" viewBox="0 0 40 40" aria-hidden="true" focusable="false" inner_html=drawing(face)></svg>
                                    {(t.feedback.face)(face)}
                                </label>
                            </div>
                        }
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
}

/// A round fruit with a leaf, and on it the two eyes and the mouth of the face.
fn drawing(face: Face) -> &'static str {
    match face {
        Face::Joyful => include_str!("art/joyful.svg"),
        Face::Warm => include_str!("art/warm.svg"),
        Face::Calm => include_str!("art/calm.svg"),
        Face::Wistful => include_str!("art/wistful.svg"),
    }
}

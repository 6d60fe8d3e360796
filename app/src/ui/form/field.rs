//! Fields to type in: uncontrolled, so that Hangul under way is never touched.

use domain::base::form::FieldError;
use leptos::prelude::*;

use super::error_summary::FieldMessage;
use crate::text::use_text;

/// One line of text with its label above.
#[component]
pub fn TextField(
    /// The id of the input; the error summary links to it.
    #[prop(into)]
    id: String,
    /// The name under which it is sent.
    name: &'static str,
    /// The label.
    #[prop(into)]
    label: String,
    /// A sentence below the label.
    #[prop(optional)]
    hint: &'static str,
    /// The kind of input.
    #[prop(default = "text")]
    kind: &'static str,
    /// What the browser may fill in.
    #[prop(optional)]
    autocomplete: &'static str,
    /// What stands in it.
    #[prop(optional, into)]
    value: String,
    /// What is wrong with it.
    #[prop(optional_no_strip)]
    error: Option<FieldError>,
) -> impl IntoView {
    let described = described_by(&id, !hint.is_empty(), error.is_some());
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> })}
            <FieldMessage id=id.clone() error />
            <input
                id=id
                name=name
                type=kind
                autocomplete=autocomplete
                value=value
                aria-describedby=described
                aria-invalid=error.map(|_| "true")
            />
            {(kind == "password").then(|| view! { <Reveal /> })}
        </div>
    }
}

/// Shows what stands in the password field before it, and hides it again; `public/reveal.js` wakes it up.
#[component]
fn Reveal() -> impl IntoView {
    let t = use_text();
    view! { <button type="button" class="reveal" data-other=t.form.hide>{t.form.show}</button> }
}

/// Several lines of text with their label above.
#[component]
pub fn TextArea(
    /// The id of the textarea.
    #[prop(into)]
    id: String,
    /// The name under which it is sent.
    name: &'static str,
    /// The label.
    #[prop(into)]
    label: String,
    /// A sentence below the label.
    #[prop(optional)]
    hint: &'static str,
    /// What stands in it.
    #[prop(optional, into)]
    value: String,
    /// What is wrong with it.
    #[prop(optional_no_strip)]
    error: Option<FieldError>,
) -> impl IntoView {
    let described = described_by(&id, !hint.is_empty(), error.is_some());
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> })}
            <FieldMessage id=id.clone() error />
            <textarea id=id name=name rows="3" aria-describedby=described aria-invalid=error.map(|_| "true")>
                {value}
            </textarea>
        </div>
    }
}

fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    let parts = [hint.then(|| format!("{id}-hint")), error.then(|| format!("{id}-error"))];
    let all: Vec<_> = parts.into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join(" "))
}

//! Tiles to tick and to choose: the whole tile is the target.

use domain::base::form::FieldError;
use leptos::prelude::*;

use super::error_summary::FieldMessage;

/// A checkbox whose whole tile can be touched.
#[component]
pub fn CheckTile(
    /// The id of the checkbox.
    #[prop(into)]
    id: String,
    /// The name under which it is sent.
    name: &'static str,
    /// The value that is sent while it is ticked.
    #[prop(into)]
    value: String,
    /// Whether it is ticked.
    #[prop(optional)]
    checked: bool,
    /// The words.
    #[prop(into)]
    label: String,
    /// A small picture before the words.
    #[prop(optional)]
    icon: &'static str,
    /// Whether something is wrong with it; a `FieldMessage` with its id says what.
    #[prop(optional)]
    wrong: bool,
) -> impl IntoView {
    let described = wrong.then(|| format!("{id}-error"));
    view! {
        <div class="tile">
            <input
                id=id.clone() type="checkbox" name=name value=value checked=checked
                aria-describedby=described aria-invalid=wrong.then_some("true")
            />
            <label for=id>
                {(!icon.is_empty()).then(|| view! { <span class="emoji" aria-hidden="true">{icon}</span> })}
                {label}
            </label>
        </div>
    }
}

/// A radio button whose whole tile can be touched.
#[component]
pub fn RadioTile(
    /// The id of the radio button.
    #[prop(into)]
    id: String,
    /// The name that its group shares.
    name: &'static str,
    /// The value that is sent while it is chosen.
    #[prop(into)]
    value: String,
    /// Whether it is chosen.
    #[prop(optional)]
    checked: bool,
    /// The words.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <div class="tile">
            <input id=id.clone() type="radio" name=name value=value checked=checked />
            <label for=id>{label}</label>
        </div>
    }
}

/// One question with a tile for each answer.
#[component]
pub fn Radios(
    /// The start of the ids; a [`FieldMessage`] with this one says what is wrong.
    name: &'static str,
    /// The name under which the answer is sent.
    sent: &'static str,
    /// The question.
    legend: &'static str,
    /// Values and words.
    options: Vec<(String, String)>,
    /// The chosen value.
    chosen: String,
    /// What is wrong with it.
    #[prop(optional_no_strip)]
    error: Option<FieldError>,
) -> impl IntoView {
    view! {
        <fieldset>
            <legend>{legend}</legend>
            <FieldMessage id=name error />
            <div class="tiles">
                {options
                    .into_iter()
                    .map(|(value, label)| {
                        let checked = value == chosen;
                        view! { <RadioTile id=format!("{name}-{value}") name=sent value checked label /> }
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
}

/// A choice of few words in little room, with its label before it.
#[component]
pub fn Select(
    /// The id of the select.
    #[prop(into)]
    id: String,
    /// The name under which it is sent.
    name: &'static str,
    /// What is asked about: read aloud before the label, for whoever looks sees it above.
    #[prop(optional)]
    about: &'static str,
    /// The label.
    #[prop(into)]
    label: String,
    /// Values and words.
    options: Vec<(String, String)>,
    /// The chosen value.
    #[prop(into)]
    chosen: String,
) -> impl IntoView {
    view! {
        <div class="select">
            <label for=id.clone()>
                {(!about.is_empty()).then(|| view! { <span class="visually-hidden">{about}", "</span> })}
                {label}
            </label>
            <select id=id name=name>
                {options
                    .into_iter()
                    .map(|(value, word)| {
                        let selected = value == chosen;
                        view! { <option value=value selected=selected>{word}</option> }
                    })
                    .collect_view()}
            </select>
        </div>
    }
}

//! What is wrong with a form: all of it above the form, and each beside its field.

use domain::base::form::FieldError;
use leptos::prelude::*;
use leptos_meta::Title;

use crate::text::use_text;

/// All that is wrong, each a link to its field; it takes the focus when the page arrives, whose title
/// says so first.
#[component]
pub fn ErrorSummary(
    /// Id of the field, its label, what is wrong.
    errors: Vec<(String, String, FieldError)>,
) -> impl IntoView {
    let t = use_text();
    (!errors.is_empty()).then(|| {
        view! {
            <Title formatter=move |title: String| format!("{}: {title}", t.form.error) />
            <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-summary">
                <h2 id="error-summary">{t.form.summary}</h2>
                <ul>
                    {errors
                        .into_iter()
                        .map(|(id, label, error)| {
                            view! {
                                <li><a href=format!("#{id}")>{label} ": " {t.say(error)}</a></li>
                            }
                        })
                        .collect_view()}
                </ul>
            </div>
        }
    })
}

/// What is wrong with one field, above it.
#[component]
pub fn FieldMessage(
    /// The id of the field.
    #[prop(into)]
    id: String,
    /// What is wrong, if anything is.
    error: Option<FieldError>,
) -> impl IntoView {
    let t = use_text();
    error.map(|error| {
        view! {
            <p class="error" id=format!("{id}-error")>
                <span class="visually-hidden">{t.form.error} ": "</span>
                {t.say(error)}
            </p>
        }
    })
}

//! Why something was not done.

use leptos::prelude::*;

/// Says at once why something was not done.
#[component]
pub fn NotDone(
    /// Why, in a sentence.
    why: &'static str,
) -> impl IntoView {
    view! { <p class="error" role="alert">{why}</p> }
}

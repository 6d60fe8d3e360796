//! A notice: something was done, or is under way.

use leptos::prelude::*;

/// Says what has happened; it stays where it is until the page is left.
#[component]
pub fn Notice(
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <div class="notice" role="status">{children()}</div> }
}

//! What stands where there is nothing yet.

use leptos::prelude::*;

/// Says that there is nothing here so far, and what will bring something. Never leave a list blank.
#[component]
pub fn Empty(
    /// The words, possibly with a picture.
    children: Children,
) -> impl IntoView {
    view! { <div class="empty">{children()}</div> }
}

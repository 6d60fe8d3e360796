//! Where one is in a walk of several pages.

use leptos::prelude::*;

use crate::text::use_text;

/// Says which step this is, in words and as a bar.
#[component]
pub fn Steps(
    /// This step, from 1.
    step: usize,
    /// How many there are.
    of: usize,
) -> impl IntoView {
    let t = use_text();
    view! {
        <p class="steps">
            <span>{(t.welcome.step)(step, of)}</span>
            <progress value=step.to_string() max=of.to_string() aria-hidden="true"></progress>
        </p>
    }
}

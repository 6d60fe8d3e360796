//! Words under a heading.

use leptos::prelude::*;

/// Words under a heading, or nothing if there are no words.
#[component]
pub fn Chips(
    /// The heading.
    title: &'static str,
    /// The words.
    words: Vec<String>,
) -> impl IntoView {
    (!words.is_empty()).then(|| {
        view! {
            <h3>{title}</h3>
            <ul class="chips">{words.into_iter().map(|word| view! { <li>{word}</li> }).collect_view()}</ul>
        }
    })
}

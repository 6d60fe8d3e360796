//! A card: one thing with a heading.

use leptos::prelude::*;

/// One thing among several: a group, a letter, a topic.
#[component]
pub fn Card(
    /// The heading.
    #[prop(into)]
    title: String,
    /// The content.
    children: Children,
) -> impl IntoView {
    view! {
        <article class="card">
            <h2>{title}</h2>
            {children()}
        </article>
    }
}

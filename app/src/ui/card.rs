//! A card: one thing with a heading.

use leptos::prelude::*;

/// One thing among several: a group, a letter, a topic.
#[component]
pub fn Card(
    /// The heading.
    #[prop(into)]
    title: String,
    /// The name under which an open page takes it anew when it is no longer true (`public/wait.js`).
    #[prop(optional, into)]
    fresh: Option<String>,
    /// The content.
    children: Children,
) -> impl IntoView {
    view! {
        <article class="card" data-fresh=fresh>
            <h2>{title}</h2>
            {children()}
        </article>
    }
}

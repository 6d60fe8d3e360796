//! What stands around a part of the design system.

use leptos::prelude::*;

/// One part in all its states; pictures of it bear its name.
#[component]
pub fn Part(
    /// Its file in `app/src/ui`, and what distinguishes it if there are several.
    name: &'static str,
    /// The states, one below the other.
    children: Children,
) -> impl IntoView {
    view! {
        <section data-part=name aria-labelledby=format!("part-{name}")>
            <h2 id=format!("part-{name}") lang="en">{name}</h2>
            {children()}
        </section>
    }
}

//! What a touch tells of leaves and visitors, to be read as well.

use domain::praise::look::Look;
use leptos::prelude::*;

use crate::text::use_text;

/// Whose thanks the leaves are, as far as their person knows.
#[component]
pub fn Leaves(
    /// A name for each leaf; none for one without.
    leaves: Vec<Option<String>>,
) -> impl IntoView {
    let t = use_text();
    if leaves.is_empty() {
        return ().into_any();
    }
    let told = |(n, of): (usize, Option<String>)| {
        let words = of.map_or_else(|| t.character.leaf_of_somebody.to_owned(), |name| (t.character.leaf_of)(&name));
        view! { <li data-told=format!("leaf-{n}")>{words}</li> }
    };
    view! {
        <details>
            <summary>{t.character.leaves}</summary>
            <ul>{leaves.into_iter().enumerate().map(told).collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// Who came to visit, and why.
#[component]
pub fn Visitors(
    /// Where they are seen.
    look: Look,
) -> impl IntoView {
    let t = use_text();
    if look.charms.all.is_empty() {
        return ().into_any();
    }
    let told = look.charms.all.iter().map(|charm| {
        let place = charm.place();
        view! { <li data-told=format!("charm-{place}")>{t.character.charms[place]}</li> }
    });
    view! {
        <section>
            <h2>{t.character.visitors}</h2>
            <ul>{told.collect_view()}</ul>
        </section>
    }
    .into_any()
}

//! Who is in no group of a plan, and why.

use leptos::prelude::*;

use super::plan::LeftOver;
use crate::text::use_text;

/// The people, each with the reason, or a word that there is nobody.
#[component]
pub fn LeftOverShown(
    /// The people.
    people: Vec<LeftOver>,
) -> impl IntoView {
    let t = use_text();
    let none = people.is_empty().then(|| view! { <p>{t.organize.none_left_over}</p> });
    let all = people
        .into_iter()
        .map(|one| {
            let name = one.name.map_or_else(|| t.organize.gone.to_owned(), |name| (t.organize.called)(&name));
            view! { <li><strong>{name}</strong> ": " {(t.organize.reason)(&one.reason)}</li> }
        })
        .collect_view();
    view! {
        <section aria-labelledby="left-over">
            <h2 id="left-over">{t.organize.left_over}</h2>
            {none}
            <ul>{all}</ul>
        </section>
    }
}

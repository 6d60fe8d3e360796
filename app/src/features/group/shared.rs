//! What a group shares, in words.

use domain::people::interest;
use leptos::prelude::*;

use crate::text::use_text;

/// As many as one takes in at a glance; what most people share stands first.
const SHOWN: usize = 6;

/// What all chose, then what several did; nothing where nothing is shared.
#[component]
pub fn Shared(
    /// How many chose each interest, most first.
    shared: Vec<(String, usize)>,
    /// How many people the group has.
    size: usize,
) -> impl IntoView {
    let t = use_text();
    let known = shared.into_iter().filter_map(|(key, count)| Some((interest::find(&key)?, count)));
    let lines: Vec<_> = known
        .take(SHOWN)
        .map(|(interest, count)| {
            let name = t.language.pick(interest.ko, interest.en);
            let words =
                if count == size { (t.group.all_share)(count, name) } else { (t.group.some_share)(count, name) };
            view! { <li><span class="emoji" aria-hidden="true">{interest.icon}</span> {words}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t.group.shared}</h2>
                <ul class="shared">{lines}</ul>
            </section>
        }
    })
}

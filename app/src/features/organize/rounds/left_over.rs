//! Who is in no group of a plan, and why.

use domain::text::Text;
use leptos::prelude::*;

use super::{outcome::called, plan::LeftOver};
use crate::text::{slot_name, use_text};

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
            let name = called(t, &one.person);
            let help = help(t, &one).map(|help| view! { <p class="hint">{help}</p> });
            view! { <li><strong>{name}</strong> ": " {(t.organize.reason)(&one.reason)} {help}</li> }
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

/// The half days that would help somebody, in a sentence; none if no half day would.
fn help(t: &Text, one: &LeftOver) -> Option<String> {
    let (lead, slots) =
        if one.room_on.is_empty() { (t.adjust.others_on, &one.others_on) } else { (t.adjust.room_on, &one.room_on) };
    let names: Vec<_> = slots.iter().filter_map(|slot| slot_name(t, *slot)).collect();
    (!names.is_empty()).then(|| format!("{lead}: {}", names.join(", ")))
}

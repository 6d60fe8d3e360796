//! Who is in no group of a plan, and why.

use domain::{base::page::Page, text::Text};
use leptos::prelude::*;

use super::{outcome::called, plan::LeftOver};
use crate::{
    text::{slot_name, use_text},
    ui::Onward,
};

/// The people, each with the reason, or a word that there is nobody.
#[component]
pub fn LeftOverPeople(
    /// The people.
    people: Page<LeftOver>,
    /// The address of the page on which they are changed, if they can be there.
    change: Option<String>,
) -> impl IntoView {
    let t = use_text();
    let (people, next) = (people.items, people.next);
    let change = change.filter(|_| !people.is_empty());
    let none = people.is_empty().then(|| view! { <p>{t.organize.none_left_over}</p> });
    let all = people
        .into_iter()
        .map(|one| {
            let name = called(t, &one.person);
            let help = help(t, &one).map(|help| view! { <p class="hint">{help}</p> });
            view! { <li><strong>{name}</strong> ": " {(t.organize.reason)(one.reason)} {help}</li> }
        })
        .collect_view();
    view! {
        <section aria-labelledby="left-over">
            <h2 id="left-over">{t.organize.left_over}</h2>
            {none}
            <ul>{all}</ul>
            {change.map(|href| view! { <p><a href=href>{t.adjust.change_none}</a></p> })}
            <Onward next name="left" list=t.organize.left_over id="left-over" />
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

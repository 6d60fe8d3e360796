//! The people of a group.

use domain::group;
use leptos::prelude::*;

use crate::{text::use_text, ui::Person};

/// Everybody in the group by name; who lives on Jeju already is marked 선배.
#[component]
pub fn People(
    /// The people, the viewer among them.
    people: Vec<group::Person>,
) -> impl IntoView {
    let t = use_text();
    let people = people
        .into_iter()
        .map(|person| view! { <Person name=person.name mark=person.mark senior=person.senior /> })
        .collect_view();
    view! {
        <section>
            <h2>{t.group.people}</h2>
            <ul class="people">{people}</ul>
        </section>
    }
}

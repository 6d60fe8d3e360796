//! The people of a group.

use leptos::prelude::*;

use super::api::PersonShown;
use crate::text::use_text;

/// Everybody in the group by name; who lives on Jeju already is marked 선배.
#[component]
pub fn People(
    /// The people, the viewer among them.
    people: Vec<PersonShown>,
) -> impl IntoView {
    let t = use_text();
    let person = |person: PersonShown| {
        let initial: String = person.name.chars().take(1).collect();
        let senior = person.senior.then(|| view! { <span class="source">{t.group.senior}</span> });
        view! {
            <li>
                <span class="avatar" aria-hidden="true">{initial}</span>
                <span>{(t.group.person)(&person.name)}</span>
                {senior}
            </li>
        }
    };
    view! {
        <section>
            <h2>{t.group.people}</h2>
            <ul class="people">{people.into_iter().map(person).collect_view()}</ul>
        </section>
    }
}

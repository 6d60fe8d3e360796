//! The people of a group.

use domain::{base::moment::Moment, group};
use leptos::prelude::*;

use crate::{text::use_text, ui::Person};

/// Everybody in the group by name; who lives on Jeju already is marked 선배, and who takes a break as such.
#[component]
pub fn People(
    /// The people, the viewer among them.
    people: Vec<group::Person>,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let people = people
        .into_iter()
        .map(|person| {
            let on_break = person.is_on_break(now);
            view! { <Person name=person.name mark=person.mark senior=person.senior on_break /> }
        })
        .collect_view();
    view! {
        <section>
            <h2>{t.group.people}</h2>
            <ul class="people">{people}</ul>
        </section>
    }
}

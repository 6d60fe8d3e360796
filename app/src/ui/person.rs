//! A person among others.

use domain::people::namesake::Mark;
use leptos::prelude::*;

use crate::text::use_text;

/// One person of a list, with the first letter of their name in a ring. There are no pictures of people.
#[component]
pub fn Person(
    /// The name to call them by.
    name: String,
    /// What tells them from a namesake.
    #[prop(optional_no_strip)]
    mark: Option<Mark>,
    /// Whether they live on Jeju already (선배).
    #[prop(optional)]
    senior: bool,
    /// Whether they take a break.
    #[prop(optional)]
    on_break: bool,
) -> impl IntoView {
    let t = use_text();
    let initial: String = name.chars().take(1).collect();
    view! {
        <li>
            <span class="avatar" aria-hidden="true">{initial}</span>
            <span class="called">{t.told_apart(&(t.group.person)(&name), mark.as_ref())}</span>
            {senior.then(|| view! { " " <span class="source">{t.group.senior}</span> })}
            {on_break.then(|| view! { " " <span class="source">{t.breaks.among}</span> })}
        </li>
    }
}

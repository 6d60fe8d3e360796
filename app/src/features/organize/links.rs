//! Links to groups, under a heading.

use domain::group::Group;
use leptos::prelude::*;

use crate::text::use_text;

/// Links to groups, under a heading.
#[component]
pub fn GroupLinks(
    /// The heading.
    title: &'static str,
    /// The groups.
    groups: Vec<Group>,
) -> impl IntoView {
    let t = use_text();
    let all = groups
        .into_iter()
        .map(|group| {
            let name = t.group_name(&group.name);
            view! { <li><a href=format!("/organize/groups/{}", group.id)>{name}</a></li> }
        })
        .collect_view();
    view! {
        <section>
            <h2>{title}</h2>
            <ul class="links">{all}</ul>
        </section>
    }
}

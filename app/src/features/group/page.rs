//! The page of a group.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{
    api::{GroupShown, look_at_group},
    next_meeting::NextMeeting,
    people::People,
    shared::Shared,
    topics::Topics,
};
use crate::{features::loaded::loaded, text::use_text, ui::Page};

/// `/groups/{id}`
#[component]
pub fn GroupPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    loaded(move || look_at_group(id.clone()), |group| view! { <GroupView group /> })
}

#[component]
fn GroupView(group: GroupShown) -> impl IntoView {
    let t = use_text();
    let size = group.people.len();
    let coming = group.next.is_some();
    view! {
        <Page title=t.group_name(&group.interest, group.number)>
            <NextMeeting group=group.clone() />
            <People people=group.people />
            <Shared shared=group.shared size />
            {coming.then(|| view! { <Topics cards=group.cards /> })}
        </Page>
    }
}

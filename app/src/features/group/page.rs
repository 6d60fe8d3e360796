//! The page of a group.

use domain::group::view::GroupView;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{
    api::look_at_group, next_meeting::NextMeeting, people::People, proposal::OpenProposal, shared::Shared,
    topics::Topics, vote::Vote,
};
use crate::{features::loaded::loaded, text::use_text, ui::Page};

/// `/groups/{id}`
#[component]
pub fn GroupPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    loaded(move || look_at_group(id.clone()), |view| view! { <OneGroup view /> })
}

#[component]
fn OneGroup(view: GroupView) -> impl IntoView {
    let t = use_text();
    let size = view.people.len();
    let (coming, cards, open) = (view.next.is_some(), view.cards.clone(), view.proposals.open.clone());
    view! {
        <Page title=t.group_name(&view.group.name)>
            <NextMeeting view=view.clone() />
            {open.map(|open| view! { <OpenProposal open belongs=view.belongs now=view.now /> })}
            {view.vote.map(|vote| view! { <Vote group=view.group.id vote /> })}
            <People people=view.people now=view.now />
            <Shared shared=view.shared size />
            {(coming || !cards.is_empty()).then(|| view! { <Topics cards coming /> })}
        </Page>
    }
}

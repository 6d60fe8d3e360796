//! The list of groups.

use domain::{base::page, group::Group};
use leptos::prelude::*;

use super::api::organize_groups;
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Empty, LinkButton, Onward, Page, Row, Table, asked},
};

/// `/organize/groups`
#[component]
pub fn OrganizeGroupsPage() -> impl IntoView {
    loaded(|| organize_groups(asked("after")), |groups| view! { <Groups groups /> })
}

#[component]
fn Groups(groups: page::Page<Group>) -> impl IntoView {
    let t = use_text();
    let (groups, next) = (groups.items, groups.next);
    if groups.is_empty() {
        return view! { <Page title=t.organize.groups><Empty><p>{t.organize.no_groups}</p></Empty> <Onward next /></Page> }.into_any();
    }
    let rows = groups
        .into_iter()
        .map(|group| {
            let name = t.group_name(&group.name);
            let room = if group.has_room { t.organize.has_room } else { t.organize.no_room };
            Row {
                head: view! { <a href=format!("/organize/groups/{}", group.id)>{name}</a> }.into_any(),
                cells: vec![group.slot.said(t.language).into_any(), room.into_any()],
            }
        })
        .collect();
    view! {
        <Page title=t.organize.groups>
            <Table caption=t.organize.groups heads=vec![t.organize.group, t.organize.meets, t.organize.room_column] rows />
            <Onward next />
            <LinkButton href="/organize/rooms" quiet=true>{t.room.many}</LinkButton>
        </Page>
    }
    .into_any()
}

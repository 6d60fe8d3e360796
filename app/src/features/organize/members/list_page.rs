//! The list of members.

use domain::place::MovingStage;
use leptos::prelude::*;

use super::api::{MemberList, Place, organize_members};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Page, Row, Table},
};

/// `/organize/members`
#[component]
pub fn OrganizeMembersPage() -> impl IntoView {
    loaded(organize_members, |list| view! { <Members list /> })
}

#[component]
fn Members(list: MemberList) -> impl IntoView {
    let t = use_text();
    let MemberList { members, now } = list;
    let rows = members
        .into_iter()
        .map(|(one, place)| {
            let told = one.stage.as_deref().and_then(MovingStage::parse);
            let stage = match told {
                _ if one.organizer => t.organize.organizer,
                Some(stage) => t.language.pick(stage.ko(), stage.en()),
                None => t.organize.untold,
            };
            let group = match place {
                _ if one.organizer => t.organize.organizer,
                None => t.organize.untold,
                Some(Place::Waits) => t.seat.waits,
                Some(Place::Seated) => t.seat.has_group,
            };
            let name = (t.organize.called)(&one.name);
            Row {
                head: view! { <a href=format!("/organize/members/{}", one.id)>{name}</a> }.into_any(),
                cells: vec![
                    one.login.into_any(),
                    group.into_any(),
                    one.joined.day_said(now, t.language).into_any(),
                    stage.into_any(),
                ],
            }
        })
        .collect();
    let heads = vec![t.organize.name, t.organize.login, t.seat.column, t.organize.joined, t.organize.stage];
    view! {
        <Page title=t.organize.members>
            <Table caption=t.organize.members heads rows />
        </Page>
    }
}

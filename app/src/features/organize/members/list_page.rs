//! The list of members.

use domain::people::{member::Whereabouts, role::Role};
use leptos::prelude::*;

use super::api::{MemberList, organize_members};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Empty, Onward, Page, Row, Table, asked},
};

/// `/organize/members`
#[component]
pub fn OrganizeMembersPage() -> impl IntoView {
    loaded(|| organize_members(asked("waiting"), asked("after")), |list| view! { <Members list /> })
}

#[component]
fn Members(list: MemberList) -> impl IntoView {
    let t = use_text();
    let MemberList { members, now } = list;
    let (members, next) = (members.items, members.next);
    let waiting = !asked("waiting").is_empty();
    let title = if waiting { t.seat.heading_waiting } else { t.organize.members };
    let nobody = members.is_empty();
    let rows = members
        .into_iter()
        .map(|(one, place)| {
            let organizer = one.roles.contains(&Role::Organizer);
            let stage = match one.stage {
                _ if organizer => t.organize.organizer,
                Some(stage) => t.language.pick(stage.ko(), stage.en()),
                None => t.organize.untold,
            };
            let group = match place {
                _ if organizer => t.organize.organizer,
                None => t.organize.untold,
                Some(Whereabouts::Waits) => t.seat.waits,
                Some(Whereabouts::Seated) => t.seat.has_group,
                Some(Whereabouts::OnBreak) => t.breaks.in_list,
            };
            let name = t.told_apart(&(t.organize.called)(&one.name), one.mark.as_ref());
            Row {
                head: view! { <a href=format!("/organize/members/{}", one.id)>{name}</a> }.into_any(),
                cells: vec![
                    one.masked_login.into_any(),
                    group.into_any(),
                    one.joined_at.day_said(now, t.language).into_any(),
                    stage.into_any(),
                ],
            }
        })
        .collect();
    let heads = vec![t.organize.name, t.organize.login, t.seat.column, t.organize.joined, t.organize.stage];
    view! {
        <Page title>
            {waiting.then(|| view! { <p><a href="/organize/members">{t.organize.all_members}</a></p> })}
            {nobody.then(|| view! { <Empty><p>{t.seat.nobody_waits}</p></Empty> })}
            {(!nobody).then(|| view! { <Table caption=title heads rows /> })}
            <Onward next keep=if waiting { "waiting=yes" } else { "" } />
        </Page>
    }
}

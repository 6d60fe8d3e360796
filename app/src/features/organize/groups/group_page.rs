//! One group: its people, its dates, its room.

use domain::group::Person;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{
    api::{OrganizedGroup, RoomField, organize_group},
    coming::{Meetings, PhonedAnswer},
    host::Host,
    repair::RepairOffer,
    room_form::RoomFields,
    told::{CHANGED, HOST_ENDED, MEETING, NOT_WRITTEN, REPAIRED, ROOM_ASKED, ROOM_GONE, ROOM_NEW, WRITTEN},
    votes::Votes,
};
use crate::{
    features::{
        loaded::loaded,
        organize::{log_link::LogLink, outcome::Outcome},
    },
    text::use_text,
    ui::{ErrorSummary, Notice, Page},
    viewer::use_viewer,
};

/// `/organize/groups/{id}`
#[component]
pub fn OrganizeGroupPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    loaded(move || organize_group(id.clone()), |shown| view! { <OneGroup shown /> })
}

#[component]
fn OneGroup(shown: OrganizedGroup) -> impl IntoView {
    let t = use_text();
    let OrganizedGroup { group, room, people, host, meetings, who_comes, who_votes, repair, draft, phoned, now } =
        shown;
    let host = people.iter().find(|one| Some(one.id) == host).cloned();
    let page = format!("/organize/groups/{}", group.id);
    let wrong = draft.error(&RoomField::Url);
    let errors = wrong.map(|error| ("room".to_owned(), t.organize.room.to_owned(), error)).into_iter().collect();
    view! {
        <Page title=t.group_name(&group.name)>
            <ErrorSummary errors />
            {(use_viewer().told("saved") && wrong.is_none()).then(|| view! { <Notice close=page.clone()>{t.form.saved}</Notice> })}
            <Outcome
                page
                done=vec![
                    (REPAIRED, t.mend.done), (WRITTEN, t.coming.written), (ROOM_ASKED, t.room.leaves),
                    (ROOM_NEW, t.room.renewed), (ROOM_GONE, t.room.to_paste), (HOST_ENDED, t.host.ended),
                ]
                not_done=vec![
                    (CHANGED, t.mend.changed), (MEETING, t.mend.meeting), (NOT_WRITTEN, t.coming.not_written),
                ]
            />
            <p class="lead">{group.slot.said(t.language)}</p>
            {repair.map(|repair| view! { <RepairOffer group=group.id people=people.len() repair /> })}
            {if people.is_empty() {
                view! { <p>{t.mend.over}</p> }.into_any()
            } else {
                view! {
                    <RoomFields group=group.id.to_string() room draft />
                    <People people=people.clone() />
                    <Host group=group.id host />
                    <PhonedAnswer group=group.id people meetings=meetings.clone() now phoned />
                }
                .into_any()
            }}
            {who_votes.map(|who| view! { <Votes who /> })}
            <Meetings meetings who_comes />
            <LogLink about=&group.id />
            <p><a href="/organize/groups">{t.organize.all_groups}</a></p>
        </Page>
    }
}

#[component]
fn People(people: Vec<Person>) -> impl IntoView {
    let t = use_text();
    let all = people
        .into_iter()
        .map(|Person { id, name, mark, .. }| {
            let name = t.told_apart(&(t.organize.called)(&name), mark.as_ref());
            view! { <li><a href=format!("/organize/members/{id}")>{name}</a></li> }
        })
        .collect_view();
    view! {
        <section aria-labelledby="people">
            <h2 id="people">{t.organize.people}</h2>
            <ul class="links">{all}</ul>
        </section>
    }
}

//! One member: what an organizer needs to help them on the telephone.

use domain::{
    base::moment::Moment,
    people::{member::MemberSummary, role::Role},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{
    api::{OrganizedMember, organize_member},
    key::{MakeKeyForm, NewKey},
    seats::{SeatTaken, Seats},
};
use crate::{
    features::{
        loaded::loaded,
        organize::{letters::LettersTo, links::GroupLinks, log_link::LogLink},
    },
    text::use_text,
    ui::{Onward, Page, asked},
};

/// `/organize/members/{id}`
#[component]
pub fn OrganizeMemberPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    loaded(move || organize_member(id.clone(), asked("after"), asked("letters")), |shown| view! { <OneMember shown /> })
}

#[component]
fn OneMember(shown: OrganizedMember) -> impl IntoView {
    let t = use_text();
    let OrganizedMember { member, on_break_until, practised_at, groups, letters, seats, key, now } = shown;
    let (id, called) = (member.id.to_string(), (t.organize.called)(&member.name));
    view! {
        <Page title=called.clone()>
            <SeatTaken member=id.clone() called />
            {key.map(|address| view! { <NewKey address /> })}
            <About member=member.clone() on_break_until practised_at now />
            {(!groups.items.is_empty()).then(|| view! { <GroupLinks title=t.organize.groups groups=groups.items /> })}
            <Onward next=groups.next />
            {seats.map(|seats| view! { <Seats member=id.clone() seats now /> })}
            <LettersTo letters=letters.items now />
            <Onward next=letters.next name="letters" list=t.delivery.heading id="letters" />
            {member.roles.is_empty().then(|| view! { <MakeKeyForm member=id /> })}
            <LogLink about=&member.id />
            <p><a href="/organize/members">{t.organize.all_members}</a></p>
        </Page>
    }
}

#[component]
fn About(
    member: MemberSummary,
    #[prop(optional_no_strip)] on_break_until: Option<Moment>,
    #[prop(optional_no_strip)] practised_at: Option<Moment>,
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let organizer = member.roles.contains(&Role::Organizer);
    let stage = member.stage.map(|stage| t.language.pick(stage.ko(), stage.en()));
    let area = member.area.map(|area| t.language.pick(area.ko(), area.en()));
    let told = [(t.organize.stage, stage), (t.organize.area, area)];
    view! {
        {organizer.then(|| view! { <p class="lead">{t.organize.organizer}</p> })}
        <dl class="card">
            <div><dt>{t.organize.login}</dt><dd>{member.masked_login}</dd></div>
            <div><dt>{t.organize.joined}</dt><dd>{member.joined_at.day_said(now, t.language)}</dd></div>
            {told
                .into_iter()
                .filter(|_| !organizer)
                .map(|(name, word)| view! { <div><dt>{name}</dt><dd>{word.unwrap_or(t.organize.untold)}</dd></div> })
                .collect_view()}
            {(!organizer)
                .then(|| {
                    let tried = practised_at.map(|at| (t.practice.practised)(&at.day_said(now, t.language)));
                    let tried = tried.unwrap_or_else(|| t.practice.not_yet.to_owned());
                    view! { <div><dt>{t.practice.column}</dt><dd>{tried}</dd></div> }
                })}
            {on_break_until
                .map(|until| {
                    let day = until.day_dated(t.language);
                    view! { <div><dt>{t.breaks.column}</dt><dd>{(t.breaks.until)(&day)}</dd></div> }
                })}
        </dl>
    }
}

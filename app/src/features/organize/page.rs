//! The first of the organizer's pages.

use leptos::prelude::*;

use super::{
    api::{Overview, OverviewPages, organize},
    calls::Calls,
    dead_jobs::DeadJobs,
    few_coming::FewMeetings,
    help::HelpList,
    letters::UnreachedPeople,
    links::GroupLinks,
    roomless::RoomlessMeetings,
    worries::{Worries, desk_mistakes},
};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{ErrorSummary, LinkButton, Onward, Page, asked},
};

/// `/organize`
#[component]
pub fn OrganizePage() -> impl IntoView {
    loaded(
        || {
            organize(OverviewPages {
                thin: asked("thin"),
                roomless: asked("roomless"),
                crowded: asked("crowded"),
                few: asked("few"),
                calls: asked("calls"),
                unreached: asked("unreached"),
                dead: asked("stuck"),
                help: asked("help"),
                worries: asked("worries"),
            })
        },
        |overview| view! { <FirstPage overview /> },
    )
}

#[component]
fn FirstPage(overview: Overview) -> impl IntoView {
    let t = use_text();
    view! {
        <Page title=t.organize.heading>
            <ErrorSummary errors=desk_mistakes(&overview.desk) />
            <p class="lead">{t.organize.lead}</p>
            <HelpList wanted=overview.help.items stamp=overview.help_stamp now=overview.now />
            <Onward next=overview.help.next name="help" list=t.help.wanted id="help" />
            <Worries desk=overview.desk now=overview.now />
            <p class="stat"><span>{(t.organize.waiting)(overview.waiting)}</span></p>
            {(overview.waiting > 0).then(|| view! { <p><a href="/organize/members?waiting=yes">{t.seat.all_waiting}</a></p> })}
            <div class="ways">
                <LinkButton href="/organize/rounds">{t.organize.rounds}</LinkButton>
                <LinkButton href="/organize/groups" quiet=true>{t.organize.groups}</LinkButton>
                <LinkButton href="/organize/members" quiet=true>{t.organize.members}</LinkButton>
                <LinkButton href="/organize/events" quiet=true>{t.events.heading}</LinkButton>
                <LinkButton href="/organize/growth" quiet=true>{t.growth.heading}</LinkButton>
            </div>
            {(!overview.thin.items.is_empty())
                .then(|| view! { <GroupLinks title=t.mend.thin groups=overview.thin.items /> })}
            <Onward next=overview.thin.next name="thin" list=t.mend.thin />
            <RoomlessMeetings roomless=overview.roomless.items now=overview.now />
            <Onward next=overview.roomless.next name="roomless" list=t.room.roomless id="roomless" />
            {(!overview.crowded.items.is_empty())
                .then(|| view! { <GroupLinks title=t.room.crowded_groups groups=overview.crowded.items /> })}
            <Onward next=overview.crowded.next name="crowded" list=t.room.crowded_groups />
            <FewMeetings few=overview.few.items now=overview.now />
            <Onward next=overview.few.next name="few" list=t.coming.few id="few" />
            <Calls calls=overview.calls.items now=overview.now />
            <Onward next=overview.calls.next name="calls" list=t.roll.calls id="calls" />
            <UnreachedPeople people=overview.unreached.items now=overview.now />
            <Onward next=overview.unreached.next name="unreached" list=t.delivery.unreached id="unreached" />
            <section aria-labelledby="stuck">
                <h2 id="stuck">{t.organize.jobs}</h2>
                <DeadJobs jobs=overview.dead.items now=overview.now />
                <Onward next=overview.dead.next name="stuck" list=t.organize.jobs id="stuck" />
            </section>
        </Page>
    }
}

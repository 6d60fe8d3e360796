//! When a group meets next, and the way in.

use domain::{
    group::view::GroupView,
    meeting::{Meeting, door_is_open},
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{api::AskHelp, proposal::ProposeMove};
use crate::{
    features::answer::api::AnswerMeeting,
    text::use_text,
    ui::{AnswerButtons, ComingList, DialInButton, HelpButtons, JoinButton, LinkButton, When},
};

/// The next meeting in words; for people of the group the button, who comes, and the calendar.
#[component]
pub fn NextMeeting(
    /// The group.
    view: GroupView,
) -> impl IntoView {
    let t = use_text();
    let GroupView { group, next, answers, help, proposals, now, belongs, .. } = view;
    let id = group.id.to_string();
    let (has_room, dials) = (group.has_room, group.has_dial_in && belongs);
    let group = format!("/groups/{}", group.id);
    let (calendar, live) = (format!("{group}/calendar.ics"), format!("{group}/live"));
    let meeting = next.map(|Meeting { id: meeting, starts_at, .. }| {
        view! {
            <p class="when"><When at=starts_at now /></p>
            <p>{t.group.duration}</p>
            {belongs.then(|| view! { <JoinButton group=group.clone() starts_at now has_room /> })}
            {dials.then(|| view! { <DialInButton group starts_at now /> })}
            {(belongs && door_is_open(starts_at, now))
                .then(|| {
                    view! {
                        <HelpButtons action=AskHelp::url() group=id asked=help.asked />
                        <LinkButton href=live quiet=true>{t.live.heading}</LinkButton>
                    }
                })}
            {belongs
                .then(|| {
                    view! {
                        <div id=format!("meeting-{meeting}")>
                            <AnswerButtons action=AnswerMeeting::url() name="meeting" value=meeting.to_string() mine=answers.mine />
                        </div>
                        <ComingList who=answers.others />
                        {proposals.kept.then(|| view! { <p>{t.proposal.kept}</p> })}
                        {proposals.movable.then(|| view! { <ProposeMove meeting /> })}
                        <LinkButton href="/practice" quiet=true>{t.practice.link}</LinkButton>
                        <LinkButton href=calendar quiet=true>{t.group.calendar}</LinkButton>
                        <p class="hint">{t.group.calendar_hint}</p>
                    }
                })}
        }
    });
    view! {
        <section class="meeting" data-fresh="meeting">
            <h2>{t.group.next_meeting}</h2>
            {match meeting {
                Some(meeting) => meeting.into_any(),
                None => view! { <p>{t.group.over}</p> }.into_any(),
            }}
        </section>
    }
}

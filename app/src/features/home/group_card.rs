//! One group on the home of its people.

use domain::{
    base::moment::Moment,
    group::view::GroupSummary,
    meeting::{Meeting, door_is_open},
};
use leptos::{prelude::*, server_fn::ServerFn};

use crate::{
    features::{answer::api::AnswerMeeting, group::api::AskHelp},
    text::use_text,
    ui::{AnswerButtons, Card, ComingList, DialInButton, HelpButtons, JoinButton, LinkButton},
};

/// A group with its next meeting, the way in, who comes, and the way to its page.
#[component]
pub fn GroupCard(
    /// The group.
    group: GroupSummary,
    /// Whether it is one of several on the page.
    among: bool,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let GroupSummary { group, next, answers, asked_help, said_beside, votes } = group;
    let (page, name) = (format!("/groups/{}", group.id), t.group_name(&group.name));
    let (has_room, dials) = (group.has_room, group.has_dial_in);
    let (id, asks) = (group.id.to_string(), group.id.to_string());
    let called = among.then(|| name.clone());
    let meeting = next.map(|Meeting { id, starts_at, .. }| {
        let on = starts_at <= now;
        let coming = || (t.home.next_meeting)(&starts_at.said(now, t.language));
        let said = if on { t.home.on_now.to_owned() } else { coming() };
        view! {
            <p><time datetime=starts_at.rfc3339()>{said}</time></p>
            <JoinButton group=page.clone() starts_at now has_room />
            {dials.then(|| view! { <DialInButton group=page.clone() starts_at now /> })}
            {door_is_open(starts_at, now)
                .then(|| {
                    view! { <HelpButtons action=AskHelp::url() group=asks asked=asked_help called=called.clone() /> }
                })}
            <div id=format!("meeting-{id}")>
                <AnswerButtons
                    action=AnswerMeeting::url() name="meeting" value=id.to_string() mine=answers.mine group=called
                />
            </div>
            <ComingList who=answers.others />
        }
    });
    view! {
        <Card title=name fresh=id>
            {match meeting {
                Some(meeting) => meeting.into_any(),
                None if votes => view! { <p>{t.vote.over}</p> }.into_any(),
                None => view! { <p>{t.home.no_meeting}</p> }.into_any(),
            }}
            {said_beside
                .then(|| {
                    view! {
                        <p>{t.presence.said_by_somebody}</p>
                        <LinkButton href=format!("{page}#beside") quiet=true>{t.presence.look}</LinkButton>
                    }
                })}
            {votes.then(|| view! { <LinkButton href=format!("{page}#vote")>{t.vote.see}</LinkButton> })}
            <LinkButton href=page quiet=true>{t.home.open_group}</LinkButton>
        </Card>
    }
}

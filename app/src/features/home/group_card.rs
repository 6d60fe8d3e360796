//! One group on the home of its people.

use domain::{base::moment::Moment, group::view::GroupSummary, meeting::Meeting};
use leptos::prelude::*;

use crate::{
    text::use_text,
    ui::{Card, JoinButton, LinkButton},
};

/// A group with its next meeting, the way in, and the way to its page.
#[component]
pub fn GroupCard(
    /// The group.
    group: GroupSummary,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let GroupSummary { group, next } = group;
    let (page, has_room) = (format!("/groups/{}", group.id), group.has_room);
    let meeting = next.map(|Meeting { starts_at, .. }| {
        let on = starts_at <= now;
        let coming = || (t.home.next_meeting)(&starts_at.said(now, t.language));
        let said = if on { t.home.on_now.to_owned() } else { coming() };
        view! {
            <p><time datetime=starts_at.rfc3339()>{said}</time></p>
            <JoinButton group=page.clone() starts_at now has_room />
        }
    });
    view! {
        <Card title=t.group_name(&group.name)>
            {match meeting {
                Some(meeting) => meeting.into_any(),
                None => view! { <p>{t.home.no_meeting}</p> }.into_any(),
            }}
            <LinkButton href=page quiet=true>{t.home.open_group}</LinkButton>
        </Card>
    }
}

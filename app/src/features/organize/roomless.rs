//! Meetings of the coming day whose groups have no room.

use domain::{base::moment::Moment, group::room::Roomless};
use leptos::prelude::*;

use crate::{text::use_text, ui::LinkButton};

/// Links to their groups, the earliest first, with what stands in the way; nothing where all have a room.
#[component]
pub fn RoomlessMeetings(
    /// The meetings.
    roomless: Vec<Roomless>,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let line = |one: Roomless| {
        let words = (t.coming.few_link)(&one.starts_at.said(now, t.language), &t.group_name(&one.name));
        let delay = one.delay.map(|why| view! { " " <span class="hint">{(t.room.delay)(why)}</span> });
        view! { <li><a href=format!("/organize/groups/{}", one.group)>{words}</a> {delay}</li> }
    };
    (!roomless.is_empty()).then(|| {
        view! {
            <section aria-labelledby="roomless">
                <h2 id="roomless">{t.room.roomless}</h2>
                <p>{t.room.roomless_lead}</p>
                <ul class="links">{roomless.into_iter().map(line).collect_view()}</ul>
                <LinkButton href="/organize/rooms" quiet=true>{t.room.many}</LinkButton>
            </section>
        }
    })
}

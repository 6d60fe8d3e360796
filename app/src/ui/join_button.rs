//! The way into a group's room.

use domain::{meeting::door_is_open, moment::Moment};
use leptos::prelude::*;

use super::Button;
use crate::text::use_text;

/// The button into the room while its door is open, else the sentence that says what one waits for.
///
/// The server looks for `<form data-join` in a finished page: only there may a form lead to the
/// hosts of rooms, so this attribute stands first.
#[component]
pub fn JoinButton(
    /// The address of the group's page.
    group: String,
    /// When the meeting starts that is on or comes next.
    starts_at: Moment,
    /// The present moment.
    now: Moment,
    /// Whether the group has a room.
    has_room: bool,
) -> impl IntoView {
    let t = use_text();
    if !has_room {
        return view! { <p>{t.group.room_coming}</p> }.into_any();
    }
    if !door_is_open(starts_at, now) {
        return view! { <p>{t.group.join_opens}</p> }.into_any();
    }
    view! {
        <form data-join="" method="post" action=group + "/join">
            <Button>{t.group.join}</Button>
            <p class="hint">{t.group.leaving}</p>
        </form>
    }
    .into_any()
}

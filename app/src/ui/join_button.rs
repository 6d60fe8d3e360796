//! The way into a group's room.

use domain::{
    base::moment::{Moment, SECOND},
    meeting::{DOOR_OPENS_BEFORE, door_closes, door_is_open},
};
use leptos::prelude::*;

use super::form::Button;
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
        let until = seconds_to(starts_at.plus(-DOOR_OPENS_BEFORE), now).to_string();
        return view! { <p data-until=until>{t.group.join_opens}</p> }.into_any();
    }
    let until = seconds_to(door_closes(starts_at), now).to_string();
    let leaving = format!("leaving{}", group.replace('/', "-"));
    let described = leaving.clone();
    view! {
        <form data-join="" data-until=until method="post" action=group + "/join">
            <Button described>{t.group.join}</Button>
            <p class="hint" id=leaving>{t.group.leaving}</p>
        </form>
    }
    .into_any()
}

/// How long until the door opens or closes; `public/wait.js` opens the page anew then. A second more, because it
/// does so at that moment and not before it.
fn seconds_to(moment: Moment, now: Moment) -> i64 {
    (moment.unix_ms() - now.unix_ms()) / SECOND + 1
}

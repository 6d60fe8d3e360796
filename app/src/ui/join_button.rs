//! The way into a group's room, and what stands beside it for whoever does not get on.

use domain::{
    base::moment::Moment,
    meeting::{DOOR_OPENS_BEFORE, door_closes, door_is_open},
};
use leptos::prelude::*;

use super::form::{Button, FormKey, LinkButton};
use crate::text::use_text;

/// The button into the room while its door is open, else the sentence that says what one waits for. The room opens beside
/// the page, which shows the card that all look at and asks for thanks afterwards.
///
/// The server looks for `<form data-join` and `<p data-join` in a finished page: only there may a form lead to the hosts of
/// rooms, so this attribute stands first. The sentence has it as well, because the button may take its place on an open
/// page (`public/wait.js`), whose policy stays the one that it came with.
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
        let until = starts_at.plus(-DOOR_OPENS_BEFORE).seconds_after(now).to_string();
        return view! { <p data-join="" data-until=until>{t.group.join_opens}</p> }.into_any();
    }
    let until = door_closes(starts_at).seconds_after(now).to_string();
    let leaving = format!("leaving{}", group.replace('/', "-"));
    let described = leaving.clone();
    view! {
        <form data-join="" data-until=until method="post" action=group + "/join" target="_blank">
            <Button described>{t.group.join}</Button>
            <p class="hint" id=leaving>{t.group.leaving}</p>
        </form>
    }
    .into_any()
}

/// The way in by telephone, while the door is open; nothing else before and after. What is to be called stands in the
/// answer alone.
#[component]
pub fn DialInButton(
    /// The address of the group's page.
    group: String,
    /// When the meeting starts that is on or comes next.
    starts_at: Moment,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    door_is_open(starts_at, now).then(|| {
        view! {
            <form method="post" action=group + "/dial-in">
                <Button quiet=true>{t.dial_in.enter}</Button>
            </form>
        }
    })
}

/// Beside the way into the room, while its door is open: the button that asks for help, or that it was asked for, and what
/// to do where nothing is heard.
#[component]
pub fn HelpButtons(
    /// Where the form goes.
    action: &'static str,
    /// The id of the group.
    group: String,
    /// Whether help was asked for already.
    asked: bool,
    /// What the group is called, where a page has several.
    #[prop(optional_no_strip)]
    called: Option<String>,
) -> impl IntoView {
    let t = use_text();
    let label = called.map(|called| (t.help.for_group)(t.help.ask, &called));
    let asks = if asked {
        view! { <p><strong>{t.help.asked}</strong></p> }.into_any()
    } else {
        view! {
            <form method="post" action=action>
                <FormKey />
                <input type="hidden" name="group" value=group />
                <button class="button quiet" type="submit" aria-label=label>{t.help.ask}</button>
            </form>
        }
        .into_any()
    };
    view! {
        {asks}
        <LinkButton href="/help/sound" quiet=true>{t.help.sound}</LinkButton>
    }
}

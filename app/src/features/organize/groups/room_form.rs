//! The room of a group: how it stands with it, the form in which an organizer pastes one, and the way to a new one.

use domain::{
    group::room::{RoomMaker, RoomState},
    text::Text,
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{RenewRoom, SetRoom},
    form::{RoomField, RoomForm},
};
use crate::{
    draft::Draft,
    text::use_text,
    ui::{Button, Dialog, FormKey, TextField},
};

/// How it stands with the room, and the field for its address. What is saved is never shown again, only that it is.
#[component]
pub fn RoomFields(
    /// The id of the group.
    group: String,
    /// How it stands with its room.
    room: RoomState,
    /// Whether one can come into it by telephone.
    dials: bool,
    /// What was typed and refused.
    draft: Draft<RoomForm, RoomField>,
) -> impl IntoView {
    let t = use_text();
    let [error, phone, code] = [RoomField::Url, RoomField::Phone, RoomField::Code].map(|field| draft.error(&field));
    // Where rooms are made, one that does not come can be asked for once more.
    let renews = !room.leaves && (room.stands || room.maker != RoomMaker::Pasted);
    view! {
        <p>{said(t, &room)}</p>
        {dials.then(|| view! { <p>{t.room.dials}</p> })}
        {room.delay.map(|why| view! { <p>{(t.room.delay)(why)}</p> })}
        {room.crowded.then(|| view! { <p>{t.room.crowded}</p> })}
        <form method="post" action=SetRoom::url() novalidate>
            <FormKey />
            <input type="hidden" name="form[group]" value=group.clone() />
            <TextField
                id="room" name="form[url]" label=t.organize.room hint=t.organize.room_hint
                kind="url" autocomplete="off" value=draft.form.url error
            />
            <TextField
                id="room-phone" name="form[phone]" label=t.room.phone hint=t.room.phone_hint
                kind="tel" autocomplete="off" value=draft.form.phone error=phone
            />
            <TextField
                id="room-code" name="form[code]" label=t.room.code hint=t.room.code_hint
                autocomplete="off" value=draft.form.code error=code
            />
            <Button>{t.organize.save}</Button>
        </form>
        {renews.then(|| view! { <Renew group room /> })}
    }
}

/// How it stands with the room, in a sentence.
fn said(t: &Text, room: &RoomState) -> &'static str {
    match (room.stands, room.leaves) {
        (true, true) => t.room.leaves,
        (true, false) => t.organize.room_kept,
        (false, _) if room.maker == RoomMaker::Pasted => t.organize.no_room,
        (false, _) => t.room.coming,
    }
}

#[component]
fn Renew(group: String, room: RoomState) -> impl IntoView {
    let t = use_text();
    view! {
        <Dialog id="renew" ask=t.room.renew_ask question=t.room.renew_question back=t.room.keep>
            <p>{t.room.renew_lead} " " {(t.room.renew_then)(room.maker)}</p>
            <form method="post" action=RenewRoom::url()>
                <FormKey />
                <input type="hidden" name="group" value=group />
                <Button>{t.room.renew}</Button>
            </form>
        </Dialog>
    }
}

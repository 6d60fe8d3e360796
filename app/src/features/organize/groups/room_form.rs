//! The form in which an organizer pastes a room.

use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{RoomField, RoomForm, SetRoom};
use crate::{
    draft::Draft,
    text::use_text,
    ui::{Button, FormKey, TextField},
};

/// The field for the address of a room. What is saved is never shown again, only that it is.
#[component]
pub fn RoomFields(
    /// The id of the group.
    group: String,
    /// Whether the group has a room.
    has_room: bool,
    /// What was typed and refused.
    draft: Draft<RoomForm, RoomField>,
) -> impl IntoView {
    let t = use_text();
    let error = draft.error(&RoomField::Url);
    view! {
        <p>{if has_room { t.organize.room_kept } else { t.organize.no_room }}</p>
        <form method="post" action=SetRoom::url() novalidate>
            <FormKey />
            <input type="hidden" name="form[group]" value=group />
            <TextField
                id="room" name="form[url]" label=t.organize.room hint=t.organize.room_hint
                kind="url" autocomplete="off" value=draft.form.url error
            />
            <Button>{t.organize.save}</Button>
        </form>
    }
}

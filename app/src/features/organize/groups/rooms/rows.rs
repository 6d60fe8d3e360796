//! A group for which an organizer pastes a room, among others.

use domain::{base::form::FieldError, group::Group};
use leptos::prelude::*;

use super::form::{RoomTyped, RoomsField};
use crate::{text::use_text, ui::TextField};

/// The field for its address, and behind a word those for the telephone.
#[component]
pub fn RoomRow(
    /// The group.
    group: Group,
    /// What was typed for it.
    typed: RoomTyped,
    /// What is wrong with its address, its number and its code.
    errors: [Option<FieldError>; 3],
) -> impl IntoView {
    let t = use_text();
    let (id, name) = (group.id.to_string(), t.group_name(&group.name));
    let [url, phone, code] = errors;
    let dials = !typed.phone.is_empty() || !typed.code.is_empty() || phone.is_some() || code.is_some();
    let label = |what: &str| (t.room.for_group)(what, &name);
    let hint = if group.has_room { t.room.replaces } else { "" };
    view! {
        <article class="card">
            <h2><a href=format!("/organize/groups/{id}")>{name.clone()}</a></h2>
            <p>{group.slot.said(t.language)}</p>
            <input type="hidden" name="form[groups][]" value=id.clone() />
            <TextField
                id=RoomsField::url(&id).id() name="form[urls][]" label=label(t.organize.room) hint
                kind="url" autocomplete="off" value=typed.url error=url
            />
            <details class="read" open=dials>
                <summary>{label(t.room.by_telephone)}</summary>
                <TextField
                    id=RoomsField::phone(&id).id() name="form[phones][]" label=label(t.room.phone)
                    kind="tel" autocomplete="off" value=typed.phone error=phone
                />
                <TextField
                    id=RoomsField::code(&id).id() name="form[codes][]" label=label(t.room.code)
                    autocomplete="off" value=typed.code error=code
                />
            </details>
        </article>
    }
}

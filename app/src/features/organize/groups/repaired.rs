//! What became of a repair, as the address of the page tells it.

use leptos::prelude::*;

use crate::{features::organize::not_done::NotDone, text::use_text, ui::Notice, viewer::use_viewer};

/// What the address tells once people have been moved.
pub const REPAIRED: &str = "mended";
/// What it tells if something has changed since the proposal was looked at.
pub const CHANGED: &str = "changed";
/// What it tells if one of the groups was meeting.
pub const MEETING: &str = "meeting";

/// Says whether people were just moved.
#[component]
pub fn Repaired(
    /// The address of the page of the group.
    page: String,
) -> impl IntoView {
    let t = use_text();
    let viewer = use_viewer();
    let done = viewer.told(REPAIRED).then(|| view! { <Notice close=page>{t.mend.done}</Notice> });
    let changed = viewer.told(CHANGED).then(|| view! { <NotDone why=t.mend.changed /> });
    let meeting = viewer.told(MEETING).then(|| view! { <NotDone why=t.mend.meeting /> });
    view! { {done} {changed} {meeting} }
}

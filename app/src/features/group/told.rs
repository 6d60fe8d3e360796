//! What became of what somebody said of another, as the address of the page tells it.

use leptos::prelude::*;

use crate::{text::use_text, ui::Notice, viewer::use_viewer};

/// The place of the page at which it is said who sits beside whom.
pub const BESIDE: &str = "beside";
/// What the address tells if they have not joined the meeting themselves.
pub const FIRST: &str = "first";
/// What it tells if the other one says that it is not so.
pub const DENIED: &str = "denied";
/// What it tells once the meeting is over.
pub const LATE: &str = "late";

/// Says why it was not noted, if it was not.
#[component]
pub fn PresenceNotice(
    /// The address of the page without it.
    page: String,
) -> impl IntoView {
    let (t, viewer) = (use_text(), use_viewer());
    let all = [(FIRST, t.presence.first), (DENIED, t.presence.declined), (LATE, t.presence.late)];
    let words = all.into_iter().find(|(word, _)| viewer.told(word)).map(|(_, words)| words);
    words.map(|words| view! { <Notice close=page>{words}</Notice> })
}

//! The way from a person, a group or a round to what was done about them.

use domain::event::Subject;
use leptos::prelude::*;

use crate::text::use_text;

/// A link to the log of one thing.
#[component]
pub fn LogLink(
    /// What the log is about.
    #[prop(into)]
    about: Subject,
) -> impl IntoView {
    let t = use_text();
    view! { <p><a href=format!("/organize/events?about={about}")>{t.events.see}</a></p> }
}

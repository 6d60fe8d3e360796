//! The organizer's number, where somebody needs it now.

use leptos::prelude::*;

use super::form::LinkButton;
use crate::{text::use_text, viewer::use_viewer};

/// A button that calls the organizer, beside the sentence that says to; nothing if no number is set.
#[component]
pub fn Call() -> impl IntoView {
    let t = use_text();
    use_viewer().help_phone.map(|number| {
        view! {
            <LinkButton href=format!("tel:{number}") quiet=true>
                {t.site.help_phone} " " <span class="nowrap">{number}</span>
            </LinkButton>
        }
    })
}

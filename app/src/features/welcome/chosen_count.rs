//! How many interests are ticked, said while one ticks.

use leptos::{prelude::*, web_sys::Element};

use crate::browser::{all, around, listen, words};

/// Counts what is ticked in the form around it: of each family beside its name, where one looks, and all here.
#[island]
pub fn ChosenCount() -> impl IntoView {
    view! { <p class="chosen" role="status" use:count></p> }
}

/// What is ticked.
const TICKED: &str = ".tile > :checked";

fn count(said: Element) {
    let Some(form) = around(&said, "form") else { return };
    let counted = form.clone();
    let recount = move || {
        let say = |place: &Element, within: &Element, attribute: &str| {
            let ticked = all::<Element>(within, TICKED).len();
            place.set_text_content((ticked > 0).then(|| words(&counted, attribute, ticked)).as_deref());
        };
        for place in all::<Element>(&counted, ".count") {
            if let Some(family) = around(&place, "details") {
                say(&place, &family, "data-family-count");
            }
        }
        say(&said, &counted, "data-count");
    };
    // Boxes that were ticked before this woke up count as well.
    recount();
    listen(&form, "change", move |_| recount());
}

//! A tile that is touched again is liked more.

use std::cell::RefCell;

use leptos::{
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlInputElement, HtmlSelectElement},
};

use crate::browser::{all, around, listen, wake};

/// Raises how much an interest is liked when its tile is touched again at once, and says so aloud; after the highest the
/// tile is off.
///
/// A tile that was ticked before stays a box like any other: one touch takes it off.
#[island]
pub fn Touches() -> impl IntoView {
    view! { <p class="visually-hidden" role="status" use:raise></p> }
}

fn raise(said: Element) {
    let Some(form) = around(&said, "form") else { return };
    wake(&form);
    let last = RefCell::new(None);
    let words = form.clone();
    listen(&form, "change", move |touched| {
        let Some(tile) = around(&touched, ".interest") else { return };
        let Some(strength) = all::<HtmlSelectElement>(&tile, "select").pop() else { return };
        let Some(ticked) = all::<HtmlInputElement>(&tile, "input").pop() else { return };
        if touched.has_type::<HtmlInputElement>() {
            let again = last.replace(Some(ticked.clone())).as_ref() == Some(&ticked);
            touch(&ticked, &strength, again);
        }
        let word = if ticked.checked() {
            all::<Element>(&strength, "option:checked").pop().and_then(|option| option.text_content())
        } else {
            words.get_attribute("data-taken-off")
        };
        let name = tile.get_attribute("data-name").unwrap_or_default();
        said.set_text_content(Some(&[name, word.unwrap_or_default()].join(", ")));
    });
}

/// The browser has turned the tick over already.
fn touch(ticked: &HtmlInputElement, strength: &HtmlSelectElement, again: bool) {
    let higher = strength.selected_index() + 1;
    if ticked.checked() {
        strength.set_selected_index(0);
    } else if again && i64::from(higher) < i64::from(strength.length()) {
        ticked.set_checked(true);
        strength.set_selected_index(higher);
    }
}

//! A tile that is touched again is liked more.

use std::cell::RefCell;

use domain::people::interest::Strength;
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

/// How many strengths there are; they are numbered from 1, their places from 0.
const PLACES: i32 = Strength::Very as i32;

fn raise(said: Element) {
    let Some(form) = around(&said, "form") else { return };
    wake(&form);
    let last = RefCell::new(None);
    let words = form.clone();
    listen(&form, "change", move |changed| {
        let Some(tile) = around(&changed, ".interest") else { return };
        let Some(strength) = all::<HtmlSelectElement>(&tile, "select").pop() else { return };
        let Some(ticked) = all::<HtmlInputElement>(&tile, "input").pop() else { return };
        if changed.has_type::<HtmlInputElement>() {
            let again = last.replace(Some(ticked.clone())).as_ref() == Some(&ticked);
            if let Some(place) = touched(ticked.checked(), again, strength.selected_index()) {
                ticked.set_checked(true);
                strength.set_selected_index(place);
            }
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

/// Which place in the list of strengths a tile has that was touched, from 0; none if it is off now. The browser has turned
/// its tick over already.
fn touched(ticked: bool, again: bool, place: i32) -> Option<i32> {
    if ticked { Some(0) } else { Some(place + 1).filter(|higher| again && *higher < PLACES) }
}

#[cfg(test)]
mod tests {
    use super::{PLACES, touched};

    #[test]
    fn a_tile_that_is_ticked_begins_with_the_weakest() {
        for place in 0..PLACES {
            assert_eq!(touched(true, false, place), Some(0));
            assert_eq!(touched(true, true, place), Some(0), "also right after it went off");
        }
    }

    #[test]
    fn touched_again_it_rises_and_goes_off_after_the_highest() {
        let rises = std::iter::successors(touched(true, false, 0), |place| touched(false, true, *place));
        assert_eq!(rises.collect::<Vec<_>>(), [0, 1, 2]);
    }

    #[test]
    fn a_tile_that_was_ticked_before_goes_off_at_once() {
        for place in 0..PLACES {
            assert_eq!(touched(false, false, place), None);
        }
    }
}

//! A 황금향 that is touched answers: it looks there, laughs when it is stroked, and says a sentence.
//!
//! All that it says the server wrote beside it. What moves is the style sheet's, so that whoever wants stillness has it
//! from one place; the words come either way.

use std::{cell::Cell, time::Duration};

use leptos::{prelude::*, web_sys::Element};

use crate::browser::{Touch, after, all, around, listen, on_touch, tell, wake};

/// Wakes the 황금향 around it (`.hyang-place`).
#[island]
pub fn Awake() -> impl IntoView {
    view! { <span hidden use:wake_character></span> }
}

/// How far a finger strokes before it is felt, in pixels: more than a hand trembles, less than a face is wide.
const STROKE: i32 = 60;
/// How long a movement that was asked for lasts.
const MOVES: Duration = Duration::from_millis(1_500);
/// How far the eyes turn, in the drawing's units.
const LOOKS: f64 = 3.;
/// How far the little one leans, in degrees.
const LEANS: f64 = 3.;

fn wake_character(inside: Element) {
    let Some(place) = around(&inside, ".hyang-place") else { return };
    let Some(drawing) = all::<Element>(&place, ".hyang").pop() else { return };
    wake(&place);
    celebrate(&place);
    follow(&place, &drawing);
    let clicked = place.clone();
    listen(&place, "click", move |touched| answer(&clicked, &touched));
}

/// What has grown is celebrated once: whoever looks has seen it, and need not say so. It can be looked at again.
fn celebrate(place: &Element) {
    let Some(form) = all::<Element>(place, "[data-seen]").pop() else { return };
    tell(&form.get_attribute("action").unwrap_or_default());
    let place = place.clone();
    after(MOVES, move || _ = place.remove_attribute("data-grew"));
}

/// Lets it look where a finger or a mouse is, lean there a little, and laugh when it is stroked.
fn follow(place: &Element, drawing: &Element) {
    let (place, looking) = (place.clone(), drawing.clone());
    // Where it was before, and how far it came since it was pressed.
    let way = Cell::new(((0, 0), 0));
    on_touch(drawing, "pointermove", move |Touch { x, y, at, pressed }| {
        look_at(&looking, x, y);
        let (before, far) = way.get();
        let far_now = if pressed { far + (at.0 - before.0).abs() + (at.1 - before.1).abs() } else { 0 };
        way.set((at, far_now));
        // Once for each touch, however long it lasts; a finger that comes anew has come from afar.
        if far < STROKE && (STROKE..STROKE * 4).contains(&far_now) {
            do_for_a_while(&place, "laugh");
            say_next(&place, "stroked");
        }
    });
    let leaving = drawing.clone();
    listen(drawing, "pointerleave", move |_| look_at(&leaving, 0., 0.));
}

/// Turns eyes and head; both lie between −1 and 1. An attribute gives way to the style sheet, where nothing shall move.
fn look_at(drawing: &Element, x: f64, y: f64) {
    let set = |selector: &str, value: &str| {
        for part in all::<Element>(drawing, selector) {
            _ = part.set_attribute("transform", value);
        }
    };
    set(".h-pupil", &["translate(", &tenths(x * LOOKS), " ", &tenths(y * LOOKS), ")"].concat());
    set(".h-lean", &["rotate(", &tenths(x * LEANS), ")"].concat());
}

/// A number with one digit, as SVG reads it: printing floating-point numbers would weigh more than all else here.
fn tenths(number: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "it lies between −30 and 30")]
    let tenths = (number.clamp(-9., 9.) * 10.) as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    let whole = (tenths.abs() / 10).to_string();
    [sign, &whole, ".", &(tenths.abs() % 10).to_string()].concat()
}

/// What a touch brings: the words of a part that has some, a movement that was asked for, else the next sentence.
fn answer(place: &Element, touched: &Element) {
    if let Some(part) = around(touched, "[data-says]") {
        let words = part.get_attribute("data-says").unwrap_or_default();
        if let Some(told) = all::<Element>(place, &["[data-told=", &words, "]"].concat()).pop() {
            return say(place, told.text_content());
        }
    }
    let on_it = around(touched, ".hyang").is_some();
    // A stroke ends with the touch of a finger that leaves.
    if on_it && place.get_attribute("data-moves").as_deref() == Some("laugh") {
        return;
    }
    if on_it || around(touched, "[data-do=talk]").is_some() {
        do_for_a_while(place, "nod");
        say_next(place, "sayings");
    } else if around(touched, "[data-do=stroke]").is_some() {
        do_for_a_while(place, "laugh");
        say_next(place, "stroked");
    } else if around(touched, "[data-do=grow]").is_some() {
        do_for_a_while(place, "grow");
        say_next(place, "grew");
    }
}

/// Says the next sentence of a list: the first moves to its end, so that none comes twice before all others came.
fn say_next(place: &Element, list: &str) {
    let Some(list) = all::<Element>(place, &["[data-list=", list, "]"].concat()).pop() else { return };
    let Some(next) = list.first_element_child() else { return };
    _ = list.append_child(&next);
    say(place, next.text_content());
}

fn say(place: &Element, words: Option<String>) {
    if let Some(bubble) = all::<Element>(place, "[role=status]").pop() {
        bubble.set_text_content(words.as_deref());
    }
}

fn do_for_a_while(place: &Element, what: &'static str) {
    _ = place.set_attribute("data-moves", what);
    let place = place.clone();
    after(MOVES, move || {
        if place.get_attribute("data-moves").as_deref() == Some(what) {
            _ = place.remove_attribute("data-moves");
        }
    });
}

#[cfg(test)]
mod tests {
    use super::tenths;

    #[test]
    fn numbers_are_written_as_a_drawing_reads_them() {
        assert_eq!([0., 2.96, -0.25, -3., 40.].map(tenths), ["0.0", "2.9", "-0.2", "-3.0", "9.0"]);
    }
}

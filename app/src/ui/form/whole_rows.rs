//! A whole day of half days, or a part of every day, with one touch.

use leptos::{
    prelude::*,
    web_sys::{Element, HtmlInputElement},
};

use crate::browser::{all, around, listen, wake};

/// Wakes the buttons of the [`SlotGrid`](crate::ui::SlotGrid) around it: each ticks all boxes that it names, or, where all
/// are ticked, takes their ticks off.
#[island]
pub fn WholeRows() -> impl IntoView {
    view! { <span hidden use:wake_buttons></span> }
}

/// What says of a button which boxes it is for.
const WHOLE: &str = "[data-whole]";

fn wake_buttons(inside: Element) {
    let Some(grid) = around(&inside, ".slot-grid") else { return };
    wake(&grid);
    let boxes = grid.clone();
    listen(&grid, "click", move |touched| {
        let Some(button) = around(&touched, WHOLE) else { return };
        let whole = boxes_of(&button, &boxes);
        let tick = !all_ticked(&whole);
        for one in &whole {
            one.set_checked(tick);
        }
        show(&boxes);
    });
    let boxes = grid.clone();
    listen(&grid, "change", move |_| show(&boxes));
    show(&grid);
}

/// Says of each button whether all that it is for is ticked.
fn show(grid: &Element) {
    for button in all::<Element>(grid, WHOLE) {
        let pressed = if all_ticked(&boxes_of(&button, grid)) { "true" } else { "false" };
        _ = button.set_attribute("aria-pressed", pressed);
    }
}

fn boxes_of(button: &Element, grid: &Element) -> Vec<HtmlInputElement> {
    let named = button.get_attribute("data-whole").unwrap_or_default();
    let mut boxes = all::<HtmlInputElement>(grid, "input");
    boxes.retain(|one| named.split(' ').any(|value| value == one.value()));
    boxes
}

fn all_ticked(boxes: &[HtmlInputElement]) -> bool {
    boxes.iter().all(HtmlInputElement::checked)
}

//! People as tiles: one is open at a time, and each says what is chosen for them.

use leptos::{
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlInputElement, HtmlTextAreaElement},
};

use crate::browser::{all, around, listen, wake};

/// Wakes the tiles of the form around it. What is chosen stands in the fields, as without it.
#[island]
pub fn PersonPicker() -> impl IntoView {
    view! { <span hidden use:open_tiles></span> }
}

/// What belongs to one person: the tile, and the fields that it opens.
const PERSON: &str = ".to";
/// The tile.
const TILE: &str = ".pick";
/// What says of a tile whether its fields are open.
const OPEN: &str = "aria-expanded";

fn open_tiles(inside: Element) {
    let Some(form) = around(&inside, "form") else { return };
    wake(&form);
    let people = all::<Element>(&form, PERSON);
    for person in &people {
        say(person, &form);
    }
    // Whoever comes back to something that is wrong finds it open, everybody else the first.
    let wrong = people.iter().find(|person| !all::<Element>(person, ".error").is_empty());
    if let Some(first) = wrong.or(people.first()) {
        open(&people, Some(first));
    }
    let tiles = people.clone();
    listen(&form, "click", move |touched| {
        let Some(tile) = around(&touched, TILE) else { return };
        let person = around(&tile, PERSON);
        let closes = tile.get_attribute(OPEN).as_deref() == Some("true");
        open(&tiles, person.as_ref().filter(|_| !closes));
    });
    let words = form.clone();
    listen(&form, "change", move |changed| {
        let Some(person) = around(&changed, PERSON) else { return };
        part(&changed);
        say(&person, &words);
    });
    lead_to(&form, people);
}

/// The list of what is wrong leads to fields that may be closed: they are opened before the browser goes there.
fn lead_to(form: &Element, people: Vec<Element>) {
    let Some(page) = around(form, "main") else { return };
    listen(&page, "click", move |touched| {
        let Some(place) = around(&touched, "a").and_then(|link| link.get_attribute("href")) else { return };
        let holds = |person: &&Element| person.query_selector(&place).is_ok_and(|found| found.is_some());
        if place.starts_with('#')
            && let Some(person) = people.iter().find(holds)
        {
            open(&people, Some(person));
        }
    });
}

/// Opens the fields of one person, or of nobody, and closes all others.
fn open(people: &[Element], one: Option<&Element>) {
    for person in people {
        let opens = if one == Some(person) { "true" } else { "false" };
        for tile in all::<Element>(person, TILE) {
            _ = tile.set_attribute(OPEN, opens);
        }
    }
}

/// Says on the tile of a person what is chosen for them.
fn say(person: &Element, form: &Element) {
    let word = |tick: &HtmlInputElement| {
        let label = tick.parent_element()?.query_selector("label").ok()??;
        label.text_content()
    };
    let mut chosen: Vec<String> =
        all::<HtmlInputElement>(person, ".praise :checked, .wishes :checked").iter().filter_map(word).collect();
    let wrote = all::<HtmlTextAreaElement>(person, "textarea").iter().any(|field| !field.value().trim().is_empty());
    chosen.extend(form.get_attribute("data-wrote").filter(|_| wrote));
    let said =
        if chosen.is_empty() { form.get_attribute("data-nothing").unwrap_or_default() } else { chosen.join(", ") };
    for place in all::<Element>(person, ".picked") {
        place.set_text_content(Some(&said));
    }
}

/// Of the two wishes only one can hold: the one that is ticked takes the tick off the other.
fn part(changed: &Element) {
    let Some(ticked) = changed.dyn_ref::<HtmlInputElement>().filter(|input| input.checked()) else { return };
    let Some(wishes) = around(changed, ".wishes") else { return };
    for other in all::<HtmlInputElement>(&wishes, "input").iter().filter(|other| *other != ticked) {
        other.set_checked(false);
    }
}

//! The few words in which islands speak with the browser.
//!
//! What somebody chose stands in the fields of the form, with or without an island; so an island keeps no state of its
//! own, it listens and touches the fields. Signals, effects and props would say the same at twice the size
//! (docs/adr/0015-islands.md).

use std::time::Duration;

use leptos::{
    ev::Event,
    prelude::{set_timeout, window},
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{Element, MouseEvent},
};

/// The nearest element around a part that fits a selector.
pub fn around(part: &Element, selector: &str) -> Option<Element> {
    part.closest(selector).ok().flatten()
}

/// All elements of a kind inside another that fit a selector, in the order of the page.
pub fn all<T: JsCast>(within: &Element, selector: &str) -> Vec<T> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|n| found.item(n)?.dyn_into().ok()).collect()
}

/// Calls `then` with whatever is touched or changed inside an element, for as long as the page stands.
pub fn listen(within: &Element, event: &str, then: impl Fn(Element) + 'static) {
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if let Some(touched) = event.target().and_then(|target| target.dyn_into().ok()) {
            then(touched);
        }
    });
    // It fails for no element of a page; where it did, the page would be as it was before.
    _ = within.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    heard.forget();
}

/// Where a finger or a mouse is on an element.
pub struct Touch {
    /// From the middle to the right, −1 to 1 within the element.
    pub x: f64,
    /// From the middle down, −1 to 1 within the element.
    pub y: f64,
    /// Where it is in the window, in pixels.
    pub at: (i32, i32),
    /// Whether it is pressed; a finger always is.
    pub pressed: bool,
}

/// Calls `then` with where an element is touched, for as long as the page stands.
pub fn on_touch(element: &Element, event: &str, then: impl Fn(Touch) + 'static) {
    let at = element.clone();
    let heard = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let place = at.get_bounding_client_rect();
        let part = |at: i32, from: f64, size: f64| (f64::from(at) - from) / size.max(1.) * 2. - 1.;
        then(Touch {
            x: part(event.client_x(), place.left(), place.width()),
            y: part(event.client_y(), place.top(), place.height()),
            at: (event.client_x(), event.client_y()),
            pressed: event.buttons() != 0,
        });
    });
    // It fails for no element of a page.
    _ = element.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    heard.forget();
}

/// Does something a while later.
pub fn after(later: Duration, then: impl FnOnce() + 'static) {
    // Browsers refuse no timer; without it, what was begun would go on.
    _ = set_timeout(then, later);
}

/// Posts a form that has no fields to an address, beside the page. Where that fails, the page asks again next time.
pub fn tell(address: &str) {
    _ = window().navigator().send_beacon(address);
}

/// Shows what is of use only while an island is awake (`.dormant` in the style sheet).
pub fn wake(part: &Element) {
    _ = part.set_attribute("data-awake", "");
}

/// The words that the server wrote into an attribute, with a number where `#` stands.
pub fn words(part: &Element, attribute: &str, number: usize) -> String {
    filled(&part.get_attribute(attribute).unwrap_or_default(), number)
}

fn filled(words: &str, number: usize) -> String {
    match words.split_once('#') {
        Some((before, after)) => [before, &number.to_string(), after].concat(),
        None => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn a_number_stands_where_the_words_want_it() {
        assert_eq!(filled("#가지 고르셨어요", 12), "12가지 고르셨어요");
        assert_eq!(filled("You chose #", 0), "You chose 0");
        assert_eq!(filled("뺐어요", 3), "뺐어요");
    }
}

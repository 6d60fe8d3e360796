//! The words of the page that is being rendered.

use domain::{interest, slot::Slot, text::Text};

use crate::viewer::use_viewer;

/// The catalogue in the viewer's language. For pages; islands get their words as props.
pub fn use_text() -> &'static Text {
    use_viewer().language.text()
}

/// The name of an interest; none if its key has left the catalogue.
pub fn interest_name(t: &Text, key: &str) -> Option<&'static str> {
    interest::find(key).map(|interest| t.language.pick(interest.ko, interest.en))
}

/// The name of a half day by its number; none if there is no such half day.
pub fn slot_name(t: &Text, number: u8) -> Option<String> {
    Slot::new(number).map(|slot| slot.said(t.language))
}

//! The one screen for texts that strangers read: ways to reach somebody elsewhere, money, and lures.
//!
//! It reads a text as a person would, not as it is spelt: 공일공, ０１０ and o1o are one, 카.톡 is 카톡, ㅋㅌ as well.
//! It errs on the safe side, yet times, dates, prices and distances are no numbers to call.

mod address;
mod digit;
mod kind;
mod mask;
mod number;
mod words;

pub use self::{
    kind::Lure,
    mask::{Masked, mark, mask},
};
use crate::line::fold::small;

/// The first thing in a text that has no place there, if there is any. What the mask hides already is none.
pub fn find(text: &str) -> Option<Lure> {
    let small = small(&text.replace(mark(), " "));
    if address::has_mail(&small) {
        Some(Lure::Mail)
    } else if address::has_link(&small) {
        Some(Lure::Link)
    } else if number::is_in(&small) {
        Some(Lure::Number)
    } else {
        words::first_in(&small).map(Lure::Word).or_else(|| mask::first(text))
    }
}

/// Whether a way to reach somebody stands in a text, whatever else it speaks of.
pub fn has_contact(text: &str) -> bool {
    mask::first(text).is_some()
}

#[cfg(test)]
mod tests;

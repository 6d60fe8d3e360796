//! A line (줄): the one type of everything that people and models write, from names to cards.
//!
//! What was typed is cleaned first and judged then, so nobody is refused for something that cannot
//! be seen. What stands in a line is NFC, has no blanks at its ends, no controls, no marks without
//! width, and is short in letters, in code points and in bytes.

mod clean;
pub mod fold;
pub mod lure;
pub mod office;

use icu_properties::props::{
    BinaryProperty, EnumeratedProperty, ExtendedPictographic, GeneralCategory, GeneralCategoryGroup, RegionalIndicator,
};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

pub use self::clean::clean;
use crate::base::form::FieldError;

/// Bytes that a line may have for each letter of room: Hangul takes three, an emoji with its colour eight, and
/// a line of many joined emoji may take the room of several letters each.
pub const BYTES_PER_LETTER: usize = 16;
/// Code points that a line may have for each letter of room; Hangul takes one, Thai and Hindi two or three.
const POINTS_PER_LETTER: usize = 4;
/// The longest letter in use is the emoji of a kiss between two people of chosen colours.
const POINTS_OF_A_LETTER: usize = 10;
/// Hebrew puts three marks on a letter; more than that is a tower that hides the lines above it.
const MARKS_ON_A_LETTER: usize = 3;

/// A line of at most `MAX` letters, as people count them, that shows something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line<const MAX: usize>(String);

impl<const MAX: usize> Line<MAX> {
    /// Cleans what was typed and reads it; it must show a letter, a number or an emoji.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        let text = clean(typed);
        if !shows(&text) {
            return Err(FieldError::Required);
        }
        measure(&text, MAX).map(|()| Self(text))
    }

    /// The same where nothing need be written: what shows nothing at all is nothing.
    pub fn optional(typed: &str) -> Result<Option<Self>, FieldError> {
        let text = clean(typed);
        if !text.chars().any(is_seen) {
            return Ok(None);
        }
        measure(&text, MAX).map(|()| Some(Self(text)))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, for good.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// A text in plain letters: cleaned, then with wide and ringed forms made plain (NFKC), as a machine reads it.
pub fn plain(typed: &str) -> String {
    clean(&clean(typed).nfkc().collect::<String>())
}

/// Whether this is a stroke between the parts of a number, of any length.
pub fn is_stroke(c: char) -> bool {
    GeneralCategory::for_char(c) == GeneralCategory::DashPunctuation || matches!(c, '\u{2212}' | '_' | '~')
}

/// Whether a clean text shows a letter, a number or an emoji.
pub fn shows(text: &str) -> bool {
    text.chars().any(|c| {
        let kind = GeneralCategory::for_char(c);
        GeneralCategoryGroup::Letter.union(GeneralCategoryGroup::Number).contains(kind)
            || ExtendedPictographic::for_char(c)
            || RegionalIndicator::for_char(c)
    })
}

/// Whether anything of a clean text can be seen: private and unknown characters cannot be counted on.
fn is_seen(c: char) -> bool {
    let kind = GeneralCategory::for_char(c);
    !c.is_whitespace() && !matches!(kind, GeneralCategory::PrivateUse | GeneralCategory::Unassigned)
}

/// Whether a clean text is short enough, as a whole and letter by letter.
fn measure(text: &str, max: usize) -> Result<(), FieldError> {
    if text.graphemes(true).any(is_tower) {
        return Err(FieldError::Unreadable);
    }
    let short = text.graphemes(true).count() <= max
        && text.len() <= max * BYTES_PER_LETTER
        && text.chars().count() <= max * POINTS_PER_LETTER;
    if short { Ok(()) } else { Err(FieldError::TooLong { max }) }
}

/// Whether one letter is piled up from more than any writing needs.
fn is_tower(letter: &str) -> bool {
    let mut marks = 0;
    letter.chars().count() > POINTS_OF_A_LETTER
        || letter.chars().any(|c| {
            marks = if GeneralCategoryGroup::Mark.contains(GeneralCategory::for_char(c)) { marks + 1 } else { 0 };
            marks > MARKS_ON_A_LETTER
        })
}

#[cfg(test)]
mod tests;

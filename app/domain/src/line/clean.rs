//! What is taken out of a text before anybody judges it.

use icu_properties::props::{
    BinaryProperty, DefaultIgnorableCodePoint, Emoji, EmojiModifier, EnumeratedProperty, ExtendedPictographic,
    GeneralCategory, GeneralCategoryGroup,
};
use unicode_normalization::UnicodeNormalization;

/// Joins emoji into one, as in a family.
const JOINER: char = '\u{200D}';
/// Asks for the colourful form of the character before it.
const COLOURFUL: char = '\u{FE0F}';
/// Asks for the plain form of the character before it.
const COLOURLESS: char = '\u{FE0E}';
/// Puts a digit on a key.
const KEYCAP: char = '\u{20E3}';
/// A cell of Braille without dots, and two hieroglyphs that are blanks: they are none by their class, and look like some.
const EMPTY: [char; 3] = ['\u{2800}', '\u{13441}', '\u{13442}'];

/// A text as it is meant: composed (Hangul typed on a Mac arrives decomposed), blanks and line breaks run
/// together to one blank, without what cannot be seen, whether it came from a telephone's contacts, from a
/// web page or from somebody who hides a name behind another.
pub fn clean(typed: &str) -> String {
    let seen = without_unseen(typed);
    let composed: String = seen.nfc().collect();
    let words: Vec<_> = composed.split_whitespace().map(without_stray_marks).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A word without the marks at its beginning, which would settle on whatever stands before it.
fn without_stray_marks(word: &str) -> &str {
    word.trim_start_matches(is_mark)
}

fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(GeneralCategory::for_char(c))
}

fn without_unseen(typed: &str) -> String {
    let mut kept = String::with_capacity(typed.len());
    let mut rest = typed.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            c if c.is_whitespace() || EMPTY.contains(&c) => kept.push(' '),
            JOINER | COLOURFUL | COLOURLESS if belongs_to_emoji(c, &kept, rest.peek().copied()) => kept.push(c),
            c if is_unseen(c) => {}
            c => kept.push(c),
        }
    }
    kept
}

/// Controls, ignorable marks, marks of annotation, and what is no character at all.
fn is_unseen(c: char) -> bool {
    let none = matches!(u32::from(c) & 0xFFFF, 0xFFFE | 0xFFFF) || matches!(c, '\u{FDD0}'..='\u{FDEF}');
    let annotation = matches!(c, '\u{FFF9}'..='\u{FFFB}');
    none || annotation || c.is_control() || DefaultIgnorableCodePoint::for_char(c)
}

/// Whether a mark without width does something here: a joiner between two pictures, a wish for colour behind a
/// character that has a colourful form. A digit has one on a key alone.
fn belongs_to_emoji(mark: char, before: &str, after: Option<char>) -> bool {
    let Some(last) = before.chars().next_back() else { return false };
    match mark {
        JOINER => ends_as_picture(before) && after.is_some_and(ExtendedPictographic::for_char),
        _ if last.is_ascii() => after == Some(KEYCAP) && Emoji::for_char(last),
        _ => Emoji::for_char(last),
    }
}

/// Whether a text ends with a picture, its colour and its form of display behind it or not.
fn ends_as_picture(text: &str) -> bool {
    let bare = text.trim_end_matches(|c| c == COLOURFUL || c == COLOURLESS || EmojiModifier::for_char(c));
    bare.chars().next_back().is_some_and(ExtendedPictographic::for_char)
}

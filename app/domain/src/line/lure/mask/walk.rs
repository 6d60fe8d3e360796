//! Steps through a small text, by bytes that stand between its letters.

use std::ops::Range;

use super::folded::BREAK;

/// What stands behind a place.
pub(super) fn after(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// What stands before a place.
pub(super) fn before(text: &str, at: usize) -> &str {
    text.get(..at).unwrap_or_default()
}

/// The place behind blanks.
pub(super) fn skip_blanks(text: &str, at: usize) -> usize {
    text.len() - after(text, at).trim_start_matches(' ').len()
}

/// The place before blanks.
pub(super) fn back_blanks(text: &str, at: usize) -> usize {
    before(text, at).trim_end_matches(' ').len()
}

/// Where what is made of such letters ends.
pub(super) fn while_is(text: &str, at: usize, is: impl Fn(char) -> bool) -> usize {
    text.len() - after(text, at).trim_start_matches(|c| c != BREAK && is(c)).len()
}

/// Where what is made of such letters begins.
pub(super) fn back_while(text: &str, at: usize, is: impl Fn(char) -> bool) -> usize {
    before(text, at).trim_end_matches(|c| c != BREAK && is(c)).len()
}

/// The word that ends at a place.
pub(super) fn word_before(text: &str, at: usize) -> Range<usize> {
    let end = back_blanks(text, at);
    back_while(text, end, |c| c != ' ')..end
}

/// The word behind a place.
pub(super) fn word_after(text: &str, at: usize) -> Range<usize> {
    let start = skip_blanks(text, at);
    start..while_is(text, start, |c| c != ' ')
}

/// At most so many letters before a place, up to a mark that stands there already.
pub(super) fn near_before(text: &str, at: usize, letters: usize) -> &str {
    let text = before(text, at);
    let start = text.char_indices().rev().take(letters).last().map_or(text.len(), |(at, _)| at);
    after(text, start)
}

/// At most so many letters behind a place.
pub(super) fn near_after(text: &str, at: usize, letters: usize) -> &str {
    let text = after(text, at);
    let end = text.char_indices().nth(letters).map_or(text.len(), |(at, _)| at);
    before(text, end)
}

/// Whether one of these words, divided by blanks, stands in a text.
pub(super) fn has_any(text: &str, words: &str) -> bool {
    words.split_whitespace().any(|word| text.contains(word))
}

/// The longest of these words, divided by blanks, that a text begins with.
pub(super) fn starts_with_any<'a>(text: &str, words: &'a str) -> Option<&'a str> {
    words.split_whitespace().filter(|word| text.starts_with(word)).max_by_key(|word| word.len())
}

/// The longest of these words that a text ends with.
pub(super) fn ends_with_any<'a>(text: &str, words: &'a str) -> Option<&'a str> {
    words.split_whitespace().filter(|word| text.ends_with(word)).max_by_key(|word| word.len())
}

pub(super) fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

pub(super) fn is_hangul(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

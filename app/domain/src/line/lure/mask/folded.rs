//! A text in the letters that one sees and hears, each of which knows where it came from.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;
use unicode_security::skeleton;
use unicode_segmentation::UnicodeSegmentation;

use crate::{line::fold::small, text::Language};

/// What stands for a mark that is in a text already; nothing goes across it.
pub(super) const BREAK: char = '\u{FFFC}';

/// What stands in a text where a way to reach somebody stood.
pub fn mark() -> &'static str {
    Language::Ko.text().form.masked
}

/// Zeros of the digits of other writings: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Thai, Lao, Tibetan,
/// Burmese, Khmer, Mongolian.
const ZEROS: [u32; 14] =
    [0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0BE6, 0x0C66, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810];

/// A text in small plain letters.
pub(super) struct Folded {
    small: String,
    /// For each letter of `small`, where it begins there and what it was written as.
    letters: Vec<(usize, Range<usize>)>,
}

impl Folded {
    /// Reads a text letter by letter.
    pub(super) fn of(text: &str) -> Self {
        let mut read = Vec::with_capacity(text.len());
        let mut at = 0;
        for (place, mark) in text.match_indices(mark()) {
            read_into(&mut read, text.get(at..place).unwrap_or_default(), at);
            at = place + mark.len();
            read.push((BREAK, place..at));
        }
        read_into(&mut read, text.get(at..).unwrap_or_default(), at);
        let mut folded = Self { small: String::with_capacity(text.len()), letters: Vec::with_capacity(read.len()) };
        for (letter, place) in composed(&read) {
            folded.letters.push((folded.small.len(), place));
            folded.small.push(letter);
        }
        folded
    }

    /// The text.
    pub(super) fn small(&self) -> &str {
        &self.small
    }

    /// Where a part of the small text stood in what was written.
    pub(super) fn source(&self, part: &Range<usize>) -> Range<usize> {
        let first = self.letters.partition_point(|(at, _)| *at < part.start);
        let after = self.letters.partition_point(|(at, _)| *at < part.end);
        match self.letters.get(first..after).map(|letters| (letters.first(), letters.last())) {
            Some((Some((_, first)), Some((_, last)))) => first.start..last.end.max(first.end),
            _ => 0..0,
        }
    }
}

fn read_into(read: &mut Vec<(char, Range<usize>)>, text: &str, offset: usize) {
    for (at, cluster) in text.grapheme_indices(true) {
        let place = offset + at..offset + at + cluster.len();
        let first = cluster.chars().next().unwrap_or(' ');
        if cluster.len() == first.len_utf8() && (first.is_ascii_graphic() || ('가'..='힣').contains(&first)) {
            read.push((first.to_ascii_lowercase(), place));
        } else if first.is_whitespace() {
            read.push((' ', place));
        } else {
            let seen = small(cluster);
            read.extend(seen.chars().filter(|c| !is_combining_mark(*c)).map(|c| (as_seen(c), place.clone())));
        }
    }
}

/// The digit or the Latin letter that a letter of another writing looks like.
fn as_seen(c: char) -> char {
    let number = u32::from(c);
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&number));
    if let Some(digit) = zero.and_then(|zero| char::from_digit(number - zero, 10)) {
        return digit;
    }
    match c {
        'к' | 'κ' => 'k',
        'т' | 'τ' => 't',
        'м' => 'm',
        'н' => 'h',
        'в' => 'b',
        '⊙' | '◎' | '⓿' => '0',
        c if c.is_ascii() || !c.is_alphabetic() || (0x1100..0x1D00).contains(&number) || number >= 0x2E80 => c,
        c => {
            let mut looks = skeleton(c.encode_utf8(&mut [0; 4])).collect::<Vec<_>>().into_iter();
            match (looks.next(), looks.next()) {
                (Some(one), None) if one.is_ascii_alphanumeric() => one.to_ascii_lowercase(),
                _ => c,
            }
        }
    }
}

/// Hangul that was typed in single letters, joined to syllables: ㅋㅏㅌㅗㄱ is 카톡.
fn composed(read: &[(char, Range<usize>)]) -> Vec<(char, Range<usize>)> {
    /// The number of the final consonant that a leading one becomes; 0 for those that are none.
    const FINAL: [u32; 19] = [1, 2, 4, 7, 0, 8, 16, 17, 0, 19, 20, 21, 22, 0, 23, 24, 25, 26, 27];
    let number = |at: usize, first: u32, count: u32| {
        let c = u32::from(read.get(at)?.0);
        (first..first + count).contains(&c).then(|| c - first)
    };
    let leading = |at| number(at, 0x1100, 19);
    let vowel = |at| number(at, 0x1161, 21);
    let mut joined = Vec::with_capacity(read.len());
    let mut at = 0;
    while let Some((c, place)) = read.get(at) {
        let Some((first, second)) = leading(at).zip(vowel(at + 1)) else {
            joined.push((*c, place.clone()));
            at += 1;
            continue;
        };
        let last = leading(at + 2).filter(|_| vowel(at + 3).is_none());
        let last = last.and_then(|last| FINAL.get(usize::try_from(last).ok()?).copied()).unwrap_or(0);
        let length = if last > 0 { 3 } else { 2 };
        let end = read.get(at + length - 1).map_or(place.end, |(_, place)| place.end);
        let syllable = char::from_u32(0xAC00 + (first * 21 + second) * 28 + last).unwrap_or(*c);
        joined.push((syllable, place.start..end));
        at += length;
    }
    joined
}

//! Texts as one hears and sees them, for looking into names and notes: what looks alike is one.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_security::skeleton;

use crate::line::plain;

/// Unicode lists the syllables of Hangul by these: leading consonant, vowel, final consonant or none.
const LEADING: [char; 19] =
    ['ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'];
const VOWELS: [char; 21] = [
    'ㅏ', 'ㅐ', 'ㅑ', 'ㅒ', 'ㅓ', 'ㅔ', 'ㅕ', 'ㅖ', 'ㅗ', 'ㅘ', 'ㅙ', 'ㅚ', 'ㅛ', 'ㅜ', 'ㅝ', 'ㅞ', 'ㅟ', 'ㅠ', 'ㅡ',
    'ㅢ', 'ㅣ',
];
const FINALS: [&str; 28] = [
    "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ",
    "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
];

/// A plain text in small letters.
pub(crate) fn small(typed: &str) -> String {
    plain(&plain(typed).to_lowercase())
}

/// The Hangul of a text alone, whatever stands between.
pub(crate) fn hangul(small: &str) -> String {
    small.chars().filter(|c| is_syllable(*c) || is_letter_of_hangul(*c)).collect()
}

/// Hangul taken apart into its letters, so that ㅇㅜㄴㅇㅕㅇ reads as 운영.
pub fn apart(text: &str) -> String {
    let mut all = String::new();
    for c in text.chars() {
        let number = u32::from(c);
        let at = |first: char| usize::try_from(number.wrapping_sub(u32::from(first))).unwrap_or(usize::MAX);
        if is_syllable(c) {
            let at = at('가');
            all.extend(LEADING.get(at / (VOWELS.len() * FINALS.len())));
            all.extend(VOWELS.get(at / FINALS.len() % VOWELS.len()));
            all.extend(FINALS.get(at % FINALS.len()).copied());
        } else if let Some(letter) = LEADING.get(at('\u{1100}')).or_else(|| VOWELS.get(at('\u{1161}'))) {
            all.push(*letter);
        } else if let Some(letters) = FINALS.get(at('\u{11A7}')) {
            all.push_str(letters);
        } else {
            all.push(c);
        }
    }
    all
}

/// Whether Hangul stands there that makes no syllables: ㅋㅌ, or a word taken apart.
pub(crate) fn has_loose_hangul(small: &str) -> bool {
    small.chars().any(is_letter_of_hangul)
}

fn is_syllable(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

/// NFKC has made all others of these.
fn is_letter_of_hangul(c: char) -> bool {
    ('\u{1100}'..='\u{11FF}').contains(&c)
}

/// The Latin letters that a text looks like: а of Cyrillic is a, 0 is o, and i, l and 1 are one.
pub(crate) fn latin(small: &str) -> String {
    let spelt: String = small.chars().map(as_letter).collect();
    let seen: String = skeleton(&spelt).collect::<String>().to_lowercase();
    let bare = seen.nfd().filter(|c| !is_combining_mark(*c));
    bare.map(|c| if matches!(c, 'l' | '|' | '1') { 'i' } else { c }).filter(char::is_ascii_lowercase).collect()
}

/// Digits and signs that are written for letters.
fn as_letter(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' | 'т' | 'τ' => 't',
        // Of Cyrillic and Greek the small letters are no doubles of ours, while the large ones are.
        'м' => 'm',
        'к' | 'κ' => 'k',
        'н' => 'h',
        'в' => 'b',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hangul_taken_apart_reads_as_its_syllables() {
        assert_eq!(apart(&small("ㅇㅜㄴㅇㅕㅇㅈㅏ")), apart("운영자"));
        assert_eq!(apart("닭값"), "ㄷㅏㄹㄱㄱㅏㅂㅅ");
    }

    #[test]
    fn letters_that_look_alike_are_one() {
        for typed in ["admin", "АDМIN", "ａｄｍｉｎ", "𝐚𝐝𝐦𝐢𝐧", "adm1n", "4dmin", "ádmin", "a.d-m i_n", "adrnin"]
        {
            assert_eq!(latin(&small(typed)), latin("admin"), "{typed}");
        }
    }
}

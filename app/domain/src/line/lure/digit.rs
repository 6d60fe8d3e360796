//! Digits as they are written, drawn and said.

/// How digits are said; the longest first, so that 하나 is not left as 나.
const SAID: [(&str, char); 47] = [
    ("다섯", '5'),
    ("여섯", '6'),
    ("일곱", '7'),
    ("여덟", '8'),
    ("여덜", '8'),
    ("아홉", '9'),
    ("하나", '1'),
    ("제로", '0'),
    // One, where zero stands behind it: 원 alone is money.
    ("원제", '1'),
    ("투", '2'),
    ("포", '4'),
    ("쓰리", '3'),
    ("파이브", '5'),
    ("식스", '6'),
    ("세븐", '7'),
    ("에잇", '8'),
    ("나인", '9'),
    ("zero", '0'),
    ("one", '1'),
    ("two", '2'),
    ("three", '3'),
    ("four", '4'),
    ("five", '5'),
    ("six", '6'),
    ("seven", '7'),
    ("eight", '8'),
    ("nine", '9'),
    ("둘", '2'),
    ("셋", '3'),
    ("넷", '4'),
    ("공", '0'),
    ("영", '0'),
    ("빵", '0'),
    ("령", '0'),
    ("일", '1'),
    ("이", '2'),
    ("삼", '3'),
    ("사", '4'),
    ("오", '5'),
    ("육", '6'),
    ("륙", '6'),
    ("칠", '7'),
    ("팔", '8'),
    ("구", '9'),
    ("o", '0'),
    ("l", '1'),
    ("i", '1'),
];

/// Signs that look like digits.
const SEEN: [(char, char); 19] = [
    ('|', '1'),
    ('\u{1175}', '1'), // ㅣ, as NFKC has it
    ('\u{110B}', '0'), // ㅇ
    ('〇', '0'),
    ('零', '0'),
    ('一', '1'),
    ('二', '2'),
    ('三', '3'),
    ('四', '4'),
    ('五', '5'),
    ('六', '6'),
    ('七', '7'),
    ('八', '8'),
    ('九', '9'),
    ('⓪', '0'),
    ('○', '0'),
    ('◯', '0'),
    ('●', '0'),
    ('⊙', '0'),
];

/// A digit at the beginning of a text.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) length: usize,
    pub(super) digit: char,
    /// Whether it is a word, or a sign that looks like a digit.
    pub(super) said: bool,
}

/// The digit that a text begins with, in whatever way it is written or said.
pub(super) fn digit_at(text: &str) -> Option<Found> {
    /// Ringed digits that NFKC leaves: from one upwards, in rows of ten.
    const RINGED: std::ops::RangeInclusive<char> = '\u{2776}'..='\u{2793}';
    let c = text.chars().next()?;
    let length = c.len_utf8();
    if c.is_ascii_digit() {
        return Some(Found { length, digit: c, said: false });
    }
    if RINGED.contains(&c) {
        let digit = char::from_digit((u32::from(c) - u32::from(*RINGED.start())) % 10 + 1, 10)?;
        return Some(Found { length, digit, said: false });
    }
    if !is_first(c) {
        return None;
    }
    let seen = SEEN.iter().find(|(sign, _)| *sign == c).map(|(_, digit)| Found { length, digit: *digit, said: true });
    let said = || SAID.iter().find(|(word, _)| text.starts_with(word));
    // Of 원제로 only the first letter is the one.
    let length = |word: &str| if word.starts_with('원') { '원'.len_utf8() } else { word.len() };
    seen.or_else(|| said().map(|(word, digit)| Found { length: length(word), digit: *digit, said: true }))
}

/// Whether anything that is said or drawn for a digit begins so: most letters of a text do not.
fn is_first(c: char) -> bool {
    match c {
        '가'..='힣' => "다여일아하제원투포쓰파식세에나둘셋넷공영빵령이삼사오육륙칠팔구".contains(c),
        'a'..='z' => "ztfsenoli".contains(c),
        _ => true,
    }
}

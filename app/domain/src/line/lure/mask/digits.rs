//! The digits of a text, and which of them hang together.

use std::ops::Range;

use super::{folded::BREAK, walk::after};
use crate::line::lure::digit::digit_at;

/// Words between the parts of a number that belong to it.
const BETWEEN: &str = "다시 대시 하이픈 빼기 국에 국번 국 에 의 바 점 땡 콩 꽃 그리고 다음 하트 별";
/// Letters that may stand between two parts of a number: a short clause.
const GAP_LETTERS: usize = 10;
/// A digit and where it stands.
pub(super) struct Digit {
    pub(super) digit: char,
    pub(super) place: Range<usize>,
}

/// How what stands between two digits holds them together.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Gap {
    /// Nothing, signs, or a word that belongs to a number.
    Tight,
    /// A few letters.
    Loose,
    /// More than that, or a mark.
    Wide,
}

/// All digits of a text. Strokes are ones, or only stand between digits.
pub(super) fn digits(small: &str, strokes: bool) -> Vec<Digit> {
    let mut all: Vec<Digit> = Vec::new();
    let mut at = 0;
    while let Some(c) = after(small, at).chars().next() {
        let is_stroke = matches!(c, '|' | '\u{1175}' | 'l' | 'i' | '│');
        match digit_at(after(small, at)).filter(|_| strokes || !is_stroke) {
            Some(found) => {
                all.push(Digit { digit: found.digit, place: at..at + found.length });
                at += found.length;
            }
            None if is_place_of_digit(c) => {
                let end = at + c.len_utf8();
                match all.last_mut().filter(|last| last.place.end == at) {
                    Some(last) => last.place.end = end,
                    None => all.push(Digit { digit: '1', place: at..end }),
                }
                at = end;
            }
            None => at += c.len_utf8(),
        }
    }
    all
}

/// Whether a letter says how much a digit before it counts; without one it is a one: 천이백 is 12 when a number is told.
fn is_place_of_digit(c: char) -> bool {
    matches!(c, '천' | '백' | '십')
}

pub(super) fn gap(between: &str) -> Gap {
    if between.contains(BREAK) {
        return Gap::Wide;
    }
    let letters: String = between.chars().filter(|c| c.is_alphanumeric()).take(GAP_LETTERS + 1).collect();
    let count = letters.chars().count();
    if count == 0 || BETWEEN.split(' ').any(|word| word == letters) {
        Gap::Tight
    } else if count <= GAP_LETTERS && between.chars().count() <= 2 * GAP_LETTERS {
        Gap::Loose
    } else {
        Gap::Wide
    }
}

/// Whether nothing stands between a digit and the next.
pub(super) fn joined(chain: &[Digit], at: usize) -> bool {
    chain.get(at).zip(chain.get(at + 1)).is_some_and(|(one, next)| one.place.end == next.place.start)
}

/// Whether a digit is written as one.
pub(super) fn is_written(small: &str, digit: Option<&Digit>) -> bool {
    digit.is_some_and(|digit| after(small, digit.place.start).starts_with(|c: char| c.is_ascii_digit()))
}

/// Stretches of digits that belong together: groups with little between, or digit by digit with the same letter between.
pub(super) fn chains(small: &str, digits: &[Digit]) -> Vec<Range<usize>> {
    let between = |at: usize| match (digits.get(at), digits.get(at + 1)) {
        (Some(one), Some(next)) => small.get(one.place.end..next.place.start).unwrap_or_default(),
        _ => "",
    };
    let filler = |at: usize| between(at).trim();
    let mut chains = Vec::new();
    let mut start = 0;
    // Where the group that is being read begins, and the one before it.
    let mut group = 0;
    for at in 0..digits.len() {
        let last = at + 1 == digits.len();
        let gap = if last { Gap::Wide } else { gap(between(at)) };
        let holds = match gap {
            Gap::Tight => true,
            Gap::Wide => false,
            Gap::Loose => {
                let repeats = at > 0 && filler(at) == filler(at - 1) || filler(at) == filler(at + 1);
                // A single digit among words is a syllable of one of them.
                let groups = at + 1 - group > 1 && !last && next_is_joined(digits, small, at + 1);
                repeats || groups
            }
        };
        if gap != Gap::Tight {
            group = at + 1;
        }
        if !holds {
            chains.push(start..at + 1);
            start = at + 1;
        }
    }
    chains
}

/// Whether a digit has another close behind it.
fn next_is_joined(digits: &[Digit], small: &str, at: usize) -> bool {
    digits.get(at).zip(digits.get(at + 1)).is_some_and(|(one, next)| {
        small.get(one.place.end..next.place.start).is_some_and(|between| gap(between) == Gap::Tight)
    })
}

/// Words of digits without anything between, as they stand in a text.
pub(super) fn groups(small: &str) -> Vec<(String, Range<usize>)> {
    let mut groups: Vec<(String, Range<usize>)> = Vec::new();
    for digit in digits(small, true) {
        match groups.last_mut() {
            Some((all, place)) if place.end == digit.place.start => {
                all.push(digit.digit);
                place.end = digit.place.end;
            }
            _ => groups.push((digit.digit.to_string(), digit.place)),
        }
    }
    groups
}

/// Stretches of digits that hang together.
pub(super) fn stretches(small: &str) -> Vec<Vec<Digit>> {
    let mut all: Vec<Vec<Digit>> = Vec::new();
    for digit in digits(small, true) {
        match all.last_mut().and_then(|row| Some((row.last()?.place.end, row))) {
            Some((end, row)) if small.get(end..digit.place.start).is_some_and(|between| gap(between) == Gap::Tight) => {
                row.push(digit);
            }
            _ => all.push(vec![digit]),
        }
    }
    all
}

//! Numbers to call and of accounts, in digits or in words, with anything between.

use std::ops::Range;

use super::digit::{Found, digit_at};

/// A mobile number without its last digits is one still.
const MOBILE_MIN: usize = 9;
/// So many digits are looked at to see a mobile number, the one of the country in front.
const MOBILE_LOOK: usize = 16;
/// Numbers of a town have nine digits at least, its own in front.
const TOWN_MIN: usize = 9;
/// 1588-1234, or a mobile number without its beginning.
const CALLED_MIN: usize = 8;
/// So many digits without anything between are no year, no time and no price.
const UNBROKEN: usize = 6;
/// Syllables such as 이 and 사 follow one another by chance, but not so many, and not so many different ones.
const SAID_MIN: usize = 6;
const SAID_KINDS: usize = 4;

/// Words that people say between the parts of a number.
const BETWEEN: [&str; 7] = ["다시", "대시", "하이픈", "빼기", "국에", "에", "의"];

/// Wishes that people say in digits: to be eighty-eight at ninety-nine.
const SAYINGS: [&str; 2] = ["9988234", "998834"];

/// A stretch of digits with signs between, and how they are grouped.
#[derive(Default)]
struct Run {
    groups: Vec<String>,
    /// Where each group stands in the text.
    places: Vec<Range<usize>>,
    /// The signs before each group.
    gaps: Vec<String>,
    gap: String,
    /// How many of the digits are words or signs that look like digits.
    said: usize,
}

/// Whether a number to call or of an account stands in a text.
pub(super) fn is_in(small: &str) -> bool {
    !in_text(small).is_empty()
}

/// The parts of a text that are numbers to call or of accounts.
pub(super) fn in_text(small: &str) -> Vec<Range<usize>> {
    let written = runs(small, false).into_iter().filter_map(|run| run.number());
    let said = runs(small, true).into_iter().filter(Run::is_said_number).filter_map(|run| run.place(0));
    written.chain(said).collect()
}

/// The stretches of digits in a text; with `said`, digits in words are digits as well.
fn runs(small: &str, said: bool) -> Vec<Run> {
    let mut all = vec![Run::default()];
    let mut rest = small;
    while let Some(c) = rest.chars().next() {
        let at = small.len() - rest.len();
        let digit = digit_at(rest).filter(|found| said || !found.said);
        let run = all.last_mut();
        let between = BETWEEN.iter().find(|word| rest.starts_with(**word));
        let length = match (run, digit, between) {
            (Some(run), Some(found), _) => {
                run.push(found, at);
                found.length
            }
            (Some(run), None, Some(word)) if !run.groups.is_empty() => {
                run.gap.push('-');
                word.len()
            }
            (Some(run), ..) if !c.is_alphanumeric() => {
                run.gap.push(c);
                c.len_utf8()
            }
            _ => {
                all.push(Run::default());
                c.len_utf8()
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    all
}

impl Run {
    fn push(&mut self, found: Found, at: usize) {
        self.said += usize::from(found.said);
        match (self.groups.last_mut(), self.places.last_mut()) {
            (Some(group), Some(place)) if self.gap.is_empty() => {
                group.push(found.digit);
                place.end = at + found.length;
            }
            _ => {
                self.groups.push(found.digit.to_string());
                self.places.push(at..at + found.length);
                self.gaps.push(std::mem::take(&mut self.gap));
            }
        }
    }

    /// Where the groups from this one on stand.
    fn place(&self, from: usize) -> Option<Range<usize>> {
        Some(self.places.get(from)?.start..self.places.last()?.end)
    }

    /// Whether digits with words among them are a number to call or of an account.
    fn is_said_number(&self) -> bool {
        let all = self.groups.concat();
        let kinds: std::collections::BTreeSet<_> = all.chars().collect();
        let long = self.said >= SAID_MIN && all.len() >= CALLED_MIN && kinds.len() >= SAID_KINDS;
        self.said > 0 && self.holds_mobile() || long && !is_counting(&all)
    }

    /// Where digits are a number to call or of an account: neither dates and times nor years and prices.
    fn number(&self) -> Option<Range<usize>> {
        let first = self.first_mobile().or_else(|| self.first_of_number()).filter(|_| !self.is_times())?;
        self.place(first)
    }

    /// Whether a mobile number begins with one of the groups.
    fn holds_mobile(&self) -> bool {
        self.first_mobile().is_some()
    }

    /// The group with which a mobile number begins.
    fn first_mobile(&self) -> Option<usize> {
        (0..self.groups.len()).find(|at| {
            let digits = self.groups[*at..].iter().flat_map(|group| group.chars());
            begins_as_mobile(&digits.take(MOBILE_LOOK).collect::<String>())
        })
    }

    /// The group with which a number begins that is no mobile one.
    fn first_of_number(&self) -> Option<usize> {
        let mut left: Vec<&str> = Vec::new();
        let mut first = 0;
        let mut at = 0;
        while let Some(group) = self.groups.get(at) {
            let honest = self.date_at(at).max(self.price_at(at)).max(self.readings_at(at));
            // What stands in a list belongs to nothing before it, unless the whole began as a town does.
            let listed = self.gaps.get(at).is_some_and(|gap| gap.starts_with(',') && gap.len() > 1);
            if honest > 0 || listed && !left.first().is_some_and(|first| first.starts_with('0')) {
                left.clear();
            }
            if honest == 0 {
                if left.is_empty() {
                    first = at;
                }
                left.push(group);
            }
            if are_number(&left) {
                return Some(first);
            }
            at += honest.max(1);
        }
        None
    }

    /// Whether these are times of day, as in 10:30~11:30.
    fn is_times(&self) -> bool {
        let pairs =
            self.groups.len().is_multiple_of(2) && self.gaps.iter().skip(1).step_by(2).all(|gap| gap.trim() == ":");
        pairs && self.groups.chunks(2).all(|time| {
            matches!(time, [hour, minute] if hour.len() <= 2 && minute.len() == 2 && below(hour, 25) && below(minute, 60))
        })
    }

    /// How many groups a date or a year takes here: 2026.11.28, 11/28 after it, or 1970 alone.
    fn date_at(&self, at: usize) -> usize {
        let Some(year) = self.groups.get(at) else { return 0 };
        if year.len() != 4 || !(year.starts_with("19") || year.starts_with("20")) {
            return 0;
        }
        let part = |at: usize, under| self.groups.get(at).is_some_and(|part| part.len() <= 2 && below(part, under));
        match (part(at + 1, 13), part(at + 2, 32)) {
            (true, true) => 3,
            (true, false) => 2,
            _ => 1,
        }
    }

    /// How many groups readings take here, as of blood pressure and sugar: 98 112 105.
    fn readings_at(&self, at: usize) -> usize {
        /// More shows no instrument for the house.
        const HIGHEST: u32 = 260;
        let reads = |at: usize| {
            let apart = self.gaps.get(at).is_some_and(|gap| matches!(gap.trim(), "" | "," | "/"));
            let group = self.groups.get(at).filter(|_| apart);
            group.is_some_and(|group| matches!(group.len(), 2 | 3) && !group.starts_with('0') && below(group, HIGHEST))
        };
        let count = (at..self.groups.len()).take_while(|at| reads(*at)).count();
        if count > 2 && at + count == self.groups.len() { count } else { 0 }
    }

    /// How many groups a price takes here: 12,000 or 1,200,000.
    fn price_at(&self, at: usize) -> usize {
        let more = (at + 1..self.groups.len())
            .take_while(|next| self.groups[*next].len() == 3 && self.gaps[*next] == ",")
            .count();
        let first = self.groups.get(at).is_some_and(|group| group.len() <= 3 && !group.starts_with('0'));
        if first && more > 0 { more + 1 } else { 0 }
    }
}

/// Whether groups of digits are a number, dates and prices left out. Pairs are days and hours.
fn are_number(groups: &[&str]) -> bool {
    let all = groups.concat();
    let wide = groups.iter().any(|group| group.len() > 2);
    let least = if all.starts_with("15") || all.starts_with("16") { CALLED_MIN } else { CALLED_MIN + 1 };
    let spelt = groups.iter().all(|group| group.len() == 1) && all.len() >= least && !is_counting(&all);
    groups.iter().any(|group| group.len() >= UNBROKEN && !SAYINGS.contains(group))
        || wide && all.starts_with('0') && all.len() >= TOWN_MIN
        || wide && all.len() >= CALLED_MIN
        || spelt
}

fn begins_as_mobile(all: &str) -> bool {
    let national = all.strip_prefix("82").map(|rest| format!("0{}", rest.trim_start_matches('0')));
    let digits = national.as_deref().unwrap_or(all);
    let mobile = ["010", "011", "016", "017", "018", "019"].iter().any(|first| digits.starts_with(first));
    mobile && digits.len() >= MOBILE_MIN
}

/// Whether somebody counts: 1 2 3 4 5 6 7 8 9 10.
fn is_counting(all: &str) -> bool {
    "123456789101112131415".contains(all)
}

fn below(number: &str, limit: u32) -> bool {
    number.parse::<u32>().is_ok_and(|number| number < limit)
}

//! Numbers to call and of accounts, in digits or in words, with anything between.

/// A mobile number without its last digits is one still.
const MOBILE_MIN: usize = 9;
/// Numbers of a town have nine digits at least, its own in front.
const TOWN_MIN: usize = 9;
/// 1588-1234, or a mobile number without its beginning.
const CALLED_MIN: usize = 8;
/// So many digits without anything between are no year, no time and no price.
const UNBROKEN: usize = 6;
/// Syllables such as 이 and 사 follow one another by chance, but not so many, and not so many different ones.
const SAID_MIN: usize = 6;
const SAID_KINDS: usize = 4;

/// How digits are said; the longest first, so that 하나 is not left as 나.
const SAID: [(&str, char); 44] = [
    ("다섯", '5'),
    ("여섯", '6'),
    ("일곱", '7'),
    ("여덟", '8'),
    ("여덜", '8'),
    ("아홉", '9'),
    ("하나", '1'),
    ("제로", '0'),
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
const SEEN: [(char, char); 18] = [
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
];

/// Words that people say between the parts of a number.
const BETWEEN: [&str; 7] = ["다시", "대시", "하이픈", "빼기", "국에", "에", "의"];

/// A stretch of digits with signs between, and how they are grouped.
#[derive(Default)]
struct Run {
    groups: Vec<String>,
    /// The signs before each group.
    gaps: Vec<String>,
    gap: String,
    /// How many of the digits are words or signs that look like digits.
    said: usize,
}

/// Whether a number to call or of an account stands in a text.
pub(super) fn is_in(small: &str) -> bool {
    runs(small, false).iter().any(Run::is_number) || runs(small, true).iter().any(Run::is_said_number)
}

/// The stretches of digits in a text; with `said`, digits in words are digits as well.
fn runs(small: &str, said: bool) -> Vec<Run> {
    let mut all = vec![Run::default()];
    let mut rest = small;
    while let Some(c) = rest.chars().next() {
        let digit = digit_at(rest).filter(|found| said || !found.said);
        let run = all.last_mut();
        let between = BETWEEN.iter().find(|word| rest.starts_with(**word));
        let length = match (run, digit, between) {
            (Some(run), Some(found), _) => {
                run.push(found.digit, found.said);
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

/// A digit at the beginning of a text.
#[derive(Clone, Copy)]
struct Found {
    length: usize,
    digit: char,
    said: bool,
}

fn digit_at(text: &str) -> Option<Found> {
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
    let seen = SEEN.iter().find(|(sign, _)| *sign == c).map(|(_, digit)| Found { length, digit: *digit, said: true });
    let said = || SAID.iter().find(|(word, _)| text.starts_with(word));
    seen.or_else(|| said().map(|(word, digit)| Found { length: word.len(), digit: *digit, said: true }))
}

impl Run {
    fn push(&mut self, digit: char, said: bool) {
        self.said += usize::from(said);
        match self.groups.last_mut() {
            Some(group) if self.gap.is_empty() => group.push(digit),
            _ => {
                self.groups.push(digit.to_string());
                self.gaps.push(std::mem::take(&mut self.gap));
            }
        }
    }

    /// Whether digits with words among them are a number to call or of an account.
    fn is_said_number(&self) -> bool {
        let all = self.groups.concat();
        let kinds: std::collections::BTreeSet<_> = all.chars().collect();
        let long = self.said >= SAID_MIN && all.len() > CALLED_MIN && kinds.len() >= SAID_KINDS;
        self.said > 0 && self.holds_mobile() || long && !is_counting(&all)
    }

    /// Whether digits are a number to call or of an account: neither dates and times nor years and prices.
    fn is_number(&self) -> bool {
        if self.is_times() {
            return false;
        }
        self.holds_mobile() || self.digits_are_number()
    }

    /// Whether a mobile number begins with one of the groups.
    fn holds_mobile(&self) -> bool {
        (0..self.groups.len()).any(|at| begins_as_mobile(&self.groups[at..].concat()))
    }

    fn digits_are_number(&self) -> bool {
        let mut left: Vec<&str> = Vec::new();
        let mut at = 0;
        while let Some(group) = self.groups.get(at) {
            let honest = self.date_at(at).max(self.price_at(at));
            // What stands in a list belongs to nothing before it, unless the whole began as a town does.
            let listed = self.gaps.get(at).is_some_and(|gap| gap.starts_with(',') && gap.len() > 1);
            if honest > 0 || listed && !left.first().is_some_and(|first| first.starts_with('0')) {
                left.clear();
            }
            if honest == 0 {
                left.push(group);
            }
            if are_number(&left) {
                return true;
            }
            at += honest.max(1);
        }
        false
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
    let spelt = groups.iter().all(|group| group.len() == 1) && all.len() > CALLED_MIN && !is_counting(&all);
    groups.iter().any(|group| group.len() >= UNBROKEN)
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

//! Telephone numbers by which one comes into a room.

use crate::{
    base::form::FieldError,
    line::{is_stroke, plain},
};

/// Digits of a telephone number, the code of its country among them: the longest that E.164 allows.
const LONGEST_NUMBER: usize = 15;
/// And the fewest: those of 1588-0000, which have no area.
const SHORTEST_NUMBER: usize = 8;
/// The code of Korea, in front of a number that is called from abroad.
const KOREA: &str = "82";

/// A telephone number by which one comes into a room.
#[derive(Clone, PartialEq, Eq)]
pub struct DialNumber {
    /// Digits, with a `+` before the code of a country.
    dialled: String,
    /// Where it is, as its maker says: empty for one that an organizer typed.
    pub place: String,
}

impl DialNumber {
    /// Reads a number as somebody types it, or as Zoom writes it: `+82 2 6022 2322`.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        let typed = plain(typed);
        let typed = typed.strip_prefix("tel:").unwrap_or(&typed).replace("(0)", "");
        let signs: Vec<char> = typed.chars().filter(|c| !is_between(*c)).collect();
        let (plus, digits) = match signs.split_first() {
            None => return Err(FieldError::Required),
            Some(('+', digits)) => ("+", digits),
            Some(_) => ("", signs.as_slice()),
        };
        let sound =
            (SHORTEST_NUMBER..=LONGEST_NUMBER).contains(&digits.len()) && digits.iter().all(char::is_ascii_digit);
        if !sound {
            return Err(FieldError::NoPhone);
        }
        Ok(Self { dialled: plus.chars().chain(digits.iter().copied()).collect(), place: String::new() })
    }

    /// The same number, which is at this place.
    #[must_use]
    pub fn at(self, place: &str) -> Self {
        Self { place: place.to_owned(), ..self }
    }

    /// As it is dialled: digits, with a `+` before the code of a country.
    pub fn dialled(&self) -> &str {
        &self.dialled
    }

    /// As one reads it: a Korean number as it is called within Korea.
    pub fn shown(&self) -> String {
        match self.within_korea() {
            Some(number) => grouped(&number),
            None => self.dialled.clone(),
        }
    }

    pub(super) fn is_korean(&self) -> bool {
        self.within_korea().is_some()
    }

    fn within_korea(&self) -> Option<String> {
        match self.dialled.strip_prefix('+') {
            None => Some(self.dialled.clone()),
            Some(abroad) => abroad.strip_prefix(KOREA).map(|rest| format!("0{rest}")),
        }
    }
}

/// Whether this stands between the digits of a number for the eye alone.
pub(super) fn is_between(c: char) -> bool {
    c.is_whitespace() || is_stroke(c) || matches!(c, '(' | ')' | '.' | '/')
}

/// A number within Korea, as 02-6022-2322, 070-1234-5678 or 1588-1234.
fn grouped(number: &str) -> String {
    let area = match number {
        _ if !number.starts_with('0') => 0,
        _ if number.starts_with("02") => 2,
        _ => 3,
    };
    let (area, rest) = number.split_at(area);
    let (middle, last) = rest.split_at(rest.len().saturating_sub(4));
    let parts = [area, middle, last].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(typed: &str) -> DialNumber {
        DialNumber::parse(typed).unwrap()
    }

    #[test]
    fn a_number_is_called_as_it_stands_and_read_as_one_says_it() {
        for (typed, dialled, shown) in [
            ("+82 2 6022 2322", "+82260222322", "02-6022-2322"),
            ("tel:+82-70-1234-5678", "+827012345678", "070-1234-5678"),
            ("+82 (0)2 3143 9611", "+82231439611", "02-3143-9611"),
            ("02) 6022-2322", "0260222322", "02-6022-2322"),
            ("０２－６０２２－２３２２", "0260222322", "02-6022-2322"),
            ("064.123.4567", "0641234567", "064-123-4567"),
            ("1588-1234", "15881234", "1588-1234"),
            ("+1 669 900 6833", "+16699006833", "+16699006833"),
        ] {
            let read = number(typed);
            assert_eq!((read.dialled(), read.shown().as_str()), (dialled, shown), "{typed}");
        }
        for wrong in ["번호", "02-123", "+82 2 6022 2322 1234 56", "02-6022-2322#1", "++82 2 6022 2322"] {
            assert_eq!(DialNumber::parse(wrong).err(), Some(FieldError::NoPhone), "{wrong}");
        }
        assert_eq!(DialNumber::parse(" - ").err(), Some(FieldError::Required));
    }
}

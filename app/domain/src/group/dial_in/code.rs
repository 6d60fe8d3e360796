//! What is typed on a telephone once somebody answers.

use super::number::is_between;
use crate::{base::form::FieldError, line::plain};

/// The longest code that somebody types on a telephone; the number of a meeting at Zoom has eleven digits.
const LONGEST_CODE: usize = 20;

/// What is typed on the telephone: digits, `*` and `#`.
#[derive(Clone, PartialEq, Eq)]
pub struct DialCode(String);

impl DialCode {
    /// Reads what is typed on a telephone.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        let signs: String = plain(typed).chars().filter(|c| !is_between(*c)).collect();
        if signs.is_empty() {
            return Err(FieldError::Required);
        }
        let sound = signs.len() <= LONGEST_CODE && signs.chars().all(|c| c.is_ascii_digit() || matches!(c, '*' | '#'));
        if sound { Ok(Self(signs)) } else { Err(FieldError::NoCode) }
    }

    /// As it is typed.
    pub fn typed(&self) -> &str {
        &self.0
    }

    /// As one reads it, a few digits at a time: `849 1234 5678`.
    pub fn shown(&self) -> String {
        if !self.0.bytes().all(|sign| sign.is_ascii_digit()) {
            return self.0.clone();
        }
        // The sizes of the parts, as Zoom writes its numbers.
        let sizes: &[usize] = match self.0.len() {
            5 | 6 => &[3, 3],
            7 => &[3, 4],
            8 => &[4, 4],
            9 => &[3, 3, 3],
            10 => &[3, 3, 4],
            11 => &[3, 4, 4],
            _ => return self.0.clone(),
        };
        let mut rest = self.0.as_str();
        let mut parts = Vec::new();
        for size in sizes {
            let (part, after) = rest.split_at((*size).min(rest.len()));
            parts.push(part);
            rest = after;
        }
        parts.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_a_few_digits_at_a_time() {
        for (typed, shown) in [
            ("84912345678", "849 1234 5678"),
            ("849 123 4567", "849 123 4567"),
            ("123456789", "123 456 789"),
            ("123456", "123 456"),
            ("1234567", "123 4567"),
            ("12345678", "1234 5678"),
            ("0123", "0123"),
            ("123456#", "123456#"),
        ] {
            assert_eq!(DialCode::parse(typed).unwrap().shown(), shown);
        }
        assert_eq!(DialCode::parse("Hg7abc").err(), Some(FieldError::NoCode));
        assert_eq!(DialCode::parse(&"1".repeat(LONGEST_CODE + 1)).err(), Some(FieldError::NoCode));
    }
}

//! The number of a key (열쇠): short enough to be read out on the telephone.

use std::fmt;

use crate::{
    base::form::FieldError,
    line::{is_stroke, plain},
};

/// Digits of a key, like a bank card's, which everybody here has read out before. Of 10^16 numbers a few are
/// open, each for an hour: who tries a thousand a second all that time finds one with odds of 1 in 10^9.
const DIGITS: usize = 16;
/// They are written and read in groups of four.
const GROUP: usize = 4;

/// The number of a key, digits alone. It prints nothing of itself.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyNumber(String);

impl KeyNumber {
    /// Draws a number from bytes of chance; 128 bits leave no number noticeably likelier than another.
    pub fn drawn(chance: [u8; 16]) -> Self {
        let number = u128::from_le_bytes(chance) % 10_u128.pow(16);
        Self(format!("{number:0DIGITS$}"))
    }

    /// Reads what was typed or pasted, or stands in an address: the number with any blanks and hyphens, and
    /// with whatever came along when it was copied, such as the full stop or the address around it.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        // Wide digits of Korean keyboards are made plain, and what shows nothing is dropped.
        let plain: String = plain(typed).chars().filter(|c| !c.is_whitespace() && !is_stroke(*c)).collect();
        if plain.is_empty() {
            return Err(FieldError::Required);
        }
        // What is appended to an address comes behind the number, so the first one is meant.
        let number = plain.split(|c: char| !c.is_ascii_digit()).find(|digits| digits.len() == DIGITS);
        number.map(|number| Self(number.to_owned())).ok_or(FieldError::NoKey)
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The digits in groups of four, as they stand in addresses and are read out.
    pub fn grouped(&self) -> String {
        let groups: Vec<&str> = (0..DIGITS).step_by(GROUP).filter_map(|at| self.0.get(at..at + GROUP)).collect();
        groups.join("-")
    }
}

impl fmt::Debug for KeyNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeyNumber(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_however_it_is_written() {
        let key = KeyNumber::drawn([7; 16]);
        assert_eq!(key.grouped().len(), 19);
        for typed in [key.grouped(), key.as_str().to_owned(), format!(" {} ", key.grouped().replace('-', " "))] {
            assert_eq!(KeyNumber::parse(&typed), Ok(key.clone()), "{typed}");
        }
        assert!(
            KeyNumber::parse("\u{202D}1234–5678–9012\u{200B}–3456\u{202C}\u{FEFF}").is_ok(),
            "copied from elsewhere"
        );
        assert!(KeyNumber::parse("１２３４-５６７８-９０１２-３４５６").is_ok(), "digits of a Korean keyboard");
    }

    #[test]
    fn what_was_copied_along_is_no_part_of_a_number() {
        let key = KeyNumber::drawn([7; 16]);
        let n = key.grouped();
        for pasted in [
            format!("{n}."),
            format!("({n})"),
            format!("<{n}>,"),
            format!("{n}。"),
            format!("“{n}”이에요"),
            format!("{n}&fbclid=1234"),
            format!("{n}&fbclid=1234567890123456"),
            format!("{n}?utm_source=kakao"),
            format!("http://127.0.0.1:3000/key/{n}"),
            format!("https://hgh.example/key/{n}/"),
            format!("열쇠 번호: {n}\n"),
            n.replace('-', "\u{2013}"),
            n.replace('-', "\u{2011}"),
            format!("\u{feff}{}\u{200b}", n.replace('-', "\u{200b} ")),
        ] {
            assert_eq!(KeyNumber::parse(&pasted), Ok(key.clone()), "{pasted}");
        }
    }

    #[test]
    fn what_is_no_number_of_a_key_is_told_so() {
        assert_eq!(KeyNumber::parse(" - "), Err(FieldError::Required));
        for typed in ["1234", "1234-5678-9012-345", "1234-5678-9012-34567", "abcd-efgh-ijkl-mnop"] {
            assert_eq!(KeyNumber::parse(typed), Err(FieldError::NoKey), "{typed}");
        }
    }

    #[test]
    fn small_numbers_keep_their_zeros_and_none_is_printed() {
        let key = KeyNumber::drawn([0; 16]);
        assert_eq!(key.grouped(), "0000-0000-0000-0000");
        assert_eq!(format!("{key:?}"), "KeyNumber(…)");
    }
}

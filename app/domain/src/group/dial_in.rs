//! Coming in by telephone (전화로 들어가기): the numbers to call, and what to type there. As secret as the address of a room.

mod code;
mod number;

use std::collections::BTreeSet;

pub use self::{code::DialCode, number::DialNumber};
use crate::base::form::FieldError;

/// So many numbers are shown: with more, what is to be typed would stand below the first screen of a telephone.
const MOST_NUMBERS: usize = 4;

/// What is typed once somebody answers.
#[derive(Clone, PartialEq, Eq)]
pub enum DialCodes {
    /// Zoom asks for the number of the meeting, for a number that nobody has, and for the passcode if there is one.
    Zoom {
        /// The number of the meeting.
        meeting: DialCode,
        /// The passcode for telephones.
        passcode: Option<DialCode>,
    },
    /// What an organizer pasted, if anything is to be typed.
    Pasted(Option<DialCode>),
}

/// All that somebody needs who comes in by telephone.
#[derive(Clone, PartialEq, Eq)]
pub struct DialIn {
    /// The numbers, those of Korea first; at least one.
    numbers: Vec<DialNumber>,
    /// What is typed there.
    pub codes: DialCodes,
}

/// It lets people in, so it never prints.
impl std::fmt::Debug for DialIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DialIn(…)")
    }
}

impl DialIn {
    /// The way in by these numbers; nothing where there is none.
    pub fn new(mut numbers: Vec<DialNumber>, codes: DialCodes) -> Option<Self> {
        numbers.sort_by_key(|number| !number.is_korean());
        let mut seen = BTreeSet::new();
        numbers.retain(|number| seen.insert(number.dialled().to_owned()));
        numbers.truncate(MOST_NUMBERS);
        (!numbers.is_empty()).then_some(Self { numbers, codes })
    }

    /// Reads what an organizer pasted beside the address of a room: nothing for two empty fields; a code needs a number.
    pub fn pasted(phone: &str, code: &str) -> Result<Option<Self>, DialField> {
        let number = match DialNumber::parse(phone) {
            Err(FieldError::Required) => None,
            number => Some(number.map_err(|_| DialField::Phone)?),
        };
        let code = match DialCode::parse(code) {
            Err(FieldError::Required) => None,
            code => Some(code.map_err(|_| DialField::Code)?),
        };
        match (number, code) {
            (None, Some(_)) => Err(DialField::Phone),
            (number, code) => Ok(Self::new(number.into_iter().collect(), DialCodes::Pasted(code))),
        }
    }

    /// The numbers, those of Korea first.
    pub fn numbers(&self) -> &[DialNumber] {
        &self.numbers
    }
}

/// A field in which an organizer pastes a way in by telephone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DialField {
    /// The number to call.
    Phone,
    /// What is typed there.
    Code,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(typed: &str) -> DialNumber {
        DialNumber::parse(typed).unwrap()
    }

    fn zoom() -> DialCodes {
        DialCodes::Zoom { meeting: DialCode::parse("84912345678").unwrap(), passcode: None }
    }

    #[test]
    fn numbers_of_korea_come_first_and_none_comes_twice() {
        let all =
            ["+1 669 900 6833", "+82 2 6022 2322", "+1 646 558 8656", "+82 2 3143 9611", "+82-2-6022-2322", "+44 1"];
        let all = all.into_iter().filter_map(|typed| DialNumber::parse(typed).ok()).collect();
        let dial_in = DialIn::new(all, zoom()).unwrap();
        let shown: Vec<_> = dial_in.numbers().iter().map(DialNumber::shown).collect();
        assert_eq!(shown, ["02-6022-2322", "02-3143-9611", "+16699006833", "+16465588656"]);
        assert_eq!(DialIn::new(Vec::new(), zoom()), None);
        let many = (0..9).map(|n| number(&format!("02-6022-232{n}"))).collect();
        assert_eq!(DialIn::new(many, zoom()).unwrap().numbers().len(), MOST_NUMBERS);
    }

    #[test]
    fn what_an_organizer_pastes_may_be_nothing_a_number_or_a_number_and_a_code() {
        assert_eq!(DialIn::pasted(" ", ""), Ok(None));
        let alone = DialIn::pasted("02-6022-2322", "").unwrap().unwrap();
        assert!(alone.codes == DialCodes::Pasted(None));
        let both = DialIn::pasted("02-6022-2322", "123 456#").unwrap().unwrap();
        assert!(both.codes == DialCodes::Pasted(Some(DialCode::parse("123456#").unwrap())));
        assert_eq!(DialIn::pasted("", "123456"), Err(DialField::Phone));
        assert_eq!(DialIn::pasted("02-6022-2322", "비밀"), Err(DialField::Code));
        assert_eq!(format!("{both:?}"), "DialIn(…)", "it lets people in");
    }
}

//! A person's own words: the name to be called by, the password, a line of thanks.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::form::FieldError;

/// The name a person likes to be called by (불러 드릴 이름), NFC, 1 to 12 letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallName(String);

impl CallName {
    /// Twelve letters fit beside 님 on one line of a 360 px phone at the largest text size.
    pub const MAX: usize = 12;

    /// Reads what was typed, trimmed and composed (Hangul typed on a Mac arrives decomposed).
    ///
    /// Whoever adds 님 as one would to others does not get it twice.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        let composed: String = typed.nfc().collect();
        let bare = composed.trim_end().strip_suffix('님').filter(|bare| !bare.trim().is_empty());
        one_line(bare.unwrap_or(&composed), Self::MAX).map(Self)
    }

    /// The name without 님.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A line of thanks (한마디), NFC, at most 200 letters, possibly empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note(String);

impl Note {
    /// Two or three spoken sentences; a letter that fits one card.
    pub const MAX: usize = 200;

    /// Reads what was typed; nothing at all is fine.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        match one_line(typed, Self::MAX) {
            Err(FieldError::Required) => Ok(Self::default()),
            read => read.map(Self),
        }
    }

    /// The text, without line breaks.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A password as typed: 8 to 128 characters of any kind.
///
/// It has no `Debug`, so it cannot slip into a log.
#[derive(Clone)]
pub struct Password(String);

/// Passwords that lists of leaks name first; whoever tries to get in tries these.
const COMMON: [&str; 24] = [
    "12345678",
    "123456789",
    "1234567890",
    "password",
    "password1",
    "qwertyui",
    "qwer1234",
    "1q2w3e4r",
    "1q2w3e4r5t",
    "asdf1234",
    "abcd1234",
    "abc12345",
    "11111111",
    "00000000",
    "88888888",
    "87654321",
    "iloveyou",
    "sunshine",
    "zxcvbnm1",
    "qwertyuiop",
    "a1234567",
    "12341234",
    "13579246",
    "987654321",
];

impl Password {
    /// NIST SP 800-63B: eight at least, no rules about kinds of characters.
    pub const MIN: usize = 8;
    /// Long enough for a sentence, short enough that hashing it costs no more than a short one.
    pub const MAX: usize = 128;

    /// Reads what was typed, untrimmed: a blank belongs to the password.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        let typed: String = typed.nfc().collect();
        match typed.chars().count() {
            0 => Err(FieldError::Required),
            n if n < Self::MIN => Err(FieldError::TooShort { min: Self::MIN }),
            n if n > Self::MAX => Err(FieldError::TooLong { max: Self::MAX }),
            _ if COMMON.contains(&typed.to_lowercase().as_str()) => Err(FieldError::TooCommon),
            _ => Ok(Self(typed)),
        }
    }

    /// Takes what was typed at log-in, where no rule is checked: the hash decides.
    pub fn attempt(typed: &str) -> Self {
        Self(typed.nfc().take(Self::MAX).collect())
    }

    /// The bytes to be hashed.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// One line of text: composed, trimmed, blanks run together, nothing unreadable, 1 to `max` letters.
fn one_line(typed: &str, max: usize) -> Result<String, FieldError> {
    let composed: String = typed.nfc().collect();
    let text = composed.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().any(is_unreadable) {
        return Err(FieldError::Unreadable);
    }
    match text.graphemes(true).count() {
        0 => Err(FieldError::Required),
        n if n > max => Err(FieldError::TooLong { max }),
        _ => Ok(text),
    }
}

/// Controls, and the marks that turn the direction of text or take no room, by which one name
/// can pass for another. The joiner U+200D stays: families of emoji need it.
fn is_unreadable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_trimmed_and_composed() {
        let decomposed: String = "한라봉".nfd().collect();
        assert_eq!(CallName::parse(&format!("  {decomposed} ")).unwrap().as_str(), "한라봉");
    }

    #[test]
    fn who_adds_nim_is_not_called_so_twice() {
        for typed in ["순자님", "순자 님", " 순자님 "] {
            assert_eq!(CallName::parse(typed).unwrap().as_str(), "순자", "{typed}");
        }
        assert_eq!(CallName::parse("님").unwrap().as_str(), "님", "a name is not taken away");
    }

    #[test]
    fn a_name_has_one_to_twelve_letters() {
        assert_eq!(CallName::parse("  "), Err(FieldError::Required));
        assert!(CallName::parse("가나다라마바사아자차카타").is_ok());
        assert_eq!(CallName::parse("가나다라마바사아자차카타파"), Err(FieldError::TooLong { max: CallName::MAX }));
    }

    #[test]
    fn a_name_that_turns_the_text_around_is_refused() {
        for hostile in ["가\u{202E}나", "가\0나", "가\u{200B}"] {
            assert_eq!(CallName::parse(hostile), Err(FieldError::Unreadable));
        }
    }

    #[test]
    fn a_note_may_be_empty() {
        assert_eq!(Note::parse(" \n ").unwrap().as_str(), "");
    }

    #[test]
    fn a_common_password_is_refused() {
        assert_eq!(Password::parse("Password1").err(), Some(FieldError::TooCommon));
        assert_eq!(Password::parse("1234567").err(), Some(FieldError::TooShort { min: 8 }));
        assert!(Password::parse("바다가 보이는 집").is_ok());
    }

    proptest! {
        #[test]
        fn whatever_is_typed_as_a_name_is_refused_or_read_back_as_it_stands(typed in ".*") {
            if let Ok(name) = CallName::parse(&typed) {
                prop_assert_eq!(CallName::parse(name.as_str()), Ok(name.clone()));
            }
        }
    }
}

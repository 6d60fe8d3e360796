//! A person's own words: the name to be called by, and the password.

use unicode_normalization::UnicodeNormalization;

use crate::{
    base::form::FieldError,
    line::{Line, lure, office::claims_office},
};

/// The name a person likes to be called by (불러 드릴 이름), one line of 1 to 12 letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallName(Line<{ Self::MAX }>);

impl CallName {
    /// Twelve letters fit beside 님 on one line of a 360 px phone at the largest text size.
    pub const MAX: usize = 12;

    /// Reads what was typed. A member cannot be called as those are who look after the groups.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        let name = Self::of_organizer(typed)?;
        if claims_office(name.as_str()) { Err(FieldError::Office) } else { Ok(name) }
    }

    /// Reads the name of an organizer, who may be called 운영자.
    ///
    /// Whoever adds 님 as one would to others does not get it twice.
    pub fn of_organizer(typed: &str) -> Result<Self, FieldError> {
        let mut name = Line::parse(typed);
        while let Some(bare) = name.as_ref().ok().and_then(|name| Line::parse(name.as_str().strip_suffix('님')?).ok())
        {
            name = Ok(bare);
        }
        // All of a group read it, so it is no place for a number either. Words are no matter: people are called 수익.
        match name {
            Ok(name) if lure::has_contact(name.as_str()) => Err(FieldError::ContactInName),
            name => name.map(Self),
        }
    }

    /// The name without 님.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// A password as typed: 8 to 128 characters of any kind.
///
/// It has no `Debug`, so it cannot slip into a log.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// NIST SP 800-63B: eight at least, no rules about kinds of characters.
    pub const MIN: usize = 8;
    /// Long enough for a sentence, short enough that hashing it costs no more than a short one.
    pub const MAX: usize = 128;

    /// Reads what was typed, untrimmed: a blank belongs to the password. Whether it is easy to guess is judged
    /// where it is set, by a library that pages need not carry.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        let typed: String = pasted(typed).nfc().collect();
        match typed.chars().count() {
            0 => Err(FieldError::Required),
            n if n < Self::MIN => Err(FieldError::TooShort { min: Self::MIN }),
            n if n > Self::MAX => Err(FieldError::TooLong { max: Self::MAX }),
            _ => Ok(Self(typed)),
        }
    }

    /// Takes what was typed at log-in, where no rule is checked: the hash decides. What is longer than any
    /// password stays longer by one character, so that it fits none.
    pub fn attempt(typed: &str) -> Self {
        Self(pasted(typed).nfc().take(Self::MAX + 1).collect())
    }

    /// The characters, for judging how easily they are guessed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The bytes to be hashed.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// A password without what nobody can see or type at its ends, where copying leaves it; blanks may be meant.
fn pasted(typed: &str) -> &str {
    let is_left =
        |c: char| c.is_control() || matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}');
    typed.trim_matches(is_left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::praise::Note;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_trimmed_and_composed() {
        let decomposed: String = "한라봉".nfd().collect();
        assert_eq!(CallName::parse(&format!("  {decomposed} ")).unwrap().as_str(), "한라봉");
    }

    #[test]
    fn who_adds_nim_is_not_called_so_twice() {
        for typed in ["순자님", "순자 님", " 순자님 ", "순자님 님"] {
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
    fn a_name_with_what_cannot_be_seen_is_read_without_it() {
        for typed in ["가\u{202E}나", "가\0나", "가나\u{200B}", "\u{FEFF}가\u{3164}나 님\u{202C}"] {
            assert_eq!(CallName::parse(typed).unwrap().as_str(), "가나", "{typed:?}");
        }
        assert_eq!(CallName::parse("\u{3164}"), Err(FieldError::Required));
    }

    #[test]
    fn only_organizers_are_called_by_an_office() {
        for name in ["운영자", "운 영\u{200D} 자 님", "황금향", "Admin"] {
            assert_eq!(CallName::parse(name), Err(FieldError::Office), "{name}");
        }
        assert_eq!(CallName::of_organizer(" 운영자 님").unwrap().as_str(), "운영자");
        assert_eq!(CallName::of_organizer("\u{3164}"), Err(FieldError::Required));
    }

    #[test]
    fn a_name_holds_no_way_to_reach_somebody() {
        for name in ["01012345678", "공일공일이삼사오육칠", "sunja_jeju57", "순자@naver.com", "gold.kr"] {
            assert_eq!(CallName::parse(name), Err(FieldError::ContactInName), "{name}");
            assert_eq!(CallName::of_organizer(name), Err(FieldError::ContactInName), "{name}");
        }
        for name in ["김수익", "오공이", "1957 닭띠", "58개띠", "Tom", "영일이", "칠성이네", "Anna Lee"]
        {
            assert_eq!(CallName::parse(name).map(|name| name.as_str().to_owned()), Ok(name.to_owned()));
        }
    }

    #[test]
    fn a_note_may_be_empty() {
        for typed in ["", " \n ", "\u{FEFF}\u{200B}", "\u{3164}"] {
            assert_eq!(Note::parse(typed).unwrap().as_str(), "", "{typed:?}");
        }
        assert_eq!(Note::parse("고마워요\r\n정말요 👍🏽").unwrap().as_str(), "고마워요 정말요 👍🏽");
    }

    #[test]
    fn a_note_is_no_place_for_a_number_or_an_account() {
        for typed in ["제 번호는 010-1234-5678 이에요", "계좌로 보내 주세요"] {
            assert_eq!(Note::parse(typed), Err(FieldError::Lure), "{typed}");
        }
    }

    #[test]
    fn a_password_has_eight_to_128_characters() {
        assert_eq!(Password::parse("1234567").err(), Some(FieldError::TooShort { min: 8 }));
        assert!(Password::parse(&"가".repeat(128)).is_ok());
        assert_eq!(Password::parse(&"가".repeat(129)).err(), Some(FieldError::TooLong { max: 128 }));
    }

    #[test]
    fn a_password_with_more_behind_it_is_another() {
        let longest = "가".repeat(128);
        let attempt = |typed: &str| Password::attempt(typed).as_bytes().to_vec();
        assert_eq!(attempt(&longest), Password::parse(&longest).unwrap().as_bytes());
        assert_ne!(attempt(&format!("{longest}ZZZ")), attempt(&longest));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_as_a_name_is_refused_or_read_back_as_it_stands(typed in ".*|[가-하님 ]{1,8}") {
            if let Ok(name) = CallName::parse(&typed) {
                prop_assert_eq!(CallName::parse(name.as_str()), Ok(name.clone()));
            }
            if let Ok(note) = Note::parse(&typed) {
                prop_assert_eq!(Note::parse(note.as_str()), Ok(note.clone()));
            }
        }
    }
}

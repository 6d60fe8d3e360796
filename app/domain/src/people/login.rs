//! A log-in: an e-mail address or a Korean mobile number, in one field.

use email_address::EmailAddress;
use serde::{Deserialize, Serialize};

use crate::{
    base::form::FieldError,
    line::{is_stroke, plain},
};

/// What a person logs in with, in the one form in which it is stored and compared.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Login {
    /// An e-mail address, lower case.
    Email(String),
    /// A mobile number as E.164, `+8210…`.
    Mobile(String),
}

/// RFC 5321's limit for a forward path, less the angle brackets.
const EMAIL_MAX: usize = 254;

impl Login {
    /// Reads one field in which either may stand; the number may carry blanks, hyphens and +82. What comes along
    /// when it is copied from contacts or from a page is taken out before.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        // Plain letters: the wide digits and the wide @ of Korean keyboards are others.
        let typed: String = plain(typed).chars().filter(|c| !c.is_whitespace()).collect();
        let typed = without_wrapping(&typed);
        if typed.is_empty() {
            return Err(FieldError::Required);
        }
        if typed.contains('@') { email(typed) } else { mobile(typed) }.ok_or(FieldError::NoLogin)
    }

    /// The stored form.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Email(text) | Self::Mobile(text) => text,
        }
    }

    /// The form that its owner is shown: `010-1234-5678`, or the address.
    pub fn shown(&self) -> String {
        match self {
            Self::Email(text) => text.clone(),
            Self::Mobile(text) => {
                let rest = text.strip_prefix("+82").unwrap_or(text);
                let (last_from, middle_from) = (rest.len().saturating_sub(4), 2.min(rest.len()));
                format!("0{}-{}-{}", &rest[..middle_from], &rest[middle_from..last_from], &rest[last_from..])
            }
        }
    }

    /// The form that organizers are shown: who is on the telephone can be told from others by it,
    /// but nobody can be written to.
    pub fn masked(&self) -> String {
        match self {
            Self::Email(text) => {
                let (local, host) = text.rsplit_once('@').unwrap_or((text, ""));
                let initial: String = local.chars().take(1).collect();
                format!("{initial}***@{host}")
            }
            Self::Mobile(text) => {
                let rest = text.strip_prefix("+82").unwrap_or(text);
                let (last_from, middle_from) = (rest.len().saturating_sub(4), 2.min(rest.len()));
                format!("0{}-****-{}", &rest[..middle_from], &rest[last_from..])
            }
        }
    }
}

/// A log-in is personal, so it never prints.
impl std::fmt::Debug for Login {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Login(…)")
    }
}

/// A log-in without what links, lists and sentences put around it: `mailto:a@b.kr`, `<a@b.kr>`, `"Name" <a@b.kr>`,
/// `a@b.kr.`
fn without_wrapping(typed: &str) -> &str {
    let around = ['"', '\'', ',', ';', '“', '”', '‘', '’', '「', '」'];
    let bare = typed.trim_end_matches(['.', '。', '!', '?']).trim_matches(around);
    // A name stands before an address only where the address ends as it begins; else a part of it may be missing.
    let named = bare.strip_suffix('>').and_then(|rest| rest.rsplit_once('<'));
    let bare = named.map_or(bare, |(_, address)| address).trim_matches(['<', '>']).trim_matches(around);
    let scheme = ["mailto:", "tel:"]
        .into_iter()
        .find(|scheme| bare.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    scheme.and_then(|scheme| bare.get(scheme.len()..)).unwrap_or(bare)
}

/// One rule for an address: that of the library by which letters are sent. Addresses in other scripts, with
/// quotes or of a machine alone stay outside: few servers take them.
fn email(typed: &str) -> Option<Login> {
    let (local, host) = typed.rsplit_once('@')?;
    let plain = typed.is_ascii() && !local.contains('"') && host.contains('.');
    let named = host.rsplit('.').next().is_some_and(|ending| ending.bytes().any(|byte| byte.is_ascii_alphabetic()));
    let sound = plain && named && typed.len() <= EMAIL_MAX && EmailAddress::is_valid(typed);
    sound.then(|| Login::Email(typed.to_ascii_lowercase()))
}

/// Korean mobile numbers: 010 with eight digits; the older 011, 016–019 with seven or eight.
fn mobile(typed: &str) -> Option<Login> {
    let bare: String = typed.chars().filter(|c| !is_stroke(*c) && !matches!(c, '(' | ')' | '.' | '/' | '·')).collect();
    let national = match bare.strip_prefix("+82") {
        Some(rest) => rest.strip_prefix('0').unwrap_or(rest),
        None => bare.strip_prefix('0')?,
    };
    let digits = national.bytes().all(|b| b.is_ascii_digit());
    let sound = match national.get(..2)? {
        "10" => national.len() == 10,
        "11" | "16" | "17" | "18" | "19" => (9..=10).contains(&national.len()),
        _ => false,
    };
    (digits && sound).then(|| Login::Mobile(format!("+82{national}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_mobile_number_is_read_however_it_is_written() {
        for typed in [
            "01012345678",
            "010-1234-5678",
            "010 1234 5678",
            "+82 10-1234-5678",
            "+8201012345678",
            "０１０１２３４５６７８",
            "\u{202D}010-1234-5678\u{202C}",
            "\u{2066}010\u{200B}1234\u{2060}5678\u{2069}\u{FEFF}",
            "010\u{A0}1234\u{3000}5678",
            "010–1234—5678",
            "010‑1234−5678",
            "(010) 1234.5678",
            "tel:+82-10-1234-5678",
        ] {
            assert_eq!(Login::parse(typed).unwrap().as_str(), "+821012345678", "{typed}");
        }
        assert_eq!(Login::parse("01012345678").unwrap().shown(), "010-1234-5678");
        assert_eq!(Login::parse("0111234567").unwrap().shown(), "011-123-4567");
    }

    #[test]
    fn a_masked_login_shows_the_initial_or_the_last_digits() {
        let masked = |typed| Login::parse(typed).unwrap().masked();
        assert_eq!(masked("01012345678"), "010-****-5678");
        assert_eq!(masked("0111234567"), "011-****-4567");
        assert_eq!(masked("halla.bong@example.kr"), "h***@example.kr");
    }

    #[test]
    fn an_address_is_compared_in_lower_case() {
        assert_eq!(Login::parse(" Halla.Bong@Example.KR ").unwrap().as_str(), "halla.bong@example.kr");
    }

    #[test]
    fn what_is_neither_is_refused() {
        for typed in [
            "한라봉",
            "0212345678",
            "010123456",
            "a@b",
            "a@@b.kr",
            "@b.kr",
            "a..b@c.kr",
            "a@-b.kr",
            "가@b.kr",
            "a@b.123",
            "a@[1.2.3.4]",
            "\"a b\"@c.kr",
            "A <a@b.kr",
            "a@b.kr,c@d.kr",
            "a@b..kr",
        ] {
            assert_eq!(Login::parse(typed), Err(FieldError::NoLogin), "{typed}");
        }
        assert_eq!(Login::parse(" "), Err(FieldError::Required));
    }

    #[test]
    fn an_address_is_read_without_what_came_along_when_it_was_copied() {
        for typed in [
            "\u{FEFF}halla@example.kr",
            "halla\u{200B}@example.kr\u{202C}",
            "ｈａｌｌａ＠ｅｘａｍｐｌｅ．ｋｒ",
            "<halla@example.kr>",
            "mailto:halla@example.kr",
            "halla@example.kr.",
            "“halla@example.kr”",
            "\"한라봉\" <halla@example.kr>",
            "한라봉<mailto:halla@example.kr>;",
            "halla@\u{AD}example.kr\u{A0}",
        ] {
            assert_eq!(Login::parse(typed).unwrap().as_str(), "halla@example.kr", "{typed:?}");
        }
    }

    #[test]
    fn an_address_is_no_longer_than_letters_can_be_sent_to() {
        assert!(Login::parse(&format!("{}@b.kr", "a".repeat(64))).is_ok());
        assert_eq!(Login::parse(&format!("{}@b.kr", "a".repeat(65))), Err(FieldError::NoLogin));
        assert_eq!(Login::parse(&format!("a@{}.kr", "b".repeat(64))), Err(FieldError::NoLogin));
        assert_eq!(Login::parse(&format!("a@{}kr", "b.".repeat(126))), Err(FieldError::NoLogin));
    }

    #[test]
    fn a_login_never_prints() {
        assert_eq!(format!("{:?}", Login::parse("a@b.kr")), "Ok(Login(…))");
    }

    proptest! {
        #[test]
        fn what_was_read_reads_the_same_again(typed in "[0-9+ -]{0,20}|[a-zA-Z0-9.@-]{0,30}|[a-z<>:;@.]{1,9}@[a-z.]{1,5}\\.kr|.*") {
            if let Ok(login) = Login::parse(&typed) {
                prop_assert_eq!(Login::parse(login.as_str()).ok(), Some(login.clone()));
                prop_assert_eq!(Login::parse(&login.shown()).ok(), Some(login));
            }
        }
    }
}

//! A log-in: an e-mail address or a Korean mobile number, in one field.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::form::FieldError;

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
    /// Reads one field in which either may stand; the number may carry blanks, hyphens and +82.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        // NFKC turns the wide digits and the wide @ of Korean keyboards into plain ones.
        let typed: String = typed.nfkc().filter(|c| !c.is_whitespace()).collect();
        if typed.is_empty() {
            return Err(FieldError::Required);
        }
        if typed.contains('@') { email(&typed) } else { mobile(&typed) }.ok_or(FieldError::NoLogin)
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

fn email(typed: &str) -> Option<Login> {
    let (local, host) = typed.rsplit_once('@')?;
    let plain = |part: &str, extra: &str| {
        !part.is_empty()
            && part.split('.').all(|label| !label.is_empty())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || extra.contains(c))
    };
    let sound = typed.len() <= EMAIL_MAX
        && plain(local, "!#$%&'*+/=?^_`{|}~-")
        && plain(host, "-")
        && host.contains('.')
        && host.split('.').all(|label| !label.starts_with('-') && !label.ends_with('-'));
    sound.then(|| Login::Email(typed.to_ascii_lowercase()))
}

/// Korean mobile numbers: 010 with eight digits; the older 011, 016–019 with seven or eight.
fn mobile(typed: &str) -> Option<Login> {
    let bare: String = typed.chars().filter(|c| !matches!(c, '-' | '(' | ')' | '.')).collect();
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
        for typed in ["한라봉", "0212345678", "010123456", "a@b", "a@@b.kr", "@b.kr", "a..b@c.kr", "a@-b.kr", "가@b.kr"]
        {
            assert_eq!(Login::parse(typed), Err(FieldError::NoLogin), "{typed}");
        }
        assert_eq!(Login::parse(" "), Err(FieldError::Required));
    }

    #[test]
    fn a_login_never_prints() {
        assert_eq!(format!("{:?}", Login::parse("a@b.kr")), "Ok(Login(…))");
    }

    proptest! {
        #[test]
        fn what_was_read_reads_the_same_again(typed in "[0-9+ -]{0,20}|[a-zA-Z0-9.@-]{0,30}") {
            if let Ok(login) = Login::parse(&typed) {
                prop_assert_eq!(Login::parse(login.as_str()).ok(), Some(login.clone()));
                prop_assert_eq!(Login::parse(&login.shown()).ok(), Some(login));
            }
        }
    }
}

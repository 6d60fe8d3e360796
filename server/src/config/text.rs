//! Texts to mobile numbers, if there is an account for them.

use std::{fmt, path::PathBuf};

use backend::ports::messenger::text::{Channel, TextAccount};
use secrecy::SecretString;

use super::{Problems, secret};

/// What is said of a setting that the others need.
const MISSING: &str = "it is needed where texts are sent";

/// Settings of texts as typed.
#[expect(clippy::struct_field_names, reason = "a field's name is its flag: --text-from")]
#[derive(Debug, clap::Args)]
pub struct RawText {
    #[arg(skip = secret::from_environment("HGH_TEXT_API_KEY"))]
    text_api_key: Option<SecretString>,
    /// A file that holds the key of SOLAPI, without which texts are written to a folder; or `HGH_TEXT_API_KEY`, the key itself.
    #[arg(long, global = true, env = "HGH_TEXT_API_KEY_FILE")]
    text_api_key_file: Option<PathBuf>,
    #[arg(skip = secret::from_environment("HGH_TEXT_API_SECRET"))]
    text_api_secret: Option<SecretString>,
    /// A file that holds its secret; or `HGH_TEXT_API_SECRET`, the secret itself.
    #[arg(long, global = true, env = "HGH_TEXT_API_SECRET_FILE")]
    text_api_secret_file: Option<PathBuf>,
    /// The number that texts come from, registered with SOLAPI.
    #[arg(long, global = true, env = "HGH_TEXT_FROM")]
    text_from: Option<String>,
    /// The channel of 알림톡 and the ids of its templates, as in `KA01PF…,code=KA01TP…`.
    #[arg(long, global = true, env = "HGH_TEXT_CHANNEL")]
    text_channel: Option<String>,
    /// SOLAPI itself.
    #[arg(long, global = true, env = "HGH_TEXT_API_URL", default_value = "https://api.solapi.com")]
    text_api_url: String,
}

/// The account that texts are sent by, if there is one.
#[derive(Debug, Clone)]
pub struct Text(pub Option<TextAccount>);

impl RawText {
    /// Reads the settings of texts: key, secret and number, or none of them.
    pub fn read(&self, problems: &mut Problems) -> Option<Text> {
        let key = secret::given(self.text_api_key.as_ref(), self.text_api_key_file.as_deref());
        let key = problems.take("HGH_TEXT_API_KEY", key)?;
        let sign = secret::given(self.text_api_secret.as_ref(), self.text_api_secret_file.as_deref());
        let sign = problems.take("HGH_TEXT_API_SECRET", sign)?;
        let from = self.text_from.as_deref().filter(|from| !from.trim().is_empty());
        let channel = self.text_channel.as_deref().filter(|channel| !channel.trim().is_empty());
        if key.is_none() && sign.is_none() && from.is_none() && channel.is_none() {
            return Some(Text(None));
        }
        let api_key = problems.take("HGH_TEXT_API_KEY", key.ok_or(MISSING));
        let api_secret = problems.take("HGH_TEXT_API_SECRET", sign.ok_or(MISSING));
        let from = problems.take("HGH_TEXT_FROM", from.ok_or(MISSING).and_then(number));
        let channel = problems.take("HGH_TEXT_CHANNEL", channel.map(str::parse::<Channel>).transpose());
        let api_url = self.text_api_url.clone();
        Some(Text(Some(TextAccount {
            api_key: api_key?,
            api_secret: api_secret?,
            from: from?,
            channel: channel?,
            api_url,
        })))
    }
}

/// A number of Korea that may be the sender of texts, as digits: 010…, 02…, 1588….
fn number(typed: &str) -> Result<String, &'static str> {
    let digits: String = typed.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    let sound = digits.bytes().all(|byte| byte.is_ascii_digit()) && (8..=11).contains(&digits.len());
    sound.then_some(digits).ok_or("expected a number of Korea, as in 064-123-4567")
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let account = self.0.as_ref();
        let masked = account.map_or("", |_| "***");
        writeln!(f, "HGH_TEXT_API_KEY={masked}")?;
        writeln!(f, "HGH_TEXT_API_SECRET={masked}")?;
        writeln!(f, "HGH_TEXT_FROM={}", account.map_or("", |account| &account.from))?;
        let channel = account.and_then(|account| account.channel.as_ref());
        writeln!(f, "HGH_TEXT_CHANNEL={}", channel.map(ToString::to_string).unwrap_or_default())?;
        writeln!(f, "HGH_TEXT_API_URL={}", account.map_or("", |account| &account.api_url))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_may_come_from_any_number_of_korea() {
        for (typed, digits) in
            [("010-1234-5678", "01012345678"), ("02 123 4567", "021234567"), ("1588-1588", "15881588")]
        {
            assert_eq!(number(typed).as_deref(), Ok(digits));
        }
        for wrong in ["", "황금향", "+821012345678", "123"] {
            assert!(number(wrong).is_err(), "{wrong}");
        }
    }
}

//! The two languages of the pages.

use serde::{Deserialize, Serialize};

/// A language of the pages; Korean unless the person chose English.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Korean.
    #[default]
    Ko,
    /// English.
    En,
}

impl Language {
    /// The value of `lang` attributes, of the cookie and of the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }

    /// Reads a key; anything but English is Korean.
    pub fn parse(key: &str) -> Self {
        if key == "en" { Self::En } else { Self::Ko }
    }

    /// The one of two words that belongs to this language.
    pub fn pick(self, ko: &'static str, en: &'static str) -> &'static str {
        match self {
            Self::Ko => ko,
            Self::En => en,
        }
    }
}

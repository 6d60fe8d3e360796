//! Who looks at the page, and how it shall look to them.

use domain::text::Language;
use leptos::prelude::use_context;

/// The person in front of a page, as far as its frame needs to know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says something of its own about the page; none excludes another"
)]
pub struct Viewer {
    /// The name to greet them by; none while signed out.
    pub name: Option<String>,
    /// Whether they look after the groups.
    pub organizer: bool,
    /// Whether letters came that they have not looked at.
    pub letters: bool,
    /// The language of the page.
    pub language: Language,
    /// The text size, 0 to 3.
    pub text_size: u8,
    /// Whether contrast is raised.
    pub contrast: bool,
    /// Whether nothing moves.
    pub still: bool,
    /// The path and query of the page, to come back to.
    pub here: String,
    /// The origin that people see, as `https://hwanggeum.example`.
    pub origin: String,
    /// The address that opens this page in the phone's own browser, for whoever is in KakaoTalk's.
    pub elsewhere: Option<String>,
    /// Seconds for which the days on the page are called right; none where it names no day.
    pub true_for: Option<i64>,
    /// What makes the forms of this page the same form when they are sent twice; none while signed out.
    pub form_key: Option<String>,
    /// The organizer's number, if one is set.
    pub help_phone: Option<String>,
    /// Whether texts reach mobile numbers.
    pub texts: bool,
    /// Whether the world looks at a demonstration, in which nothing typed is kept for long.
    pub practice: bool,
}

impl Viewer {
    /// Whether somebody is signed in.
    pub fn signed_in(&self) -> bool {
        self.name.is_some()
    }

    /// Whether the address of the page carries this word in its query, as `saved` in `/profile?saved`.
    pub fn told(&self, word: &str) -> bool {
        self.here.split_once('?').is_some_and(|(_, query)| query.split('&').any(|part| part == word))
    }
}

/// The viewer of the page that is being rendered.
pub fn use_viewer() -> Viewer {
    use_context().unwrap_or_default()
}

//! Where the pages of lists begin, and how much is looked for.

use domain::base::page::Key;

/// Comes after every id: those of ours begin with a smaller sign.
pub const AFTER_ALL: &str = "ZZZZZZZZZZZZZZZZZZZZZZZZZZ";

/// The id before which a page begins whose newest come first.
pub fn from_newest(after: Option<&Key>) -> &str {
    after.map_or(AFTER_ALL, Key::as_str)
}

/// The id after which a page begins whose oldest come first.
pub fn from_oldest(after: Option<&Key>) -> &str {
    after.map_or("", Key::as_str)
}

/// One more than is shown, which tells whether there is a next page.
pub fn one_more(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1)
}

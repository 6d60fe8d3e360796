//! Some of a list, and where the rest begins.

use serde::{Deserialize, Serialize};

use crate::base::moment::Moment;

/// Lines of a page: as many as one looks through before searching another way.
pub const LINES: usize = 50;
/// Cards of a page: each is a screen of a phone.
pub const CARDS: usize = 25;
/// Longer than any key that we give out: a moment in milliseconds and an id.
const LONGEST_KEY: usize = 48;

/// Some of a list, and the key of what comes after them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// What stands on this page.
    pub items: Vec<T>,
    /// Where the next page begins; none on the last one.
    pub next: Option<Key>,
}

impl<T> Page<T> {
    /// Makes a page of at most so many of what was found; the key is that of the last one shown.
    pub fn of(mut found: Vec<T>, most: usize, key: impl FnOnce(&T) -> Key) -> Self {
        let more = found.len() > most;
        found.truncate(most);
        let next = found.last().filter(|_| more).map(key);
        Self { items: found, next }
    }

    /// A list that is a page by itself.
    pub fn whole(items: Vec<T>) -> Self {
        Self { items, next: None }
    }

    /// The same page of something else.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(change).collect(), next: self.next }
    }
}

/// A place in an indexed order, as it stands in an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(String);

impl Key {
    /// The key of something that is ordered by its id or number.
    pub fn new(id: &impl ToString) -> Self {
        Self(id.to_string())
    }

    /// The key of something that is ordered by a moment, and by id where moments are equal.
    pub fn at(moment: Moment, id: &impl std::fmt::Display) -> Self {
        Self(format!("{}-{id}", moment.unix_ms()))
    }

    /// Reads what stands in an address; what cannot be a key of ours is none.
    pub fn parse(text: &str) -> Option<Self> {
        let sound = text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase() || b == b'-');
        (sound && !text.is_empty() && text.len() <= LONGEST_KEY).then(|| Self(text.to_owned()))
    }

    /// The id that the page begins after.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number that the page begins after; none if it is no number.
    pub fn number(&self) -> Option<i64> {
        self.0.parse().ok()
    }

    /// The moment and the id that the page begins after; none if it holds no moment.
    pub fn moment(&self) -> Option<(Moment, &str)> {
        let (ms, id) = self.0.split_once('-')?;
        Some((Moment::from_unix_ms(ms.parse().ok()?), id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_not_the_last_one_names_the_next() {
        let page = Page::of(vec![1, 2, 3], 2, Key::new);
        assert_eq!((page.items, page.next), (vec![1, 2], Some(Key("2".into()))));
        assert_eq!(Page::of(vec![1, 2], 2, Key::new).next, None);
        assert_eq!(Page::of(Vec::<u8>::new(), 2, Key::new).next, None);
    }

    #[test]
    fn what_is_no_key_of_ours_is_none() {
        for wrong in ["", "a", "1'", "%00", "다음", &"1".repeat(49)] {
            assert_eq!(Key::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_key_is_read_as_it_was_written() {
        let now = Moment::from_unix_ms(12);
        let key = Key::at(now, &"01ARZ3NDEKTSV4RRFFQ69G5FAV");
        assert_eq!(Key::parse(key.as_str()).unwrap().moment(), Some((now, "01ARZ3NDEKTSV4RRFFQ69G5FAV")));
        assert_eq!(Key::new(&7).number(), Some(7));
        assert_eq!((Key::new(&7).moment(), Key::new(&"A").number()), (None, None));
    }
}

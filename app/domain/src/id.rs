//! Typed ids: an id of a member cannot be handed in where one of a group is asked for.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Serialize};

/// Characters of a ULID in Crockford's base 32.
const LENGTH: usize = 26;

/// The id of a `T`, a ULID in its text form.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id<T>(String, #[serde(skip)] PhantomData<fn() -> T>);

/// Says that a text is no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no id")]
pub struct NoId;

/// The noun whose ids are of members.
pub enum Member {}
/// The noun whose ids are of groups (모임).
pub enum Group {}
/// The noun whose ids are of meetings.
pub enum Meeting {}
/// The noun whose ids are of rounds (편성).
pub enum Round {}
/// The noun whose ids are of topic cards.
pub enum Card {}
/// The noun whose ids are of praises (칭찬).
pub enum Praise {}
/// The noun whose ids are of jobs in the queue.
pub enum Job {}

impl<T> Id<T> {
    /// Takes the text of a ULID that was just made or read from the database.
    pub fn from_ulid(text: String) -> Self {
        Self(text, PhantomData)
    }

    /// The text form, as it stands in addresses and in the database.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<T> FromStr for Id<T> {
    type Err = NoId;

    fn from_str(text: &str) -> Result<Self, NoId> {
        let sound = text.len() == LENGTH && text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
        sound.then(|| Self(text.to_owned(), PhantomData)).ok_or(NoId)
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_26_characters_of_crockford() {
        assert!("01ARZ3NDEKTSV4RRFFQ69G5FAV".parse::<Id<Member>>().is_ok());
        for wrong in ["", "1", "01ARZ3NDEKTSV4RRFFQ69G5FA/", "01arz3ndektsv4rrffq69g5fav"] {
            assert_eq!(wrong.parse::<Id<Member>>(), Err(NoId), "{wrong}");
        }
    }
}

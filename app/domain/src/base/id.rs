//! Typed ids: an id of a member cannot be handed in where one of a group is asked for.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Serialize};
use ulid::Ulid;

/// Characters of a ULID in Crockford's base 32.
const LENGTH: usize = ulid::ULID_LEN;

/// The id of a `T`, a ULID. It is kept as its text, in which it goes into every statement and address.
#[derive(Serialize, Deserialize)]
#[serde(try_from = "String", into = "String", bound = "")]
pub struct Id<T>([u8; LENGTH], PhantomData<fn() -> T>);

/// Says that a text is no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no id")]
pub struct InvalidId;

/// The noun whose ids are of jobs in the queue.
pub enum Job {}

impl<T> Id<T> {
    /// The id that nothing has, and nobody.
    pub const NOBODY: Self = Self([b'0'; LENGTH], PhantomData);

    /// The text form, as it stands in addresses and in the database.
    pub fn as_str(&self) -> &str {
        // It was ASCII when it was read, so the default is never taken.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl<T> FromStr for Id<T> {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        // The library reads small letters and numbers that are too great, too: one id would have many addresses.
        let id = Self::from(Ulid::from_string(text).map_err(|_| InvalidId)?);
        if id.as_str() == text { Ok(id) } else { Err(InvalidId) }
    }
}

impl<T> From<Ulid> for Id<T> {
    fn from(ulid: Ulid) -> Self {
        let mut text = [0; LENGTH];
        ulid.array_to_str(&mut text);
        Self(text, PhantomData)
    }
}

impl<T> TryFrom<String> for Id<T> {
    type Error = InvalidId;

    fn try_from(text: String) -> Result<Self, InvalidId> {
        text.parse()
    }
}

impl<T> From<Id<T>> for String {
    fn from(id: Id<T>) -> Self {
        id.as_str().to_owned()
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

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
        f.write_str(self.as_str())
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::member::Member;

    #[test]
    fn an_id_is_26_characters_of_crockford() {
        assert!("01ARZ3NDEKTSV4RRFFQ69G5FAV".parse::<Id<Member>>().is_ok());
        for wrong in ["", "1", "01ARZ3NDEKTSV4RRFFQ69G5FA/", "01arz3ndektsv4rrffq69g5fav", "8ZZZZZZZZZZZZZZZZZZZZZZZZZ"]
        {
            assert_eq!(wrong.parse::<Id<Member>>(), Err(InvalidId), "{wrong}");
        }
    }
}

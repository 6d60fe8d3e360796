//! Numbers of the file: their ranges, and readers whose errors say what was expected.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Unexpected, Visitor};

/// A kind of whole number: what it is called, its least and greatest value, its step.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    what: &'static str,
    least: u64,
    greatest: u64,
    step: u64,
}

const fn kind(what: &'static str, least: u64, greatest: u64, step: u64) -> Kind {
    Kind { what, least, greatest, step }
}

pub(crate) const STRENGTH: Kind = kind("a strength", 1, 3, 1);
/// Seven days of three parts.
pub(crate) const SLOT: Kind = kind("a slot", 0, 20, 1);
pub(crate) const DECADE: Kind = kind("a decade of birth, a multiple of ten", 1920, 2000, 10);
/// Twelve, because a talk of more falls apart into several; two, because one is no group.
pub(crate) const SIZE: Kind = kind("a number of people", 2, 12, 1);
/// The greatest number of days that somebody can wait: a hundred years. More is a mistake of whoever wrote it.
pub const DAYS_MAX: u32 = 36_500;
pub(crate) const DAYS: Kind = kind("a number of days", 0, DAYS_MAX as u64, 1);

impl Kind {
    /// Whether the number is one of this kind.
    pub(crate) fn holds(self, number: u64) -> bool {
        (self.least..=self.greatest).contains(&number) && number.is_multiple_of(self.step)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} from {} to {}", self.what, self.least, self.greatest)
    }
}

impl Visitor<'_> for Kind {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<u64, E> {
        if self.holds(number) { Ok(number) } else { Err(E::invalid_value(Unexpected::Unsigned(number), &self)) }
    }
}

impl<'de> DeserializeSeed<'de> for Kind {
    type Value = u64;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<u64, D::Error> {
        from.deserialize_u64(self)
    }
}

/// Makes a checked number smaller; every kind above fits the type it is read into.
pub(super) fn narrow<T: TryFrom<u64>, E: Error>(number: u64) -> Result<T, E> {
    T::try_from(number).map_err(|_| E::custom("the number is too large"))
}

pub(crate) fn size<'de, D: Deserializer<'de>>(from: D) -> Result<usize, D::Error> {
    SIZE.deserialize(from).and_then(narrow)
}

pub(crate) fn days<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    DAYS.deserialize(from).and_then(narrow)
}

pub(crate) fn decade<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u16>, D::Error> {
    DECADE.deserialize(from).and_then(narrow).map(Some)
}

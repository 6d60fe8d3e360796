//! What a person tells about themselves, so that the right people find them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    base::form::FieldError,
    people::{
        interest::{self, Strength},
        place::{Area, MovingStage},
        slot::Slot,
    },
};

/// A person's interests, key and strength; at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interests(BTreeMap<&'static str, Strength>);

impl Interests {
    /// Reads what was ticked, pairs of key and strength; a strength that is not offered counts as
    /// the middle one, since the tick is what matters.
    pub fn parse<'a>(ticked: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, FieldError> {
        let chosen = ticked
            .into_iter()
            .map(|(key, strength)| {
                let interest = interest::find(key).ok_or(FieldError::NotOffered)?;
                Ok((interest.key, Strength::parse(strength).unwrap_or(Strength::Much)))
            })
            .collect::<Result<BTreeMap<_, _>, _>>()?;
        if chosen.is_empty() { Err(FieldError::NothingChosen) } else { Ok(Self(chosen)) }
    }

    /// Key and strength, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Strength)> {
        self.0.iter().map(|(key, strength)| (*key, *strength))
    }
}

/// The half days on which a person can meet; at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slots(BTreeSet<Slot>);

impl Slots {
    /// Reads what was ticked.
    pub fn parse<'a>(ticked: impl IntoIterator<Item = &'a str>) -> Result<Self, FieldError> {
        let chosen = ticked
            .into_iter()
            .map(|typed| Slot::parse(typed).ok_or(FieldError::NotOffered))
            .collect::<Result<BTreeSet<_>, _>>()?;
        if chosen.is_empty() { Err(FieldError::NothingChosen) } else { Ok(Self(chosen)) }
    }

    /// The half days, Monday morning first.
    pub fn iter(&self) -> impl Iterator<Item = Slot> {
        self.0.iter().copied()
    }
}

/// The gender that a person told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gender {
    /// 여성
    Woman,
    /// 남성
    Man,
}

impl Gender {
    /// Both, in the order in which a page offers them.
    pub const ALL: [Self; 2] = [Self::Woman, Self::Man];

    /// The letter under which forms, the database and the matching file keep it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Woman => "f",
            Self::Man => "m",
        }
    }

    /// Reads a key; nothing typed is nothing told.
    pub fn parse(key: &str) -> Result<Option<Self>, FieldError> {
        told(key, Self::ALL.into_iter().find(|gender| gender.key() == key))
    }
}

/// The decade in which a person was born, as its first year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Decade(u16);

impl Decade {
    /// The decades that a page offers; the matching file knows more (1920 to 2000).
    pub const OFFERED: [Self; 5] = [Self(1930), Self(1940), Self(1950), Self(1960), Self(1970)];

    /// The decade that begins with this year, if it is offered.
    pub fn new(year: u16) -> Option<Self> {
        Self::OFFERED.into_iter().find(|decade| decade.0 == year)
    }

    /// The first year of the decade.
    pub fn year(self) -> u16 {
        self.0
    }

    /// Reads a first year; nothing typed is nothing told.
    pub fn parse(typed: &str) -> Result<Option<Self>, FieldError> {
        told(typed, typed.parse().ok().and_then(Self::new))
    }
}

fn told<T>(typed: &str, read: Option<T>) -> Result<Option<T>, FieldError> {
    match read {
        None if !typed.is_empty() => Err(FieldError::NotOffered),
        read => Ok(read),
    }
}

/// When a person can meet, and where they are on their way to Jeju.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circumstances {
    /// The half days on which they can meet.
    pub slots: Slots,
    /// The part of Jeju they think of.
    pub area: Area,
    /// How far their plan has come.
    pub stage: MovingStage,
    /// The decade of birth, if told.
    pub decade: Option<Decade>,
    /// The gender, if told.
    pub gender: Option<Gender>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_least_one_interest_and_only_those_of_the_catalogue() {
        assert_eq!(Interests::parse([]), Err(FieldError::NothingChosen));
        assert_eq!(Interests::parse([("gold", "3")]), Err(FieldError::NotOffered));
        let one = interest::CATALOGUE[0].key;
        let read = Interests::parse([(one, "3")]).unwrap();
        assert_eq!(read.iter().collect::<Vec<_>>(), [(one, Strength::Very)]);
    }

    #[test]
    fn what_was_not_told_stays_untold() {
        assert_eq!(Gender::parse(""), Ok(None));
        assert_eq!(Gender::parse("x"), Err(FieldError::NotOffered));
        assert_eq!(Decade::parse("1950").unwrap().map(Decade::year), Some(1950));
        assert_eq!(Decade::parse("1955"), Err(FieldError::NotOffered));
    }
}

//! Birthdays (생일): month and day, by the sun or by the moon, and never a year (docs/adr/0036).

use serde::{Deserialize, Serialize};

use super::{member::Member, namesake::Mark};
use crate::{
    base::{
        form::FieldError,
        id::Id,
        moment::{DAY, Moment},
    },
    group::Person,
};

/// So many days before a birthday the groups of its person are told, and may write.
pub const TOLD_BEFORE: i32 = 7;
/// So many days after it the flower on their tree is still open.
pub const BLOOMS_AFTER: i32 = 7;
/// A person has no second card within so long, whatever birthday they tell meanwhile. Years of the moon have 353 days at least.
pub const CARDS_APART: i64 = 300 * DAY;
/// The longest month by the moon.
const LONGEST_LUNAR: i8 = 30;
/// The days of each month by the sun, in years in which February is longest.
const SOLAR_DAYS: [i8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// By what a birthday goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BirthdayCalendar {
    /// 양력
    Solar,
    /// 음력
    Lunar,
}

impl BirthdayCalendar {
    /// Both, in the order in which a page offers them.
    pub const ALL: [Self; 2] = [Self::Solar, Self::Lunar];

    /// The word under which forms and the database know it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Solar => "solar",
            Self::Lunar => "lunar",
        }
    }

    /// Reads a [`key`](Self::key).
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|calendar| calendar.key() == key)
    }
}

/// A day of the year on which somebody was born.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Birthday {
    /// By what it goes.
    pub calendar: BirthdayCalendar,
    /// The month, from 1. Who was born in a leap month (윤달) is remembered in the month of the same name.
    pub month: i8,
    /// The day of the month, from 1.
    pub day: i8,
}

impl Birthday {
    /// The birthday on this day, if there is such a day in some year.
    pub fn new(calendar: BirthdayCalendar, month: i8, day: i8) -> Option<Self> {
        let place = usize::try_from(month).ok()?.checked_sub(1)?;
        let days = match calendar {
            BirthdayCalendar::Solar => *SOLAR_DAYS.get(place)?,
            BirthdayCalendar::Lunar => SOLAR_DAYS.get(place).map(|_| LONGEST_LUNAR)?,
        };
        (1..=days).contains(&day).then_some(Self { calendar, month, day })
    }

    /// Reads the month and the day that were chosen.
    pub fn parse(calendar: BirthdayCalendar, month: &str, day: &str) -> Result<Self, FieldError> {
        if month.is_empty() || day.is_empty() {
            return Err(FieldError::NoDay);
        }
        let read = || Self::new(calendar, month.parse().ok()?, day.parse().ok()?);
        read().ok_or(FieldError::NotOffered)
    }
}

/// Whether the flower of a birthday is open now whose card is opened at this moment: on its day and some days after.
pub fn blooms(opens_at: Moment, now: Moment) -> bool {
    (-BLOOMS_AFTER..=0).contains(&opens_at.days_after(now))
}

/// A birthday that is near, as the people of a group of its person find it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComingBirthday {
    /// The card that they may write on.
    pub card: Id<BirthdayCard>,
    /// Whose birthday it is.
    pub person: Person,
    /// When the card is opened, on the day itself.
    pub opens_at: Moment,
    /// What the viewer has written.
    pub mine: Option<String>,
}

/// A card that was opened, as the person finds it for whom it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BirthdayCard {
    /// Its id.
    pub id: Id<Self>,
    /// When it was to be opened, on the day itself.
    pub opens_at: Moment,
    /// What stands on it, the first first.
    pub lines: Vec<BirthdayLine>,
}

/// What one person wrote on a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BirthdayLine {
    /// Who wrote it, as long as they are here.
    pub writer: Option<Id<Member>>,
    /// Their name.
    pub from: Option<String>,
    /// What tells them from a namesake who wrote as well.
    pub mark: Option<Mark>,
    /// The line.
    pub line: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_is_a_day_that_there_is_in_some_year() {
        use BirthdayCalendar::{Lunar, Solar};
        for (calendar, month, day) in [(Solar, "2", "29"), (Solar, "12", "31"), (Lunar, "2", "30"), (Lunar, "12", "1")]
        {
            assert!(Birthday::parse(calendar, month, day).is_ok(), "{month}-{day}");
        }
        for (calendar, month, day) in [
            (Solar, "2", "30"),
            (Solar, "4", "31"),
            (Lunar, "1", "31"),
            (Solar, "13", "1"),
            (Lunar, "0", "1"),
            (Solar, "1", "x"),
        ] {
            assert_eq!(Birthday::parse(calendar, month, day), Err(FieldError::NotOffered), "{month}-{day}");
        }
        assert_eq!(Birthday::parse(Solar, "", "3"), Err(FieldError::NoDay));
        assert_eq!(BirthdayCalendar::ALL.map(|one| BirthdayCalendar::parse(one.key())), [Some(Solar), Some(Lunar)]);
    }

    #[test]
    fn the_flower_is_open_on_the_day_and_seven_days_after() {
        let at = |text: &str| Moment::parse(text).unwrap();
        let opens_at = at("2026-12-05T09:00:00+09:00");
        for (now, open) in [
            ("2026-12-04T23:59:00+09:00", false),
            ("2026-12-05T00:00:00+09:00", true),
            ("2026-12-12T23:59:00+09:00", true),
            ("2026-12-13T00:00:00+09:00", false),
        ] {
            assert_eq!(blooms(opens_at, at(now)), open, "{now}");
        }
    }
}

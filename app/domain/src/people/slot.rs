//! The twenty-one times of the week at which a group can meet.

use serde::{Deserialize, Serialize};

use crate::text::Language;

/// A day of the week, which begins on Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Day {
    /// 월요일
    Monday,
    /// 화요일
    Tuesday,
    /// 수요일
    Wednesday,
    /// 목요일
    Thursday,
    /// 금요일
    Friday,
    /// 토요일
    Saturday,
    /// 일요일
    Sunday,
}

impl Day {
    /// Every day, Monday first.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// The Korean name.
    pub const fn ko(self) -> &'static str {
        match self {
            Self::Monday => "월요일",
            Self::Tuesday => "화요일",
            Self::Wednesday => "수요일",
            Self::Thursday => "목요일",
            Self::Friday => "금요일",
            Self::Saturday => "토요일",
            Self::Sunday => "일요일",
        }
    }

    /// The English name.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
        }
    }
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// 오전
    Morning,
    /// 오후
    Afternoon,
    /// 저녁
    Evening,
}

impl Part {
    /// Every part, in the order of the day.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Evening];

    /// The Korean name.
    pub const fn ko(self) -> &'static str {
        match self {
            Self::Morning => "오전",
            Self::Afternoon => "오후",
            Self::Evening => "저녁",
        }
    }

    /// The English name.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }
}

/// Says that a number is that of no half day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a week has half days 0 to 20")]
pub struct InvalidSlot;

/// A time of the week at which a group can meet: `day * 3 + part`, so 0 is Monday morning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Slot(u8);

impl TryFrom<u8> for Slot {
    type Error = InvalidSlot;

    fn try_from(number: u8) -> Result<Self, InvalidSlot> {
        Self::new(number).ok_or(InvalidSlot)
    }
}

impl From<Slot> for u8 {
    fn from(slot: Slot) -> Self {
        slot.number()
    }
}

impl Slot {
    /// How many slots a week has.
    pub const COUNT: u8 = 21;

    /// Every slot, in the order of the week.
    pub const ALL: [Self; Self::COUNT as usize] = {
        let mut all = [Self(0); Self::COUNT as usize];
        let mut number = 0;
        while number < Self::COUNT {
            all[number as usize] = Self(number);
            number += 1;
        }
        all
    };

    /// The slot with this number, if there is one.
    pub const fn new(number: u8) -> Option<Self> {
        if number < Self::COUNT { Some(Self(number)) } else { None }
    }

    /// The slot on this day, in this part of it.
    pub const fn at(day: Day, part: Part) -> Self {
        Self(day as u8 * 3 + part as u8)
    }

    /// Reads a slot's number, as forms send it.
    pub fn parse(number: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.number().to_string() == number)
    }

    /// The number, 0 to 20.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The day of the week.
    pub const fn day(self) -> Day {
        Day::ALL[(self.0 / 3) as usize]
    }

    /// The part of the day.
    pub const fn part(self) -> Part {
        Part::ALL[(self.0 % 3) as usize]
    }

    /// When a meeting starts in Seoul, as hour and minute (signed, as jiff takes them).
    pub const fn start(self) -> (i8, i8) {
        match self.part() {
            Part::Morning => (10, 0),
            Part::Afternoon => (14, 0),
            Part::Evening => (19, 30),
        }
    }

    /// The Korean label, such as 월요일 오전.
    pub fn ko(self) -> String {
        format!("{} {}", self.day().ko(), self.part().ko())
    }

    /// The English label, such as Monday morning.
    pub fn en(self) -> String {
        format!("{} {}", self.day().en(), self.part().en())
    }

    /// The label in a language.
    pub fn said(self, language: Language) -> String {
        match language {
            Language::Ko => self.ko(),
            Language::En => self.en(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Part, Slot};

    #[test]
    fn a_week_runs_from_monday_morning_to_sunday_evening() {
        assert_eq!(Slot::ALL[0].ko(), "월요일 오전");
        assert_eq!(Slot::ALL[5].ko(), "화요일 저녁");
        assert_eq!(Slot::ALL[20].ko(), "일요일 저녁");
        assert_eq!(Slot::ALL[20].en(), "Sunday evening");
    }

    #[test]
    fn a_slot_is_told_by_its_number_and_by_its_day_and_part() {
        for (number, slot) in (0..).zip(Slot::ALL) {
            assert_eq!(Slot::new(number), Some(slot));
            assert_eq!(slot.number(), number);
            assert_eq!(Slot::at(slot.day(), slot.part()), slot);
            assert_eq!(Slot::parse(&number.to_string()), Some(slot));
        }
        assert_eq!(Slot::at(Day::Thursday, Part::Evening).number(), 11);
    }

    #[test]
    fn there_is_no_twenty_second_slot() {
        assert_eq!(Slot::new(21), None);
        assert_eq!(Slot::new(u8::MAX), None);
    }

    #[test]
    fn only_plain_numbers_are_read() {
        for text in ["", "21", "-1", "+1", "01", " 1", "1.0", "월요일"] {
            assert_eq!(Slot::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn meetings_start_at_ten_two_and_half_past_seven() {
        assert_eq!(Slot::at(Day::Monday, Part::Morning).start(), (10, 0));
        assert_eq!(Slot::at(Day::Friday, Part::Afternoon).start(), (14, 0));
        assert_eq!(Slot::at(Day::Sunday, Part::Evening).start(), (19, 30));
    }
}

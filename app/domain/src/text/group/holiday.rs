//! What public holidays are called.

use crate::base::holiday::{DayOff, Holiday, PublicHoliday};

texts! {
    /// What public holidays are called.
    pub struct HolidayText {
        /// A day: 설날, 추석 연휴, 한글날 대체 공휴일.
        day(day: PublicHoliday) =
            match (day.off, day.holiday) {
                (DayOff::Beside, Holiday::Seollal) => "설 연휴".to_owned(),
                (DayOff::Itself, holiday) => (Self::KO.name)(holiday).to_owned(),
                (DayOff::Beside, holiday) => format!("{} 연휴", (Self::KO.name)(holiday)),
                (DayOff::Instead, holiday) => format!("{} 대체 공휴일", (Self::KO.name)(holiday)),
            },
            match day.off {
                DayOff::Itself => (Self::EN.name)(day.holiday).to_owned(),
                DayOff::Beside => format!("part of the {} holidays", (Self::EN.name)(day.holiday)),
                DayOff::Instead => format!("the substitute holiday for {}", (Self::EN.name)(day.holiday)),
            };
        name(holiday: Holiday) -> &'static str =
            match holiday {
                Holiday::NewYear => "새해 첫날",
                Holiday::Seollal => "설날",
                Holiday::Independence => "삼일절",
                Holiday::Labour => "노동절",
                Holiday::Children => "어린이날",
                Holiday::Buddha => "부처님오신날",
                Holiday::Memorial => "현충일",
                Holiday::Constitution => "제헌절",
                Holiday::Liberation => "광복절",
                Holiday::Chuseok => "추석",
                Holiday::Foundation => "개천절",
                Holiday::Hangul => "한글날",
                Holiday::Christmas => "성탄절",
                Holiday::LocalElection => "지방선거일",
                Holiday::Assembly => "국회의원 선거일",
            },
            match holiday {
                Holiday::NewYear => "New Year’s Day",
                Holiday::Seollal => "Seollal",
                Holiday::Independence => "Independence Movement Day",
                Holiday::Labour => "Labour Day",
                Holiday::Children => "Children’s Day",
                Holiday::Buddha => "Buddha’s Birthday",
                Holiday::Memorial => "Memorial Day",
                Holiday::Constitution => "Constitution Day",
                Holiday::Liberation => "Liberation Day",
                Holiday::Chuseok => "Chuseok",
                Holiday::Foundation => "National Foundation Day",
                Holiday::Hangul => "Hangul Day",
                Holiday::Christmas => "Christmas",
                Holiday::LocalElection => "the day of local elections",
                Holiday::Assembly => "the day of the election of the National Assembly",
            };
    }
}

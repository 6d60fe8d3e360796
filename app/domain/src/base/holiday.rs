//! Public holidays of Korea (공휴일), day by day: on them people would rather be with their families.
//!
//! By 관공서의 공휴일에 관한 규정, with its substitute days (대체공휴일); days of the lunar calendar are those of the Korean
//! lunisolar calendar. Of elections those stand here whose day the law fixes years ahead (공직선거법 제34조); a president
//! may have to be elected earlier than planned. Years after the last one are to be added before it ends.

use jiff::civil::{Date, date};

use self::Holiday::{
    Assembly, Buddha, Children, Christmas, Chuseok, Constitution, Foundation, Hangul, Independence, Labour, Liberation,
    LocalElection, Memorial, NewYear, Seollal,
};
use super::moment::{DAY, Moment};

/// It is said so long before its end that the table ends: a release with more years is made and put in place at leisure.
const SAID_BEFORE_END: i64 = 180 * DAY;

/// What is celebrated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// 신정
    NewYear,
    /// 설날
    Seollal,
    /// 삼일절
    Independence,
    /// 노동절
    Labour,
    /// 어린이날
    Children,
    /// 부처님오신날
    Buddha,
    /// 현충일
    Memorial,
    /// 제헌절
    Constitution,
    /// 광복절
    Liberation,
    /// 추석
    Chuseok,
    /// 개천절
    Foundation,
    /// 한글날
    Hangul,
    /// 성탄절
    Christmas,
    /// 지방선거일
    LocalElection,
    /// 국회의원 선거일
    Assembly,
}

/// Why a day is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOff {
    /// It is the day itself.
    Itself,
    /// It is the day before or after.
    Beside,
    /// It stands for one that fell on a day off anyway.
    Instead,
}

/// A public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicHoliday {
    /// The day in Seoul.
    pub date: Date,
    /// What is celebrated.
    pub holiday: Holiday,
    /// Why the day is off.
    pub off: DayOff,
}

impl PublicHoliday {
    /// The public holiday on whose day in Seoul a moment lies; of years outside the table none is known.
    pub fn at(moment: Moment) -> Option<Self> {
        let day = moment.seoul().date();
        TABLE.iter().copied().find(|one| one.date == day)
    }

    /// The public holidays on the days in Seoul from that of one moment to that of another, in their order.
    pub fn between(from: Moment, to: Moment) -> impl Iterator<Item = Self> {
        let days = from.seoul().date()..=to.seoul().date();
        TABLE.iter().copied().filter(move |one| days.contains(&one.date))
    }

    /// When its day begins.
    pub fn begins(&self) -> Moment {
        Moment::at_seoul(self.date, 0, 0)
    }
}

/// Whether the table ends soon, or has ended: from then on nobody is asked about a public holiday.
pub fn table_ends_soon(now: Moment) -> bool {
    let last = TABLE.iter().map(|one| one.date.year()).max().unwrap_or_default();
    now.plus(SAID_BEFORE_END).seoul().year() > last
}

const fn on(year: i16, month: i8, day: i8, holiday: Holiday) -> PublicHoliday {
    PublicHoliday { date: date(year, month, day), holiday, off: DayOff::Itself }
}

const fn beside(year: i16, month: i8, day: i8, holiday: Holiday) -> PublicHoliday {
    PublicHoliday { date: date(year, month, day), holiday, off: DayOff::Beside }
}

const fn instead(year: i16, month: i8, day: i8, holiday: Holiday) -> PublicHoliday {
    PublicHoliday { date: date(year, month, day), holiday, off: DayOff::Instead }
}

/// All of them. Where two fall on one day, the one stands here that is celebrated for three.
const TABLE: [PublicHoliday; 104] = [
    on(2026, 1, 1, NewYear),
    beside(2026, 2, 16, Seollal),
    on(2026, 2, 17, Seollal),
    beside(2026, 2, 18, Seollal),
    on(2026, 3, 1, Independence),
    instead(2026, 3, 2, Independence),
    on(2026, 5, 1, Labour),
    on(2026, 5, 5, Children),
    on(2026, 5, 24, Buddha),
    instead(2026, 5, 25, Buddha),
    on(2026, 6, 3, LocalElection),
    on(2026, 6, 6, Memorial),
    on(2026, 7, 17, Constitution),
    on(2026, 8, 15, Liberation),
    instead(2026, 8, 17, Liberation),
    beside(2026, 9, 24, Chuseok),
    on(2026, 9, 25, Chuseok),
    beside(2026, 9, 26, Chuseok),
    on(2026, 10, 3, Foundation),
    instead(2026, 10, 5, Foundation),
    on(2026, 10, 9, Hangul),
    on(2026, 12, 25, Christmas),
    on(2027, 1, 1, NewYear),
    beside(2027, 2, 6, Seollal),
    on(2027, 2, 7, Seollal),
    beside(2027, 2, 8, Seollal),
    instead(2027, 2, 9, Seollal),
    on(2027, 3, 1, Independence),
    on(2027, 5, 1, Labour),
    instead(2027, 5, 3, Labour),
    on(2027, 5, 5, Children),
    on(2027, 5, 13, Buddha),
    on(2027, 6, 6, Memorial),
    on(2027, 7, 17, Constitution),
    instead(2027, 7, 19, Constitution),
    on(2027, 8, 15, Liberation),
    instead(2027, 8, 16, Liberation),
    beside(2027, 9, 14, Chuseok),
    on(2027, 9, 15, Chuseok),
    beside(2027, 9, 16, Chuseok),
    on(2027, 10, 3, Foundation),
    instead(2027, 10, 4, Foundation),
    on(2027, 10, 9, Hangul),
    instead(2027, 10, 11, Hangul),
    on(2027, 12, 25, Christmas),
    instead(2027, 12, 27, Christmas),
    on(2028, 1, 1, NewYear),
    beside(2028, 1, 26, Seollal),
    on(2028, 1, 27, Seollal),
    beside(2028, 1, 28, Seollal),
    on(2028, 3, 1, Independence),
    on(2028, 4, 12, Assembly),
    on(2028, 5, 1, Labour),
    on(2028, 5, 2, Buddha),
    on(2028, 5, 5, Children),
    on(2028, 6, 6, Memorial),
    on(2028, 7, 17, Constitution),
    on(2028, 8, 15, Liberation),
    beside(2028, 10, 2, Chuseok),
    on(2028, 10, 3, Chuseok),
    beside(2028, 10, 4, Chuseok),
    instead(2028, 10, 5, Chuseok),
    on(2028, 10, 9, Hangul),
    on(2028, 12, 25, Christmas),
    on(2029, 1, 1, NewYear),
    beside(2029, 2, 12, Seollal),
    on(2029, 2, 13, Seollal),
    beside(2029, 2, 14, Seollal),
    on(2029, 3, 1, Independence),
    on(2029, 5, 1, Labour),
    on(2029, 5, 5, Children),
    instead(2029, 5, 7, Children),
    on(2029, 5, 20, Buddha),
    instead(2029, 5, 21, Buddha),
    on(2029, 6, 6, Memorial),
    on(2029, 7, 17, Constitution),
    on(2029, 8, 15, Liberation),
    beside(2029, 9, 21, Chuseok),
    on(2029, 9, 22, Chuseok),
    beside(2029, 9, 23, Chuseok),
    instead(2029, 9, 24, Chuseok),
    on(2029, 10, 3, Foundation),
    on(2029, 10, 9, Hangul),
    on(2029, 12, 25, Christmas),
    on(2030, 1, 1, NewYear),
    beside(2030, 2, 2, Seollal),
    on(2030, 2, 3, Seollal),
    beside(2030, 2, 4, Seollal),
    instead(2030, 2, 5, Seollal),
    on(2030, 3, 1, Independence),
    on(2030, 5, 1, Labour),
    on(2030, 5, 5, Children),
    instead(2030, 5, 6, Children),
    on(2030, 5, 9, Buddha),
    on(2030, 6, 6, Memorial),
    on(2030, 6, 12, LocalElection),
    on(2030, 7, 17, Constitution),
    on(2030, 8, 15, Liberation),
    beside(2030, 9, 11, Chuseok),
    on(2030, 9, 12, Chuseok),
    beside(2030, 9, 13, Chuseok),
    on(2030, 10, 3, Foundation),
    on(2030, 10, 9, Hangul),
    on(2030, 12, 25, Christmas),
];

#[cfg(test)]
mod tests;

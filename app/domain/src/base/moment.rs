//! Moments, and how they are said: stored as UTC milliseconds, shown in Seoul.

use jiff::{
    Timestamp,
    civil::{Date, DateTime, Weekday},
    tz::Offset,
};
use serde::{Deserialize, Serialize};

use crate::text::Language;

/// Korea has one time zone and no summer time (since 1988), so no table of zones is needed.
const SEOUL: Offset = Offset::constant(9);

/// One second in the unit of [`Moment`].
pub const SECOND: i64 = 1_000;
/// One minute in the unit of [`Moment`].
pub const MINUTE: i64 = 60 * SECOND;
/// One hour in the unit of [`Moment`].
pub const HOUR: i64 = 60 * MINUTE;
/// One day in the unit of [`Moment`]; Seoul has no shorter or longer ones.
pub const DAY: i64 = 24 * HOUR;

/// A moment in time, in milliseconds since 1970-01-01T00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment(i64);

impl Moment {
    /// The moment so many milliseconds after 1970-01-01T00:00Z.
    pub const fn from_unix_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// Milliseconds since 1970-01-01T00:00Z.
    pub const fn unix_ms(self) -> i64 {
        self.0
    }

    /// Reads RFC 3339, as in `2026-11-21T14:00:00+09:00`.
    pub fn parse(text: &str) -> Option<Self> {
        text.trim().parse::<Timestamp>().ok().map(|t| Self(t.as_millisecond()))
    }

    /// The moment so many milliseconds later (or earlier, below zero).
    #[must_use]
    pub const fn plus(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// The clock on a wall in Seoul.
    pub fn seoul(self) -> DateTime {
        // Out of jiff's years (−9999 to 9999) there is nothing to show but its edge.
        let at = Timestamp::from_millisecond(self.0).unwrap_or(Timestamp::MAX);
        SEOUL.to_datetime(at)
    }

    /// The moment at which a wall in Seoul shows this date and time.
    pub fn at_seoul(date: Date, hour: i8, minute: i8) -> Self {
        let wall = date.at(hour, minute, 0, 0);
        SEOUL.to_timestamp(wall).map_or(Self(i64::MAX), |t| Self(t.as_millisecond()))
    }

    /// The moment at which a wall in Seoul shows what two fields of a form say: 2026-12-01 and 14:30.
    pub fn parse_seoul(date: &str, time: &str) -> Option<Self> {
        let (hour, minute) = time.trim().split_once(':')?;
        let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
        let valid = (0..24).contains(&hour) && (0..60).contains(&minute);
        let date: Date = date.trim().parse().ok()?;
        valid.then(|| Self::at_seoul(date, hour, minute))
    }

    /// The first moment in Seoul of the day that a field of a form says: 2026-12-01.
    pub fn parse_day(date: &str) -> Option<Self> {
        Some(Self::at_seoul(date.trim().parse().ok()?, 0, 0))
    }

    /// What the two fields of a form say that ask for a moment: 2026-12-01 and 14:30.
    pub fn fields(self) -> (String, String) {
        let wall = self.seoul();
        (wall.date().to_string(), format!("{:02}:{:02}", wall.hour(), wall.minute()))
    }

    /// Milliseconds until a wall in Seoul shows the next day, when 내일 becomes 오늘.
    pub fn rest_of_day(self) -> i64 {
        let tomorrow = self.seoul().date().tomorrow().unwrap_or(Date::MAX);
        Self::at_seoul(tomorrow, 0, 0).0.saturating_sub(self.0)
    }

    /// Whole seconds from `now` on after which this moment has come, for a page that is true until then: one more than lie
    /// between, because it is opened anew at the moment and not before it.
    pub fn seconds_after(self, now: Self) -> i64 {
        self.0.saturating_sub(now.0) / SECOND + 1
    }

    /// The moment in UTC as RFC 3339, for `<time datetime>`.
    pub fn rfc3339(self) -> String {
        Timestamp::from_millisecond(self.0).unwrap_or(Timestamp::MAX).to_string()
    }

    /// The moment in words that stay true whenever they are read: 11월 25일 수요일 오후 2시.
    pub fn dated(self, language: Language) -> String {
        // No day is so far away that it has a word of its own, as 내일 is.
        let (wall, today) = (self.seoul(), self.seoul().date());
        match language {
            Language::Ko => format!("{} {}", ko_day(wall.date(), today, i32::MAX), ko_time(wall)),
            Language::En => format!("{} {}", en_day(wall.date(), i32::MAX), en_time(wall)),
        }
    }

    /// Its day in words that stay true whenever they are read: 11월 25일 수요일.
    pub fn day_dated(self, language: Language) -> String {
        let today = self.seoul().date();
        match language {
            Language::Ko => ko_day(today, today, i32::MAX),
            Language::En => en_day(today, i32::MAX),
        }
    }

    /// The moment as said to somebody at `now`: 내일 오후 2시, 11월 25일 수요일 오후 7시 30분.
    pub fn said(self, now: Self, language: Language) -> String {
        let (wall, day) = (self.seoul(), self.day_said(now, language));
        match language {
            Language::Ko => format!("{day} {}", ko_time(wall)),
            Language::En => format!("{day} {}", en_time(wall)),
        }
    }

    /// How many days of Seoul its day comes after that of `now`: 0 for today, below zero for what has been.
    pub fn days_after(self, now: Self) -> i32 {
        now.seoul().date().until(self.seoul().date()).map_or(i32::MAX, |span| span.get_days())
    }

    /// Its day as said to somebody at `now`: 내일(일), 11월 25일 수요일.
    pub fn day_said(self, now: Self, language: Language) -> String {
        let (date, today, days) = (self.seoul().date(), now.seoul().date(), self.days_after(now));
        match language {
            Language::Ko => ko_day(date, today, days),
            Language::En => en_day(date, days),
        }
    }
}

fn ko_day(date: Date, today: Date, days: i32) -> String {
    let weekday = ko_weekday(date.weekday());
    match days {
        -1 => format!("어제({weekday})"),
        0 => format!("오늘({weekday})"),
        1 => format!("내일({weekday})"),
        2 => format!("모레({weekday})"),
        _ if date.year() == today.year() => {
            format!("{}월 {}일 {weekday}요일", date.month(), date.day())
        }
        _ => format!("{}년 {}월 {}일 {weekday}요일", date.year(), date.month(), date.day()),
    }
}

fn ko_weekday(day: Weekday) -> &'static str {
    const NAMES: [&str; 7] = ["월", "화", "수", "목", "금", "토", "일"];
    NAMES[usize::try_from(day.to_monday_zero_offset()).unwrap_or(0) % 7]
}

fn ko_time(wall: DateTime) -> String {
    let half = if wall.hour() < 12 { "오전" } else { "오후" };
    match wall.minute() {
        0 => format!("{half} {}시", twelve(wall)),
        minute => format!("{half} {}시\u{a0}{minute}분", twelve(wall)),
    }
}

fn en_day(date: Date, days: i32) -> String {
    match days {
        -1 => "yesterday".into(),
        0 => "today".into(),
        1 => "tomorrow".into(),
        _ => date.strftime("%A, %B %-d").to_string(),
    }
}

fn en_time(wall: DateTime) -> String {
    let half = if wall.hour() < 12 { "am" } else { "pm" };
    format!("at {}:{:02} {half}", twelve(wall), wall.minute())
}

fn twelve(wall: DateTime) -> i8 {
    match wall.hour() % 12 {
        0 => 12,
        hour => hour,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    #[test]
    fn a_moment_near_is_said_by_its_distance() {
        let now = at("2026-11-21T23:30:00+09:00");
        let said = |text| at(text).said(now, Language::Ko);
        assert_eq!(said("2026-11-22T14:00:00+09:00"), "내일(일) 오후 2시");
        assert_eq!(said("2026-11-21T10:00:00+09:00"), "오늘(토) 오전 10시");
        assert_eq!(said("2026-11-23T19:30:00+09:00"), "모레(월) 오후 7시\u{a0}30분");
        assert_eq!(said("2026-11-20T00:00:00+09:00"), "어제(금) 오전 12시");
        assert_eq!(at("2026-11-22T14:00:00+09:00").day_said(now, Language::Ko), "내일(일)");
        assert_eq!(at("2026-11-22T14:00:00+09:00").day_dated(Language::Ko), "11월 22일 일요일");
    }

    #[test]
    fn what_two_fields_say_is_a_moment_or_none() {
        let moment = Moment::parse_seoul("2026-12-01", "14:30").unwrap();
        assert_eq!(moment, at("2026-12-01T14:30:00+09:00"));
        assert_eq!(moment.fields(), ("2026-12-01".to_owned(), "14:30".to_owned()));
        for (date, time) in
            [("", "14:30"), ("2026-12-01", ""), ("2026-02-30", "14:30"), ("2026-12-01", "24:00"), ("내일", "2시")]
        {
            assert_eq!(Moment::parse_seoul(date, time), None, "{date} {time}");
        }
    }

    #[test]
    fn a_moment_far_is_said_by_its_date_and_weekday() {
        let now = at("2026-11-21T09:00:00+09:00");
        assert_eq!(at("2026-12-02T10:00:00+09:00").said(now, Language::Ko), "12월 2일 수요일 오전 10시");
        assert_eq!(at("2027-01-02T10:00:00+09:00").said(now, Language::Ko), "2027년 1월 2일 토요일 오전 10시");
        assert_eq!(at("2026-12-02T19:30:00+09:00").said(now, Language::En), "Wednesday, December 2 at 7:30 pm");
    }

    #[test]
    fn a_day_of_seoul_begins_nine_hours_before_that_of_greenwich() {
        let now = at("2026-11-21T15:00:00Z");
        assert_eq!(now.seoul().date().day(), 22);
        assert_eq!(Moment::at_seoul(now.seoul().date(), 0, 0), now);
    }

    #[test]
    fn a_day_ends_at_midnight_in_seoul() {
        let at = |text| Moment::parse(text).unwrap();
        assert_eq!(at("2026-11-21T23:59:00+09:00").rest_of_day(), MINUTE);
        assert_eq!(at("2026-11-21T00:00:00+09:00").rest_of_day(), DAY);
        assert_eq!(at("2026-11-21T15:00:00Z").rest_of_day(), DAY, "which is midnight in Seoul");
    }
}

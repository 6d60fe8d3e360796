//! Which birthdays fall on a day, by the sun and by the moon of Korea.

use domain::people::birthday::{Birthday, BirthdayCalendar};
use icu_calendar::{Date as CalendarDate, cal::KoreanTraditional, types::LeapStatus};
use jiff::civil::Date;

/// A birthday comes again within so many days: a year of the moon with a leap month has 385 at most, and what falls on the end of a
/// short month may come a day later.
const LONGEST_YEAR: i64 = 400;

/// The birthdays that fall on a day: those of this day, and where a month ends early, those of days that it does not have. In a leap
/// month nobody has one: who was born in it is remembered in the month of the same name, before it.
pub fn birthdays_on(day: Date) -> Vec<Birthday> {
    let (month, date) = (day.month(), day.day());
    let ends_early = month == 2 && date == 28 && !day.in_leap_year();
    let mut all = with_the_next(BirthdayCalendar::Solar, (month, date), ends_early);
    if let Some((month, date, is_last)) = by_the_moon(day) {
        all.extend(with_the_next(BirthdayCalendar::Lunar, (month, date), is_last && date == 29));
    }
    all
}

/// The first day from this one on, it among them, on which a birthday falls.
pub fn next(birthday: Birthday, from: Date) -> Option<Date> {
    let days = (0..=LONGEST_YEAR).map_while(|later| from.checked_add(jiff::Span::new().days(later)).ok());
    days.into_iter().find(|day| birthdays_on(*day).contains(&birthday))
}

/// The birthday on a date, and that on the date after it if it falls on this one as well.
fn with_the_next(calendar: BirthdayCalendar, (month, date): (i8, i8), with_next: bool) -> Vec<Birthday> {
    let next = with_next.then(|| Birthday::new(calendar, month, date + 1));
    Birthday::new(calendar, month, date).into_iter().chain(next.flatten()).collect()
}

/// Month and day by the moon, and whether it is the last one of its month; nothing for a day of a leap month.
fn by_the_moon(day: Date) -> Option<(i8, i8, bool)> {
    let [month, date] = [day.month(), day.day()].map(i8::unsigned_abs);
    let lunar = CalendarDate::try_new_iso(day.year().into(), month, date).ok()?.to_calendar(KoreanTraditional::new());
    let (month, date) = (lunar.month(), lunar.day_of_month().0);
    let is_last = date == lunar.days_in_month();
    let found = (i8::try_from(month.number()).ok()?, i8::try_from(date).ok()?, is_last);
    (month.leap_status() != LeapStatus::Leap).then_some(found)
}

#[cfg(test)]
mod tests {
    use domain::base::{
        holiday::{DayOff, Holiday, PublicHoliday},
        moment::Moment,
    };
    use jiff::civil::date;

    use super::*;

    fn solar(month: i8, day: i8) -> Birthday {
        Birthday::new(BirthdayCalendar::Solar, month, day).unwrap()
    }

    fn lunar(month: i8, day: i8) -> Birthday {
        Birthday::new(BirthdayCalendar::Lunar, month, day).unwrap()
    }

    #[test]
    fn the_moon_of_korea_is_that_of_its_holidays() {
        let (from, until) = ("2026-01-01T00:00:00+09:00", "2030-12-31T00:00:00+09:00");
        let all = PublicHoliday::between(Moment::parse(from).unwrap(), Moment::parse(until).unwrap());
        let mut seen = 0;
        for holiday in all.filter(|one| one.off == DayOff::Itself) {
            let birthday = match holiday.holiday {
                Holiday::Seollal => lunar(1, 1),
                Holiday::Buddha => lunar(4, 8),
                Holiday::Chuseok => lunar(8, 15),
                _ => continue,
            };
            assert!(birthdays_on(holiday.date).contains(&birthday), "{}", holiday.date);
            seen += 1;
        }
        assert_eq!(seen, 15);
    }

    #[test]
    fn a_birthday_by_the_moon_falls_on_another_day_each_year() {
        assert_eq!(next(lunar(1, 1), date(2026, 1, 1)), Some(date(2026, 2, 17)));
        assert_eq!(next(lunar(1, 1), date(2026, 2, 18)), Some(date(2027, 2, 7)));
        assert_eq!(next(lunar(8, 15), date(2025, 10, 6)), Some(date(2025, 10, 6)), "the day itself counts");
        assert_eq!(next(lunar(8, 15), date(2025, 10, 7)), Some(date(2026, 9, 25)));
        assert_eq!(next(lunar(12, 29), date(2026, 1, 1)), Some(date(2026, 2, 16)));
    }

    #[test]
    fn what_a_year_does_not_have_falls_on_the_day_before() {
        assert_eq!(next(solar(2, 29), date(2027, 1, 1)), Some(date(2027, 2, 28)));
        assert_eq!(next(solar(2, 29), date(2028, 1, 1)), Some(date(2028, 2, 29)));
        // The twelfth month that ends before 2026-02-17 has 29 days.
        assert_eq!(next(lunar(12, 30), date(2026, 1, 1)), Some(date(2026, 2, 16)));
        for year in 2026..2040 {
            for month in 1..=12 {
                let day = next(lunar(month, 30), date(year, 1, 1)).unwrap();
                let (_, date, is_last) = by_the_moon(day).unwrap();
                assert!(is_last && date >= 29, "{day}");
            }
        }
    }

    #[test]
    fn in_a_leap_month_nobody_has_a_birthday_again() {
        // A sixth month was followed by a leap one in 2025, from 25 July to 22 August.
        assert!(birthdays_on(date(2025, 7, 24)).contains(&lunar(6, 30)));
        assert_eq!(birthdays_on(date(2025, 8, 1)), [solar(8, 1)]);
        assert_eq!(next(lunar(6, 15), date(2025, 7, 10)), Some(date(2026, 7, 28)));
    }

    #[test]
    fn whoever_was_born_on_any_day_has_a_birthday_each_year_and_no_two_close_to_each_other() {
        for (month, day) in (1..=12).flat_map(|month| (1..=30).map(move |day| (month, day))) {
            let mut last = None;
            let mut from = date(2026, 1, 1);
            while let Some(found) = next(lunar(month, day), from).filter(|found| found.year() < 2040) {
                if let Some(last) = last {
                    let apart = found.since(last).unwrap().get_days();
                    assert!((353..=385).contains(&apart), "{month}-{day}: {apart} days from {last} to {found}");
                }
                last = Some(found);
                from = found.tomorrow().unwrap();
            }
            assert!(last.is_some_and(|last| last.year() >= 2038), "{month}-{day} ends at {last:?}");
        }
    }
}

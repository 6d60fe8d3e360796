//! The table of public holidays by the rules that it follows.

use jiff::civil::Weekday;

use super::*;

/// Those for which a Saturday or a Sunday brings a substitute day.
const WITH_SUBSTITUTE: [Holiday; 9] =
    [Independence, Labour, Children, Buddha, Constitution, Liberation, Foundation, Hangul, Christmas];
/// The years of the table.
const YEARS: std::ops::RangeInclusive<i16> = 2026..=2030;

fn of(year: i16, holiday: Holiday, off: DayOff) -> Vec<Date> {
    let found = TABLE.iter().filter(|one| one.date.year() == year && one.holiday == holiday && one.off == off);
    found.map(|one| one.date).collect()
}

fn is_free(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || is_celebrated(day)
}

fn is_celebrated(day: Date) -> bool {
    TABLE.iter().any(|one| one.date == day && one.off != DayOff::Instead)
}

/// The first day after this one that is a workday otherwise.
fn workday_after(day: Date) -> Date {
    let mut next = day.tomorrow().unwrap();
    while is_free(next) {
        next = next.tomorrow().unwrap();
    }
    next
}

#[test]
fn the_days_are_in_their_order_and_each_stands_once() {
    assert!(TABLE.windows(2).all(|two| two[0].date < two[1].date));
    assert!(TABLE.iter().all(|one| YEARS.contains(&one.date.year())));
}

#[test]
fn every_year_has_its_two_great_feasts_of_three_days() {
    for year in YEARS {
        for feast in [Seollal, Chuseok] {
            let [day] = of(year, feast, DayOff::Itself).try_into().unwrap();
            let around = vec![day.yesterday().unwrap(), day.tomorrow().unwrap()];
            assert_eq!(of(year, feast, DayOff::Beside), around, "{feast:?} {year}");
        }
    }
}

#[test]
fn every_year_has_the_days_that_stand_fast() {
    let fixed = [
        (NewYear, 1, 1),
        (Independence, 3, 1),
        (Labour, 5, 1),
        (Children, 5, 5),
        (Memorial, 6, 6),
        (Constitution, 7, 17),
        (Liberation, 8, 15),
        (Hangul, 10, 9),
        (Christmas, 12, 25),
    ];
    for year in YEARS {
        for (holiday, month, day) in fixed {
            assert_eq!(of(year, holiday, DayOff::Itself), [date(year, month, day)], "{holiday:?}");
        }
        assert!(is_celebrated(date(year, 10, 3)), "the third of October {year}");
        let buddha = of(year, Buddha, DayOff::Itself);
        assert!(buddha.len() == 1 && (4..=5).contains(&buddha[0].month()), "{buddha:?}");
    }
}

#[test]
fn a_day_that_falls_on_a_weekend_has_a_substitute_where_the_law_gives_one() {
    for year in YEARS {
        for holiday in WITH_SUBSTITUTE {
            let lost =
                of(year, holiday, DayOff::Itself).into_iter().filter(|day| day.weekday().to_monday_zero_offset() > 4);
            let expected: Vec<_> = lost.map(workday_after).collect();
            assert_eq!(of(year, holiday, DayOff::Instead), expected, "{holiday:?} {year}");
        }
        for without in [NewYear, Memorial, LocalElection, Assembly] {
            assert_eq!(of(year, without, DayOff::Instead), [], "{without:?} {year}");
        }
    }
}

#[test]
fn a_great_feast_has_a_substitute_for_a_sunday_or_another_feast_and_none_for_a_saturday() {
    for year in YEARS {
        for feast in [Seollal, Chuseok] {
            let day = of(year, feast, DayOff::Itself)[0];
            let days = [day.yesterday().unwrap(), day, day.tomorrow().unwrap()];
            let lost = days.iter().any(|day| day.weekday() == Weekday::Sunday || *day == date(year, 10, 3));
            let expected: Vec<_> = lost.then(|| workday_after(days[2])).into_iter().collect();
            assert_eq!(of(year, feast, DayOff::Instead), expected, "{feast:?} {year}");
        }
    }
}

#[test]
fn a_holiday_is_a_day_in_seoul() {
    let at = |text| Moment::parse(text).unwrap();
    let named = |text| PublicHoliday::at(at(text)).map(|one| (one.holiday, one.off));
    assert_eq!(named("2027-02-06T15:00:00Z"), Some((Seollal, DayOff::Itself)), "midnight in Seoul");
    assert_eq!(named("2027-02-06T14:59:59Z"), Some((Seollal, DayOff::Beside)));
    assert_eq!(named("2027-02-09T10:00:00+09:00"), Some((Seollal, DayOff::Instead)));
    assert_eq!(named("2027-02-10T00:00:00+09:00"), None);
    let between: Vec<_> =
        PublicHoliday::between(at("2026-12-25T23:00:00+09:00"), at("2027-01-01T00:00:00+09:00")).collect();
    assert_eq!(between.iter().map(|one| one.holiday).collect::<Vec<_>>(), [Christmas, NewYear]);
    assert_eq!(between[1].begins(), at("2027-01-01T00:00:00+09:00"));
}

#[test]
fn it_is_said_half_a_year_ahead_that_the_table_ends() {
    let at = |text| Moment::parse(text).unwrap();
    assert!(!table_ends_soon(at("2030-06-30T12:00:00+09:00")));
    assert!(table_ends_soon(at("2030-07-06T12:00:00+09:00")) && table_ends_soon(at("2035-01-01T00:00:00+09:00")));
}

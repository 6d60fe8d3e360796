//! Which reminder is due when.

use super::*;

fn at(text: &str) -> Moment {
    Moment::parse(&format!("2026-{text}+09:00")).unwrap()
}

/// Which is due of a meeting, and until when it reaches anybody.
fn due(start: &str, now: &str) -> Option<(Reminder, Moment)> {
    DueReminder::of(at(start), at(now)).map(|due| (due.reminder, due.until))
}

#[test]
fn a_reminder_is_read_as_it_was_written() {
    for reminder in Reminder::ALL {
        assert_eq!(Reminder::parse(reminder.key()), Some(reminder));
    }
    assert_eq!(Reminder::parse("a_year"), None);
}

#[test]
fn each_of_the_four_has_its_moment() {
    let start = "11-25T14:00:00";
    for (moment, reminder) in [
        ("11-23T14:00:00", Reminder::TwoDays),
        ("11-24T19:00:00", Reminder::Evening),
        ("11-25T13:00:00", Reminder::Hour),
        ("11-25T13:50:00", Reminder::TenMinutes),
    ] {
        assert_eq!(reminder.at(at(start)), at(moment));
        assert_eq!(due(start, moment).map(|(due, _)| due), Some(reminder));
        let before = DueReminder::of(at(start), at(moment).plus(-1)).map(|due| due.reminder);
        assert_ne!(before, Some(reminder), "not a moment earlier");
    }
}

#[test]
fn two_days_before_a_decent_hour_next_to_that_of_the_meeting_is_taken() {
    for (start, moment) in [
        ("11-25T10:00:00", "11-23T10:00:00"),
        ("11-25T19:30:00", "11-23T19:30:00"),
        ("11-25T06:00:00", "11-23T09:00:00"),
        ("11-25T00:00:00", "11-23T09:00:00"),
        ("11-25T20:00:00", "11-23T19:59:00"),
        ("11-25T23:30:00", "11-23T19:59:00"),
    ] {
        assert_eq!(Reminder::TwoDays.at(at(start)), at(moment), "{start}");
    }
}

#[test]
fn by_night_a_reminder_of_days_ahead_waits_for_the_morning_and_a_near_one_does_not() {
    let start = "11-25T19:30:00";
    assert_eq!(due(start, "11-23T19:59:59"), Some((Reminder::TwoDays, at("11-23T20:30:00"))));
    assert_eq!(due(start, "11-23T20:00:00"), None);
    assert_eq!(due(start, "11-24T08:59:59"), None);
    assert_eq!(due(start, "11-24T09:00:00"), Some((Reminder::TwoDays, at("11-24T20:30:00"))));
    assert_eq!(due("11-25T01:00:00", "11-25T00:00:00"), Some((Reminder::Hour, at("11-25T00:50:00"))));
    assert_eq!(due("11-25T05:10:00", "11-25T05:00:00"), Some((Reminder::TenMinutes, at("11-25T05:10:00"))));
}

#[test]
fn one_that_comes_too_late_is_left_out_in_favour_of_the_next() {
    let start = "11-25T14:00:00";
    for (now, reminder) in [
        ("11-24T11:59:59", Some(Reminder::TwoDays)),
        ("11-24T12:00:00", None),
        ("11-24T19:59:59", Some(Reminder::Evening)),
        ("11-25T08:00:00", None),
        ("11-25T10:59:59", Some(Reminder::Evening)),
        ("11-25T11:00:00", None),
        ("11-25T13:29:59", Some(Reminder::Hour)),
        ("11-25T13:30:00", None),
        ("11-25T13:57:59", Some(Reminder::TenMinutes)),
        ("11-25T13:58:00", None),
        ("11-25T14:00:00", None),
        ("11-25T15:00:00", None),
    ] {
        assert_eq!(due(start, now).map(|(due, _)| due), reminder, "{now}");
    }
    assert_eq!(due("11-25T10:00:00", "11-25T09:00:00").map(|(due, _)| due), Some(Reminder::Hour));
    assert_eq!(due(start, "11-25T10:00:00"), Some((Reminder::Evening, at("11-25T13:00:00"))), "none meets the next");
}

#[test]
fn the_starts_of_which_one_is_due_are_those_of_which_it_is_due_by_its_rule() {
    let monday = at("11-23T00:00:00");
    // Odd steps, so that seconds and milliseconds are tried too.
    let moments = |days: i64, step: i64| (0..days * DAY / step).map(move |n| monday.plus(n * step));
    for now in moments(2, 13 * MINUTE + 7_003).chain((0..48).map(|n| monday.plus(n * 30 * MINUTE))) {
        let ranges = Reminder::ALL.map(|reminder| (reminder, reminder.starts(now)));
        for start in moments(5, 10 * MINUTE).chain(moments(5, 17 * MINUTE + 1_001)) {
            let due = DueReminder::of(start, now);
            for (reminder, starts) in &ranges {
                let found = starts.as_ref().is_some_and(|starts| starts.contains(&start));
                assert_eq!(found, due.is_some_and(|due| due.reminder == *reminder), "{reminder:?} {start:?} {now:?}");
            }
            assert!(due.is_none_or(|due| now < due.until && due.until <= start), "{start:?} {now:?}");
        }
    }
}

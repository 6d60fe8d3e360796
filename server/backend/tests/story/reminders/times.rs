//! When reminders go out: of meetings that are moved or called off, after outages, at odd hours.

use backend::testing::World;
use domain::{
    base::moment::{DAY, HOUR, MINUTE, Moment},
    meeting::{Meeting, reminder::Reminder},
    text::KO,
};

use super::{kinds, past, reminded, to, told, wind};
use crate::{
    answers::met,
    cast::{neighbour, published_round, world},
};

async fn move_to(world: &World, meeting: &Meeting, start: Moment) {
    world.backend.move_meeting(&world.organizer().await, &meeting.id, start).await.unwrap();
    world.run_due_jobs().await;
}

#[tokio::test]
async fn a_meeting_that_is_moved_is_reminded_of_anew_and_at_its_old_time_of_nothing() {
    let world = world().await;
    let (_, next) = met(&world).await;
    wind(&world, Reminder::TwoDays.at(next.starts_at));
    assert_eq!(reminded(&world).await, to(&[0, 1, 2, 3], Reminder::TwoDays));
    let start = next.starts_at.plus(2 * DAY);
    move_to(&world, &next, start).await;
    for reminder in [Reminder::Evening, Reminder::Hour, Reminder::TenMinutes] {
        wind(&world, reminder.at(next.starts_at));
        assert_eq!(reminded(&world).await, [], "{reminder:?} of the old time");
    }
    for reminder in Reminder::ALL {
        wind(&world, reminder.at(start));
        assert_eq!(reminded(&world).await, to(&[0, 1, 2, 3], reminder));
    }
    let starts: Vec<_> = past(&world, &next).await.into_iter().map(|one| one.starts_at).collect();
    assert_eq!(starts, [next.starts_at, start, start, start, start]);
}

#[tokio::test]
async fn who_has_just_read_of_a_time_is_not_reminded_of_it_at_once() {
    let world = world().await;
    let (_, next) = met(&world).await;
    // A day ahead: two days before has passed, though not so long ago that nobody would be reminded late.
    wind(&world, next.starts_at.plus(-2 * DAY - 3 * HOUR));
    let start = world.backend.now().plus(DAY + HOUR);
    move_to(&world, &next, start).await;
    assert_eq!(reminded(&world).await, []);
    assert_eq!(kinds(&past(&world, &next).await), [Reminder::TwoDays], "it is decided, and left out");
    assert_eq!(past(&world, &next).await[0].people, 0);
    wind(&world, Reminder::Evening.at(start));
    assert_eq!(reminded(&world).await, to(&[0, 1, 2, 3], Reminder::Evening));
}

#[tokio::test]
async fn a_group_that_was_announced_for_tomorrow_is_reminded_in_the_evening_first() {
    let world = world().await;
    // A world begins on a Saturday at eleven; this is Sunday afternoon.
    for n in 0..4 {
        neighbour(&world, &format!("walker{n}"), &["olle"], &["19"]).await;
    }
    published_round(&world).await;
    assert_eq!(reminded(&world).await, []);
    world.advance(8 * HOUR);
    assert_eq!(reminded(&world).await, to(&[0, 1, 2, 3], Reminder::Evening));
}

#[tokio::test]
async fn of_a_meeting_that_was_called_off_nobody_is_reminded_until_it_takes_place_after_all() {
    let world = world().await;
    let (_, next) = met(&world).await;
    let organizer = world.organizer().await;
    wind(&world, Reminder::TwoDays.at(next.starts_at));
    let seen = world.letters().len();
    assert_eq!(world.backend.remind().await.unwrap(), 1);
    world.backend.cancel_meeting(&organizer, &next.id).await.unwrap();
    world.run_due_jobs().await;
    let off: Vec<_> = (0..4).map(|n| (format!("walker{n}"), KO.change.called_off.subject.to_owned())).collect();
    assert_eq!(told(&world.letters()[seen..]), off, "not even of what was decided before");
    wind(&world, Reminder::Evening.at(next.starts_at));
    assert_eq!(reminded(&world).await, []);
    world.backend.restore_meeting(&organizer, &next.id).await.unwrap();
    world.run_due_jobs().await;
    wind(&world, Reminder::Hour.at(next.starts_at));
    assert_eq!(reminded(&world).await, to(&[0, 1, 2, 3], Reminder::Hour));
}

#[tokio::test]
async fn after_three_hours_without_a_worker_each_goes_out_late_or_in_favour_of_the_next() {
    for (reminder, late) in [
        (Reminder::TwoDays, Some(Reminder::TwoDays)),
        (Reminder::Evening, None),
        (Reminder::Hour, None),
        (Reminder::TenMinutes, None),
    ] {
        let world = world().await;
        let (_, next) = met(&world).await;
        // It would have been due in the middle.
        wind(&world, reminder.at(next.starts_at).plus(3 * HOUR - MINUTE));
        let expected = late.map(|late| to(&[0, 1, 2, 3], late)).unwrap_or_default();
        assert_eq!(reminded(&world).await, expected, "{reminder:?}");
        if reminder == Reminder::Evening {
            wind(&world, next.starts_at.plus(-5 * HOUR));
            assert_eq!(reminded(&world).await, to(&[0, 1, 2, 3], Reminder::Evening), "in the morning it still helps");
            wind(&world, next.starts_at.plus(-5 * MINUTE));
            assert_eq!(reminded(&world).await, to(&[0, 1, 2, 3], Reminder::TenMinutes), "that of the hour is left out");
        }
    }
}

#[tokio::test]
async fn at_odd_hours_the_days_before_are_told_by_day_and_the_last_hour_at_any_hour() {
    let world = world().await;
    let (_, next) = met(&world).await;
    let morning = Moment::parse("2026-11-26T06:00:00+09:00").unwrap();
    move_to(&world, &next, morning).await;
    for (moment, reminder) in [
        ("2026-11-24T08:59:00+09:00", None),
        ("2026-11-24T09:00:00+09:00", Some(Reminder::TwoDays)),
        ("2026-11-25T19:00:00+09:00", Some(Reminder::Evening)),
        ("2026-11-26T05:00:00+09:00", Some(Reminder::Hour)),
        ("2026-11-26T05:50:00+09:00", Some(Reminder::TenMinutes)),
    ] {
        wind(&world, Moment::parse(moment).unwrap());
        let expected = reminder.map(|reminder| to(&[0, 1, 2, 3], reminder)).unwrap_or_default();
        assert_eq!(reminded(&world).await, expected, "{moment}");
    }
}

//! A meeting of a group: when it is, when its door is open, and how long thanks may be sent.

use jiff::{Span, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    base::{
        id::Id,
        moment::{DAY, HOUR, MINUTE, Moment},
    },
    group::Group,
    people::slot::Slot,
};

/// A meeting lasts an hour and a half: long enough to warm up, short enough to sit.
pub const LENGTH: i64 = 90 * MINUTE;
/// The join button is there this long before the start, so that nobody has to hurry.
pub const DOOR_OPENS_BEFORE: i64 = 15 * MINUTE;
/// Between publishing a round and a group's first meeting, so that everybody has seen the date.
pub const NOTICE: i64 = 24 * HOUR;
/// A group meets this many times, once a week; then its people may be grouped anew.
pub const COUNT: u8 = 8;
/// Thanks may be sent this long after a meeting's end, while it is fresh.
pub const FEEDBACK_OPEN: i64 = 72 * HOUR;

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Its id.
    pub id: Id<Self>,
    /// Whose it is.
    pub group: Id<Group>,
    /// Its place among the group's meetings, from 1.
    pub sequence: u8,
    /// When it starts.
    pub starts_at: Moment,
}

/// The starts of all meetings of a group that was published at `published`, one a week.
pub fn starts(slot: Slot, published: Moment) -> Vec<Moment> {
    let first = first_start(slot, published);
    (0..i64::from(COUNT)).map(|week| first.plus(week * 7 * DAY)).collect()
}

/// The first occurrence of the slot at least [`NOTICE`] after publishing.
fn first_start(slot: Slot, published: Moment) -> Moment {
    let earliest = published.plus(NOTICE);
    let (hour, minute) = slot.start();
    let mut day = earliest.seoul().date();
    loop {
        let start = Moment::at_seoul(day, hour, minute);
        let right_day = day.weekday().to_monday_zero_offset() == weekday(slot);
        if (right_day && start >= earliest) || day == Date::MAX {
            return start;
        }
        day = day.saturating_add(Span::new().days(1));
    }
}

fn weekday(slot: Slot) -> i8 {
    i8::try_from(slot.number() / 3).unwrap_or(0)
}

/// The end of a meeting that starts at `start`.
pub fn end(start: Moment) -> Moment {
    start.plus(LENGTH)
}

/// A meeting that began after this moment is still on, or is to come.
pub fn began_after(now: Moment) -> Moment {
    now.plus(-LENGTH)
}

/// Whether people may enter the room of a meeting that starts at `start`.
pub fn door_is_open(start: Moment, now: Moment) -> bool {
    start.plus(-DOOR_OPENS_BEFORE) <= now && now < end(start)
}

/// Whether thanks for a meeting that started at `start` may be sent.
pub fn feedback_is_open(start: Moment, now: Moment) -> bool {
    end(start) <= now && now < end(start).plus(FEEDBACK_OPEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    #[test]
    fn the_first_meeting_is_at_least_a_day_after_publishing() {
        // 2026-11-21 is a Saturday; slot 16 is Saturday afternoon, slot 18 Sunday morning.
        let published = at("2026-11-21T11:00:00+09:00");
        let first = |slot| starts(Slot::new(slot).unwrap(), published)[0];
        assert_eq!(first(18), at("2026-11-29T10:00:00+09:00"), "tomorrow at ten is too soon");
        assert_eq!(first(19), at("2026-11-22T14:00:00+09:00"));
        assert_eq!(first(16), at("2026-11-28T14:00:00+09:00"));
        assert_eq!(first(2), at("2026-11-23T19:30:00+09:00"));
    }

    #[test]
    fn a_group_meets_eight_times_a_week_apart() {
        let all = starts(Slot::new(5).unwrap(), at("2026-11-21T11:00:00+09:00"));
        assert_eq!(all.len(), 8);
        assert!(all.windows(2).all(|two| two[1] == two[0].plus(7 * DAY)));
    }

    #[test]
    fn the_door_opens_a_quarter_hour_before_and_closes_at_the_end() {
        let start = at("2026-11-22T14:00:00+09:00");
        assert!(!door_is_open(start, at("2026-11-22T13:44:59+09:00")));
        assert!(door_is_open(start, at("2026-11-22T13:45:00+09:00")));
        assert!(door_is_open(start, at("2026-11-22T15:29:59+09:00")));
        assert!(!door_is_open(start, at("2026-11-22T15:30:00+09:00")));
    }

    #[test]
    fn thanks_may_be_sent_for_three_days_from_the_end() {
        let start = at("2026-11-22T14:00:00+09:00");
        assert!(!feedback_is_open(start, at("2026-11-22T15:29:59+09:00")));
        assert!(feedback_is_open(start, at("2026-11-22T15:30:00+09:00")));
        assert!(!feedback_is_open(start, at("2026-11-25T15:30:00+09:00")));
    }
}

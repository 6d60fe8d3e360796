//! A meeting of a group: when it is, when its door is open, and how long thanks may be sent.

pub mod answer;
mod state;

use jiff::{Span, civil::Date};
use serde::{Deserialize, Serialize};

pub use self::state::{Cause, GATHERING, IllegalStep, MOVE_NOTICE, MeetingState, Step};
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
/// The door stays open this long after the planned end: whoever drops out at the last word comes back, and nobody is cut off.
pub const DOOR_STAYS_OPEN: i64 = 30 * MINUTE;
/// Thanks may be sent from this minute on: a meeting that ends early leads on as well.
pub const THANKS_BEGIN: i64 = 60 * MINUTE;
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
    /// Where it stands.
    pub state: MeetingState,
    /// How often it was moved or cancelled: calendars take a change only with a higher number.
    pub revision: u32,
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

/// When the door of a meeting that starts at `start` closes.
pub fn door_closes(start: Moment) -> Moment {
    end(start).plus(DOOR_STAYS_OPEN)
}

/// The door of a meeting that began after this moment is still open, or will be.
pub fn began_after(now: Moment) -> Moment {
    now.plus(-LENGTH - DOOR_STAYS_OPEN)
}

/// Whether people may enter the room of a meeting that starts at `start`.
pub fn door_is_open(start: Moment, now: Moment) -> bool {
    start.plus(-DOOR_OPENS_BEFORE) <= now && now < door_closes(start)
}

/// Whether thanks for a meeting that started at `start` may be sent.
pub fn thanks_are_open(start: Moment, now: Moment) -> bool {
    start.plus(THANKS_BEGIN) <= now && now < end(start).plus(FEEDBACK_OPEN)
}

/// The starts of meetings for which thanks may be sent at `now`: after the first of these, up to the second.
pub fn thankable(now: Moment) -> (Moment, Moment) {
    (now.plus(-LENGTH - FEEDBACK_OPEN), now.plus(-THANKS_BEGIN))
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
    fn the_door_opens_a_quarter_hour_before_and_closes_half_an_hour_after_the_end() {
        let start = at("2026-11-22T14:00:00+09:00");
        assert!(!door_is_open(start, at("2026-11-22T13:44:59+09:00")));
        assert!(door_is_open(start, at("2026-11-22T13:45:00+09:00")));
        assert!(door_is_open(start, at("2026-11-22T15:59:59+09:00")));
        assert!(!door_is_open(start, at("2026-11-22T16:00:00+09:00")));
    }

    #[test]
    fn thanks_may_be_sent_from_the_sixtieth_minute_until_three_days_after_the_end() {
        let start = at("2026-11-22T14:00:00+09:00");
        for (moment, open) in [
            ("2026-11-22T14:59:59+09:00", false),
            ("2026-11-22T15:00:00+09:00", true),
            ("2026-11-25T15:29:59+09:00", true),
            ("2026-11-25T15:30:00+09:00", false),
        ] {
            let now = at(moment);
            assert_eq!(thanks_are_open(start, now), open, "{moment}");
            let (after, until) = thankable(now);
            assert_eq!(after < start && start <= until, open, "{moment}");
        }
    }
}

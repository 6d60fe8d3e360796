//! Reminders of a meeting: which one is due at a moment, and until when it is worth sending (docs/adr/0026).

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::MOVE_NOTICE;
use crate::{
    base::moment::{DAY, HOUR, MINUTE, Moment},
    group::Person,
};

/// By the clock in Seoul a reminder of days ahead goes out from this hour on: nobody is woken for it.
pub(crate) const MORNING: i8 = 9;
/// And before this hour: later a telephone that rings means trouble.
pub(crate) const NIGHT: i8 = 20;
/// At this hour of the day before, supper is over.
const EVENING: i8 = 19;
/// Until this hour of the day before, a reminder of two days is worth sending: the evening's is far enough away.
const NOON: i8 = 12;
/// The reminder of the evening is worth so long before the start, if it comes late: there is still time to say no.
const EVENING_AT_LEAST: i64 = 3 * HOUR;
/// That of the hour is worth so long: later it would come together with the last one.
const HOUR_AT_LEAST: i64 = 30 * MINUTE;
/// The last one goes out so long before the start: just before the door has opened people sit down.
const LAST: i64 = 10 * MINUTE;
/// And is worth so long: a message takes a moment, and none comes after the start.
const LAST_AT_LEAST: i64 = 2 * MINUTE;
/// A letter that was asked for in time may be on its way so long after [`NIGHT`].
const ON_ITS_WAY: i64 = 30 * MINUTE;

/// The reminder of the hour goes out so long before the start: no meeting is moved or restored at shorter notice.
const NEAR: i64 = MOVE_NOTICE;

/// A reminder of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reminder {
    /// Two days before, at the time of the meeting or the decent hour next to it.
    TwoDays,
    /// The evening before.
    Evening,
    /// An hour before.
    Hour,
    /// Ten minutes before.
    TenMinutes,
}

/// A reminder that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueReminder {
    /// Which.
    pub reminder: Reminder,
    /// From this moment on it reaches nobody any more, however long it was on its way.
    pub until: Moment,
}

impl DueReminder {
    /// The reminder that is due at a moment of a meeting that starts at `start`; never two at once. One that comes too
    /// late, as after an outage, is left out in favour of the next.
    pub fn of(start: Moment, now: Moment) -> Option<Self> {
        let reminder = Reminder::ALL.into_iter().find(|reminder| reminder.is_due(start, now))?;
        Some(Self { reminder, until: reminder.ends(start, now) })
    }
}

impl Reminder {
    /// Every reminder, the earliest first.
    pub const ALL: [Self; 4] = [Self::TwoDays, Self::Evening, Self::Hour, Self::TenMinutes];

    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TwoDays => "two_days",
            Self::Evening => "evening",
            Self::Hour => "hour",
            Self::TenMinutes => "ten_minutes",
        }
    }

    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reminder| reminder.key() == key)
    }

    /// When it is due of a meeting that starts at `start`.
    pub fn at(self, start: Moment) -> Moment {
        let day = start.plus(-2 * DAY);
        match self {
            Self::TwoDays => day.clamp(on_day_of(day, MORNING, 0), last_minute(day)),
            Self::Evening => on_day_of(start.plus(-DAY), EVENING, 0),
            Self::Hour => start.plus(-NEAR),
            Self::TenMinutes => start.plus(-LAST),
        }
    }

    /// The starts of all meetings of which it is due at this moment; none by night, where it waits for the morning.
    pub fn starts(self, now: Moment) -> Option<Range<Moment>> {
        let midnight = on_day_of(now, 0, 0);
        let day = |days: i64| midnight.plus(days * DAY);
        // Whatever lies in a range lies at a whole millisecond, so the next one bounds it.
        let between = |at_least: i64, at_most: i64| now.plus(at_least + 1)..now.plus(at_most + 1);
        let starts = match self {
            Self::TwoDays => {
                let from = if now < on_day_of(now, NOON, 0) { day(1) } else { day(2) };
                from..if now < last_minute(now) { now.plus(2 * DAY + 1) } else { day(3) }
            }
            Self::Evening => {
                let to = if now < on_day_of(now, EVENING, 0) { day(1) } else { day(2) };
                now.plus(EVENING_AT_LEAST + 1)..to
            }
            Self::Hour => between(HOUR_AT_LEAST, NEAR),
            Self::TenMinutes => between(LAST_AT_LEAST, LAST),
        };
        self.has_hour_of(now).then_some(starts)
    }

    fn is_due(self, start: Moment, now: Moment) -> bool {
        let worth_until = match self {
            Self::TwoDays => on_day_of(start.plus(-DAY), NOON, 0),
            Self::Evening => start.plus(-EVENING_AT_LEAST),
            Self::Hour => start.plus(-HOUR_AT_LEAST),
            Self::TenMinutes => start.plus(-LAST_AT_LEAST),
        };
        self.has_hour_of(now) && self.at(start) <= now && now < worth_until
    }

    /// Whether it goes out at this hour of the day at all.
    fn has_hour_of(self, now: Moment) -> bool {
        match self {
            Self::TwoDays | Self::Evening => is_day(now),
            Self::Hour | Self::TenMinutes => true,
        }
    }

    /// When it ends, asked for now.
    fn ends(self, start: Moment, now: Moment) -> Moment {
        match self {
            Self::TwoDays | Self::Evening => on_day_of(now, NIGHT, 0).plus(ON_ITS_WAY).min(start.plus(-NEAR)),
            Self::Hour => start.plus(-LAST),
            Self::TenMinutes => start,
        }
    }
}

/// Whether people are written to at this hour about what can wait.
pub fn is_day(now: Moment) -> bool {
    (MORNING..NIGHT).contains(&now.seoul().hour())
}

/// The last minute before [`NIGHT`] on the day of a moment.
fn last_minute(moment: Moment) -> Moment {
    on_day_of(moment, NIGHT - 1, 59)
}

/// The moment of the day of another at which a wall in Seoul shows this time.
fn on_day_of(moment: Moment, hour: i8, minute: i8) -> Moment {
    Moment::at_seoul(moment.seoul().date(), hour, minute)
}

/// A reminder that has gone out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastReminder {
    /// Which.
    pub reminder: Reminder,
    /// When the meeting was to start.
    pub starts_at: Moment,
    /// When it went out.
    pub at: Moment,
    /// To how many.
    pub people: u64,
    /// Who could not be reached, of those who are still in the group.
    pub unreached: Vec<Person>,
}

#[cfg(test)]
mod tests;

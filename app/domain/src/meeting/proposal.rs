//! Proposals (제안): a group decides by itself that a meeting is at another time, or that it is left out (docs/adr/0027).

pub mod ballots;

use serde::{Deserialize, Serialize};

use super::{Cause, Meeting};
use crate::{
    base::{
        holiday::PublicHoliday,
        id::Id,
        moment::{DAY, HOUR, Moment},
    },
    people::slot::Slot,
};

/// People are asked about a public holiday so long ahead: they know their plans by then, and have made few others.
pub const ASKED_BEFORE_HOLIDAY: i64 = 14 * DAY;
/// A proposal is closed so long before the earliest time that may come of it, so that everybody hears of it the day before.
const CLOSED_BEFORE: i64 = DAY;
/// One for which it is too late for that is closed so long before: there is still time to be told, and to get home.
const CLOSED_LATE: i64 = 3 * HOUR;
/// Nobody is asked who has less time than this to choose.
const OPEN_AT_LEAST: i64 = HOUR;
/// Another time is so far ahead at least, so that nobody has to give up what they do tomorrow.
const AHEAD_AT_LEAST: i64 = DAY;
/// Other times are looked for so many days before and after that of the meeting: with it they are a week, in which every
/// half day comes once.
const DAYS_AROUND: i32 = 3;
/// So many other times are offered at most, those nearest to the meeting: more are no longer compared, but skimmed.
const MOST_TIMES: usize = 5;

/// What is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProposalKind {
    /// It is at another time.
    Move,
    /// It is left out.
    Skip,
}

impl ProposalKind {
    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::Skip => "skip",
        }
    }
}

/// Why it is proposed; once for each reason a group is asked about a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProposalReason {
    /// One of its people asked for another time.
    Member,
    /// Few have said that they come.
    Few,
    /// It falls on a public holiday.
    Holiday,
}

impl ProposalReason {
    /// What is proposed for this reason.
    pub const fn kind(self) -> ProposalKind {
        match self {
            Self::Member | Self::Few => ProposalKind::Move,
            Self::Holiday => ProposalKind::Skip,
        }
    }

    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Few => "few",
            Self::Holiday => "holiday",
        }
    }

    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        [Self::Member, Self::Few, Self::Holiday].into_iter().find(|reason| reason.key() == key)
    }
}

/// What became of a proposal that is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProposalOutcome {
    /// The group chose it.
    Changed,
    /// The meeting stays as it is.
    Kept,
    /// The meeting was changed by somebody else meanwhile.
    Overtaken,
    /// Nobody was asked, for there was no time that suits all.
    NoTime,
}

impl ProposalOutcome {
    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Kept => "kept",
            Self::Overtaken => "overtaken",
            Self::NoTime => "no_time",
        }
    }

    /// Reads a [`key`](Self::key).
    pub fn parse(key: &str) -> Option<Self> {
        [Self::Changed, Self::Kept, Self::Overtaken, Self::NoTime].into_iter().find(|outcome| outcome.key() == key)
    }
}

/// What one may choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeetingOption {
    /// 그대로 만나기
    Keep,
    /// 쉬어 가기
    Skip,
    /// To meet at this moment instead.
    At(Moment),
}

impl MeetingOption {
    /// The word under which the database and forms know it: `keep`, `skip`, or the milliseconds of a moment.
    pub fn key(self) -> String {
        match self {
            Self::Keep => "keep".to_owned(),
            Self::Skip => "skip".to_owned(),
            Self::At(moment) => moment.unix_ms().to_string(),
        }
    }

    /// Reads a [`key`](Self::key).
    pub fn parse(key: &str) -> Option<Self> {
        match key {
            "keep" => Some(Self::Keep),
            "skip" => Some(Self::Skip),
            ms => ms.parse().ok().map(|ms| Self::At(Moment::from_unix_ms(ms))),
        }
    }
}

/// A proposal about a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Its id.
    pub id: Id<Self>,
    /// The meeting.
    pub meeting: Id<Meeting>,
    /// When the meeting is to start, as far as it stays as it is.
    pub starts_at: Moment,
    /// Why.
    pub reason: ProposalReason,
    /// What one may choose, in the order in which it is offered; the last one keeps the meeting as it is.
    pub options: Vec<MeetingOption>,
    /// Until when one may choose.
    pub closes_at: Moment,
    /// What became of it, if it is closed.
    pub outcome: Option<ProposalOutcome>,
}

impl Proposal {
    /// One that is made now; nothing if there is nothing to choose from, or no time to choose. `times` are the other times
    /// at which all can meet.
    pub fn new(id: Id<Self>, meeting: &Meeting, reason: ProposalReason, times: &[Moment], now: Moment) -> Option<Self> {
        let mut options: Vec<_> = match reason.kind() {
            ProposalKind::Move => times.iter().copied().map(MeetingOption::At).collect(),
            ProposalKind::Skip => vec![MeetingOption::Skip],
        };
        if options.is_empty() || !meeting.is_ahead() {
            return None;
        }
        options.push(MeetingOption::Keep);
        let first = times.iter().copied().fold(meeting.starts_at, Moment::min);
        let closes_at = closes(first, now)?;
        let (meeting, starts_at) = (meeting.id, meeting.starts_at);
        Some(Self { id, meeting, starts_at, reason, options, closes_at, outcome: None })
    }

    /// One of which nobody is asked, so that nobody looks again.
    pub fn without_times(id: Id<Self>, meeting: &Meeting, reason: ProposalReason, now: Moment) -> Self {
        Self {
            id,
            meeting: meeting.id,
            starts_at: meeting.starts_at,
            reason,
            options: Vec::new(),
            closes_at: now,
            outcome: Some(ProposalOutcome::NoTime),
        }
    }

    /// Whether one may still choose.
    pub fn is_open(&self, now: Moment) -> bool {
        self.outcome.is_none() && now < self.closes_at
    }
}

/// Whether so much time is left before a moment that people choose one day and hear the next.
fn is_early(first: Moment, now: Moment) -> bool {
    first >= now.plus(CLOSED_BEFORE + AHEAD_AT_LEAST)
}

/// Until when people may choose what may come about at this moment; nothing if they would have no time.
fn closes(first: Moment, now: Moment) -> Option<Moment> {
    let closes = first.plus(if is_early(first, now) { -CLOSED_BEFORE } else { -CLOSED_LATE });
    (closes >= now.plus(OPEN_AT_LEAST)).then_some(closes)
}

/// A meeting that starts later than this is far enough ahead for people to be asked about it.
pub const fn askable_after(now: Moment) -> Moment {
    now.plus(CLOSED_LATE + OPEN_AT_LEAST - 1)
}

/// The other times at which all can meet around a meeting, in their order: on half days that suit all, at the usual times,
/// between the meetings before and after it, on no public holiday, and so far ahead that they can still be chosen and told.
pub fn other_times(
    meeting: &Meeting,
    slots: &[Slot],
    now: Moment,
    neighbours: (Option<Moment>, Option<Moment>),
) -> Vec<Moment> {
    let ahead = if is_early(meeting.starts_at, now) { CLOSED_BEFORE + AHEAD_AT_LEAST } else { AHEAD_AT_LEAST };
    let day = |days: i32| meeting.starts_at.plus(i64::from(days) * DAY).seoul().date();
    let on = |days: i32| {
        let date = day(days);
        let of_day = move |slot: &&Slot| slot.day() as i8 == date.weekday().to_monday_zero_offset();
        slots.iter().filter(of_day).map(move |slot| {
            let (hour, minute) = slot.start();
            Moment::at_seoul(date, hour, minute)
        })
    };
    let suits = |start: &Moment| {
        *start != meeting.starts_at
            && *start >= now.plus(ahead)
            && PublicHoliday::at(*start).is_none()
            && meeting.move_to(*start, Cause::Vote, now, neighbours).is_ok()
    };
    let mut times: Vec<_> = (-DAYS_AROUND..=DAYS_AROUND).flat_map(on).filter(suits).collect();
    times.sort_by_key(|start| (start.unix_ms().abs_diff(meeting.starts_at.unix_ms()), start.unix_ms()));
    times.truncate(MOST_TIMES);
    times.sort_unstable();
    times
}

#[cfg(test)]
mod tests;

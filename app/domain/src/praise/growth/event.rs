//! The events that a 황금향 grows from.

use serde::{Deserialize, Serialize};

use crate::{
    base::{
        id::Id,
        moment::{DAY, HOUR, Moment},
    },
    line::Line,
    meeting::{Meeting, end},
    people::member::Member,
    praise::Letter,
};

/// Why an organizer has an event not count, at most 200 letters.
pub type VoidReason = Line<200>;

/// What a person did or was given, by which their 황금향 grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum GrowthKind {
    /// They were at a meeting.
    Attended,
    /// They thanked somebody.
    Thanked,
    /// Somebody else thanked them.
    WasThanked,
    /// They were the host of a meeting, and were there.
    Hosted,
    /// They were there when somebody came for the first time, and had been to a meeting before.
    Welcomed,
    /// They wrote to somebody within a day of the meeting.
    WroteSoon,
}

impl GrowthKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Attended, Self::Thanked, Self::WasThanked, Self::Hosted, Self::Welcomed, Self::WroteSoon];

    /// The word under which the ledger keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Attended => "attendance",
            Self::Thanked => "praise_given",
            Self::WasThanked => "praise_received",
            Self::Hosted => "hosted",
            Self::Welcomed => "welcomed",
            Self::WroteSoon => "wrote_soon",
        }
    }

    /// Reads a key; a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// Something from which a 황금향 is to grow. Told twice, it counts once: its kind and its source tell it from all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewGrowth {
    /// What it is.
    pub kind: GrowthKind,
    /// The meeting to which it belongs: the week of that meeting is its week, whenever it is told.
    pub meeting: Id<Meeting>,
    /// The thanks that it comes from, and who is at their other end; nothing else comes from anybody else.
    pub thanks: Option<(Id<Letter>, Id<Member>)>,
}

impl NewGrowth {
    /// Somebody did something at a meeting, or for it: it counts once for each meeting.
    pub const fn at(meeting: Id<Meeting>, kind: GrowthKind) -> Self {
        Self { kind, meeting, thanks: None }
    }

    /// Somebody thanked this person.
    pub const fn thanked(meeting: Id<Meeting>, letter: Id<Letter>, to: Id<Member>) -> Self {
        Self { kind: GrowthKind::Thanked, meeting, thanks: Some((letter, to)) }
    }

    /// Somebody was thanked by this person.
    pub const fn was_thanked(meeting: Id<Meeting>, letter: Id<Letter>, by: Id<Member>) -> Self {
        Self { kind: GrowthKind::WasThanked, meeting, thanks: Some((letter, by)) }
    }

    /// The id of what it comes from.
    pub fn source(&self) -> &str {
        self.thanks.as_ref().map_or(self.meeting.as_str(), |(letter, _)| letter.as_str())
    }

    /// Who is at the other end of it.
    pub fn other(&self) -> Option<&Id<Member>> {
        self.thanks.as_ref().map(|(_, other)| other)
    }

    /// Whether it is something for this person: nobody grows by what they give themselves.
    pub fn is_for(&self, member: &Id<Member>) -> bool {
        self.other() != Some(member)
    }
}

/// Whether thanks that were written at this moment were written soon after a meeting that started then: within a day of its end.
pub fn is_soon(starts_at: Moment, written: Moment) -> bool {
    written <= end(starts_at).plus(DAY)
}

/// The noun whose ids say that two events of one person come from the same other person, and not from whom: who left is told
/// from others as before, and is nobody.
pub enum Companion {}

/// An event of the ledger of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrowthEvent {
    /// Its id.
    pub id: Id<Self>,
    /// What it is.
    pub kind: GrowthKind,
    /// What it comes from: a meeting, or thanks.
    pub source: Id<()>,
    /// From whom, without a word about who that is.
    pub from: Option<Id<Companion>>,
    /// The week of its meeting.
    pub week: Week,
    /// When it was written down, which is the order in which events count.
    pub at: Moment,
    /// Whether an organizer has it not count.
    pub void: bool,
}

/// A week in Seoul, from Monday to Sunday, counted from that of 1 January 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week(pub(super) i64);

impl Week {
    /// The week of a moment.
    pub const fn of(at: Moment) -> Self {
        // 1 January 1970 was a Thursday, three days after the Monday of its week; Seoul is nine hours ahead.
        let days = at.unix_ms().saturating_add(9 * HOUR).div_euclid(DAY).saturating_add(3);
        Self(days.div_euclid(7))
    }

    /// How many weeks lie between two.
    pub const fn between(self, other: Self) -> u64 {
        self.0.abs_diff(other.0)
    }
}

//! Resting (쉬기): a member takes a break, and is back on a day that they chose (docs/adr/0023).

use jiff::Span;
use serde::{Deserialize, Serialize};

use crate::base::moment::{DAY, Moment};

/// Whoever rests is written to so long before they are back: time enough to rest longer, and not to forget it again.
pub const TOLD_BEFORE_RETURN: i64 = 3 * DAY;

/// How long somebody rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BreakLength {
    /// 한 달 쉬기
    OneMonth,
    /// 두 달 쉬기
    TwoMonths,
    /// 세 달 쉬기
    ThreeMonths,
}

impl BreakLength {
    /// Every length, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::OneMonth, Self::TwoMonths, Self::ThreeMonths];

    /// The word under which forms know it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::OneMonth => "1",
            Self::TwoMonths => "2",
            Self::ThreeMonths => "3",
        }
    }

    /// Reads a [`key`](Self::key).
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|length| length.key() == key)
    }

    /// When somebody is back who begins to rest now: at the first minute of the same day of a later month, in Seoul.
    pub fn ends(self, now: Moment) -> Moment {
        let months = match self {
            Self::OneMonth => 1,
            Self::TwoMonths => 2,
            Self::ThreeMonths => 3,
        };
        Moment::at_seoul(now.seoul().date().saturating_add(Span::new().months(months)), 0, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(length: BreakLength, now: &str) -> String {
        let back = length.ends(Moment::parse(now).unwrap());
        assert_eq!(back.fields().1, "00:00");
        back.fields().0
    }

    #[test]
    fn who_rests_is_back_on_the_same_day_of_a_later_month() {
        assert_eq!(ends(BreakLength::OneMonth, "2026-11-21T23:30:00+09:00"), "2026-12-21");
        assert_eq!(ends(BreakLength::ThreeMonths, "2026-11-21T00:00:00+09:00"), "2027-02-21");
        assert_eq!(ends(BreakLength::TwoMonths, "2026-12-31T12:00:00+09:00"), "2027-02-28", "or on the last one");
    }

    #[test]
    fn a_length_is_read_as_it_was_written() {
        for length in BreakLength::ALL {
            assert_eq!(BreakLength::parse(length.key()), Some(length));
        }
        assert_eq!((BreakLength::parse(""), BreakLength::parse("12")), (None, None));
    }
}

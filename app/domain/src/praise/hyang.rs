//! The character: a person's 황금향, which grows from points and never shrinks.

use serde::{Deserialize, Serialize};

/// A stage of the 황금향, from seed to golden fruit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stage {
    /// 씨앗
    Seed,
    /// 새싹
    Sprout,
    /// 어린나무
    Sapling,
    /// 꽃
    Blossom,
    /// 풋열매
    GreenFruit,
    /// 황금향
    Golden,
}

/// What a person did or was given, by which their 황금향 grows; each counts one point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Growth {
    /// Being at a meeting.
    Attendance,
    /// Praising somebody.
    PraiseGiven,
    /// Being praised.
    PraiseReceived,
}

impl Growth {
    /// The word under which the ledger keeps it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Attendance => "attendance",
            Self::PraiseGiven => "praise_given",
            Self::PraiseReceived => "praise_received",
        }
    }

    /// The points that it is worth.
    pub fn points(self) -> u32 {
        1
    }
}

impl Stage {
    /// All stages, in the order in which they are passed.
    pub const ALL: [Self; 6] = [Self::Seed, Self::Sprout, Self::Sapling, Self::Blossom, Self::GreenFruit, Self::Golden];

    /// The points at which this stage begins.
    pub fn from_points(self) -> u32 {
        match self {
            Self::Seed => 0,
            Self::Sprout => 1,
            Self::Sapling => 3,
            Self::Blossom => 6,
            Self::GreenFruit => 10,
            Self::Golden => 15,
        }
    }

    /// The stage that so many points have reached.
    pub fn of(points: u32) -> Self {
        Self::ALL.into_iter().rev().find(|stage| stage.from_points() <= points).unwrap_or(Self::Seed)
    }

    /// The place among all stages, by which the catalogue lists their words.
    pub fn place(self) -> usize {
        Self::ALL.into_iter().take_while(|earlier| *earlier < self).count()
    }

    /// The stage after this one; the golden fruit has none.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| *stage > self)
    }
}

/// A person's 황금향: the points, and what it grew from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hyang {
    /// All points together.
    pub points: u32,
    /// Meetings they came to.
    pub attended: u32,
    /// Praise they gave.
    pub gave: u32,
    /// Praise they received.
    pub received: u32,
}

impl Hyang {
    /// The stage that the points have reached.
    pub fn stage(&self) -> Stage {
        Stage::of(self.points)
    }

    /// The next stage, and how many points are missing for it; the golden fruit has none.
    pub fn next(&self) -> Option<(Stage, u32)> {
        let next = self.stage().next()?;
        Some((next, next.from_points().saturating_sub(self.points)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn six_stages_begin_at_their_points() {
        for (points, stage) in [
            (0, Stage::Seed),
            (1, Stage::Sprout),
            (2, Stage::Sprout),
            (3, Stage::Sapling),
            (6, Stage::Blossom),
            (10, Stage::GreenFruit),
            (14, Stage::GreenFruit),
            (15, Stage::Golden),
            (u32::MAX, Stage::Golden),
        ] {
            assert_eq!(Stage::of(points), stage, "{points} points");
        }
    }

    #[test]
    fn after_the_golden_fruit_nothing_comes() {
        assert_eq!(Stage::Golden.next(), None);
        assert_eq!(Stage::Seed.next(), Some(Stage::Sprout));
    }

    proptest! {
        #[test]
        fn more_points_never_lead_to_an_earlier_stage(points in 0u32..100, more in 0u32..100) {
            prop_assert!(Stage::of(points + more) >= Stage::of(points));
        }
    }
}

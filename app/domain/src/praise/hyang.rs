//! The character: a person's 황금향, which grows from points and never shrinks.

use serde::{Deserialize, Serialize};

use super::growth::GrowthKind;

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

/// The steps within each stage before the last one: something new to see after every meeting, because no step is more than
/// the [eight points](super::growth::ATTENDED) of coming to one.
pub const STEPS: u32 = 5;
/// A fruit ripens so many points after the one before it: after about one meeting, as the first ones do.
pub const FRUIT: u32 = 16;
/// Half-way a fruit turns from green to gold: whoever only comes still sees something new after each meeting.
pub const RIPENING: u32 = FRUIT / 2;
/// So many fruits fill a basket, for which there is a seedling to give: about a season of meetings.
pub const BASKET: u32 = 12;
/// What a usual meeting lets grow (docs/growth.md), to say how far the next stage is.
const USUAL_MEETING: u32 = 16;

impl Stage {
    /// All stages, in the order in which they are passed.
    pub const ALL: [Self; 6] = [Self::Seed, Self::Sprout, Self::Sapling, Self::Blossom, Self::GreenFruit, Self::Golden];

    /// The points at which this stage begins: chosen with the weights of what lets it grow (docs/growth.md).
    pub const fn from_points(self) -> u32 {
        match self {
            Self::Seed => 0,
            Self::Sprout => 8,
            Self::Sapling => 27,
            Self::Blossom => 55,
            Self::GreenFruit => 90,
            Self::Golden => 130,
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

/// The step within its stage that so many points have reached, from 0; none once the first fruit is golden.
pub fn step(points: u32) -> u32 {
    let stage = Stage::of(points);
    let Some(next) = stage.next() else { return 0 };
    let span = next.from_points() - stage.from_points();
    (points - stage.from_points()) * STEPS / span
}

/// How often there was something new to see until so many points: whatever is more than at the last look has grown since.
pub fn steps(points: u32) -> u32 {
    let stages = u32::try_from(Stage::of(points).place()).unwrap_or(0) * STEPS;
    stages + step(points) + points.saturating_sub(Stage::Golden.from_points()) / RIPENING
}

/// What a tree bears that has borne its first golden fruit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Harvest {
    /// All golden fruit so far, the first one among them.
    pub fruit: u32,
    /// Whether the next one turns from green to gold already.
    pub ripening: bool,
    /// Fruit in the basket that is being filled.
    pub in_basket: u32,
    /// Baskets that are full; for each there is a seedling to give.
    pub baskets: u32,
}

/// A person's 황금향: how far it has grown, and from what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hyang {
    /// The most points that it ever had: what is shown never shrinks.
    pub points: u32,
    /// Meetings they came to.
    pub attended: u32,
    /// Thanks they gave.
    pub gave: u32,
    /// Thanks they received.
    pub received: u32,
    /// Meetings of which they were the host.
    pub hosted: u32,
    /// Meetings at which they welcomed somebody who came for the first time.
    pub welcomed: u32,
}

impl Hyang {
    /// A tree that has grown so far, from so many events of each kind.
    pub fn new(points: u32, counted: &[(GrowthKind, u32)]) -> Self {
        let of = |kind| counted.iter().find(|(other, _)| *other == kind).map_or(0, |(_, count)| *count);
        Self {
            points,
            attended: of(GrowthKind::Attended),
            gave: of(GrowthKind::Thanked),
            received: of(GrowthKind::WasThanked),
            hosted: of(GrowthKind::Hosted),
            welcomed: of(GrowthKind::Welcomed),
        }
    }

    /// The stage that the points have reached.
    pub fn stage(&self) -> Stage {
        Stage::of(self.points)
    }

    /// The step within the stage, from 0 to one less than [`STEPS`].
    pub fn step(&self) -> u32 {
        step(self.points)
    }

    /// What it bears, once its first fruit is golden.
    pub fn harvest(&self) -> Option<Harvest> {
        let since = self.points.checked_sub(Stage::Golden.from_points())?;
        let fruit = 1 + since / FRUIT;
        Some(Harvest { fruit, ripening: since % FRUIT >= RIPENING, in_basket: fruit % BASKET, baskets: fruit / BASKET })
    }

    /// The next stage, and about how many meetings it is away, at least one; the golden fruit has none.
    pub fn next(&self) -> Option<(Stage, u32)> {
        let next = self.stage().next()?;
        Some((next, next.from_points().saturating_sub(self.points).div_ceil(USUAL_MEETING)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::praise::growth::ATTENDED;
    use proptest::prelude::*;

    #[test]
    fn six_stages_begin_at_their_points() {
        for (points, stage) in [
            (0, Stage::Seed),
            (7, Stage::Seed),
            (8, Stage::Sprout),
            (27, Stage::Sapling),
            (55, Stage::Blossom),
            (90, Stage::GreenFruit),
            (129, Stage::GreenFruit),
            (130, Stage::Golden),
            (u32::MAX, Stage::Golden),
        ] {
            assert_eq!(Stage::of(points), stage, "{points} points");
        }
    }

    #[test]
    fn after_the_golden_fruit_comes_fruit_by_fruit_and_a_basket_is_filled() {
        assert_eq!(Stage::Golden.next(), None);
        assert_eq!(Stage::Seed.next(), Some(Stage::Sprout));
        let harvest = |points| Hyang { points, ..Hyang::default() }.harvest();
        assert_eq!(harvest(129), None);
        assert_eq!(harvest(130), Some(Harvest { fruit: 1, ripening: false, in_basket: 1, baskets: 0 }));
        assert_eq!(harvest(138), Some(Harvest { fruit: 1, ripening: true, in_basket: 1, baskets: 0 }));
        assert_eq!(harvest(130 + 11 * FRUIT), Some(Harvest { fruit: 12, ripening: false, in_basket: 0, baskets: 1 }));
    }

    #[test]
    fn the_next_stage_is_some_meetings_away() {
        let next = |points| Hyang { points, ..Hyang::default() }.next();
        assert_eq!((next(0), next(89)), (Some((Stage::Sprout, 1)), Some((Stage::GreenFruit, 1))));
        assert_eq!((next(55), next(130)), (Some((Stage::GreenFruit, 3)), None));
    }

    proptest! {
        #[test]
        fn more_points_never_lead_to_an_earlier_stage_or_step(points in 0u32..1_000, more in 0u32..100) {
            prop_assert!(Stage::of(points + more) >= Stage::of(points));
            prop_assert!(steps(points + more) >= steps(points));
        }

        #[test]
        fn coming_to_a_meeting_is_enough_for_something_new(points in 0u32..10_000) {
            prop_assert!(steps(points + ATTENDED[0]) > steps(points));
            prop_assert!(step(points) < STEPS);
        }
    }
}

//! The garden of the village (우리 마을 정원): the tree of each group stands where most of its people would like to live.

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use super::hyang::Stage;
use crate::{
    base::{
        id::Id,
        moment::{DAY, Moment},
    },
    group::{Group, GroupName},
    people::place::Area,
};

/// So many trees of each part of Jeju are drawn: more would hide one another on a telephone.
pub const DRAWN: usize = 6;
/// A tree stands so long after the last meeting of its group: a season, in which its people see it bear fruit.
const STANDS: i64 = 13 * 7 * DAY;
/// The harvest is announced so many days ahead, so that people can look forward to it.
const AHEAD: i32 = 14;
/// The harvest is in December, when 황금향 ripens.
const HARVEST_MONTH: i8 = 12;

/// The stage of a group's tree, which grows by one for each time somebody came and for each thanks.
///
/// A group of five of whom four come and each thanks two grows by twelve a meeting: something new after the first one, flowers
/// in the third week, and golden in the eighth.
pub fn stage_of(tree: u32) -> Stage {
    let stages =
        [(90, Stage::Golden), (60, Stage::GreenFruit), (35, Stage::Blossom), (15, Stage::Sapling), (3, Stage::Sprout)];
    stages.into_iter().find(|(from, _)| *from <= tree).map_or(Stage::Seed, |(_, stage)| stage)
}

/// Groups whose last meeting begins after this moment have a tree at another.
pub fn stands_since(now: Moment) -> Moment {
    now.plus(-STANDS)
}

/// The tree of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupTree {
    /// Whose it is.
    pub group: Id<Group>,
    /// What the group is called.
    pub name: GroupName,
    /// How far it has grown.
    pub stage: Stage,
    /// Whether it is a group of the person who looks.
    pub mine: bool,
}

/// The trees of one part of Jeju.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bed {
    /// Which part.
    pub area: Area,
    /// How many groups have their tree there.
    pub groups: u64,
    /// Some of them: those of the person who looks, then the newest.
    pub trees: Vec<GroupTree>,
}

/// When the village picks its fruit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum HarvestDay {
    /// On this day, which is near.
    Near(Moment),
    /// Today.
    Today,
}

/// What is to be said of the harvest at a moment, if anything: it is on the first Saturday of December.
pub fn harvest(now: Moment) -> Option<HarvestDay> {
    let today = now.seoul().date();
    let first = Date::new(today.year(), HARVEST_MONTH, 1).ok()?;
    let day = first.nth_weekday_of_month(1, Weekday::Saturday).ok()?;
    match day.since(today).ok()?.get_days() {
        0 => Some(HarvestDay::Today),
        1..=AHEAD => Some(HarvestDay::Near(Moment::at_seoul(day, 0, 0))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    #[test]
    fn the_harvest_is_on_the_first_saturday_of_december() {
        assert_eq!(harvest(at("2026-12-05T00:00:00+09:00")), Some(HarvestDay::Today));
        assert_eq!(harvest(at("2026-12-05T23:59:59+09:00")), Some(HarvestDay::Today));
        assert_eq!(harvest(at("2026-12-06T00:00:00+09:00")), None);
        let day = at("2026-12-05T00:00:00+09:00");
        assert_eq!(harvest(at("2026-11-21T12:00:00+09:00")), Some(HarvestDay::Near(day)));
        assert_eq!(harvest(at("2026-11-20T23:59:59+09:00")), None);
    }

    proptest! {
        #[test]
        fn a_tree_that_has_more_is_in_no_earlier_stage(tree in 0u32..500, more in 0u32..500) {
            prop_assert!(stage_of(tree + more) >= stage_of(tree));
        }
    }
}

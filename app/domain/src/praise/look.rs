//! All that can be seen of a 황금향: what it looks like now, from what its person lived and from Seoul's calendar.
//!
//! It is never sad, and more never makes it less: who comes back after a year finds every leaf where it was.

mod charm;
mod sky;

use serde::{Deserialize, Serialize};

use super::{
    PraiseKind,
    hyang::{self, Stage},
};
use crate::base::moment::Moment;

pub use self::{
    charm::{Charm, Charms},
    sky::{Daylight, Season, Sky, Weather},
};

/// How it feels; there is no sad one, because nobody shall be made to feel guilty by a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mood {
    /// 졸려요
    Sleepy,
    /// 잔잔해요
    Calm,
    /// 기뻐요
    Glad,
    /// 뿌듯해요
    Proud,
    /// 인사해요
    Greeting,
}

impl Mood {
    /// All moods, from the quietest on.
    pub const ALL: [Self; 5] = [Self::Sleepy, Self::Calm, Self::Glad, Self::Proud, Self::Greeting];

    /// The place among all moods, by which the catalogue lists their words.
    pub fn place(self) -> usize {
        self as usize
    }
}

/// What happened lately, the most moving of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lately {
    /// Nothing in particular.
    Nothing,
    /// A meeting is near.
    MeetsSoon,
    /// A letter came that is not read yet.
    LetterCame,
    /// It grew since it was last looked at.
    Grew,
}

/// What a person lived, as far as it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Life {
    /// All points together.
    pub points: u32,
    /// How often each kind of praise was received.
    pub kinds: Vec<(PraiseKind, u32)>,
    /// Thanks received: a leaf for each.
    pub leaves: u32,
    /// Letters with words in them: a bud for each.
    pub buds: u32,
    /// Fruit since the first harvest.
    pub fruit: u32,
    /// Whether the person takes a break.
    pub resting: bool,
    /// What happened lately.
    pub lately: Lately,
    /// Whether a letter came that is not read yet.
    pub letter: bool,
    /// Whether they have, or had within a week, a birthday that they told.
    pub birthday: bool,
}

/// All that can be seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// How far it has grown.
    pub stage: Stage,
    /// How far within its stage, from 0 to [`Look::STEPS`] − 1.
    pub step: u32,
    /// How it feels.
    pub mood: Mood,
    /// What the praise brought along.
    pub charms: Charms,
    /// Leaves that shine among the others, one for each thanks.
    pub leaves: u32,
    /// Buds, one for each letter.
    pub buds: u32,
    /// Fruit in its basket.
    pub fruit: u32,
    /// What is around it.
    pub sky: Sky,
    /// Whether a letter came that is not read yet.
    pub letter: bool,
    /// Whether it sleeps under a blanket until its person is back.
    pub resting: bool,
    /// Whether one more flower is open, with a ribbon: it is its person's birthday, or was within a week.
    pub birthday: bool,
}

impl Look {
    /// Steps within each stage, so that something is new after each meeting.
    pub const STEPS: u32 = hyang::STEPS;
    /// Leaves that a drawing has room for; beyond them the number says it.
    pub const LEAVES_DRAWN: u32 = 24;
    /// Buds that a drawing has room for.
    pub const BUDS_DRAWN: u32 = 8;
    /// Fruit that a basket has room for.
    pub const FRUIT_DRAWN: u32 = hyang::BASKET;

    /// How it looks at a moment.
    pub fn of(life: &Life, now: Moment) -> Self {
        let sky = Sky::at(now);
        let stage = Stage::of(life.points);
        Self {
            stage,
            step: step(stage, life.points),
            mood: mood(life, sky),
            charms: Charms::of(&life.kinds, sky),
            leaves: life.leaves,
            buds: life.buds,
            fruit: life.fruit,
            letter: life.letter,
            sky,
            resting: life.resting,
            birthday: life.birthday,
        }
    }

    /// One for a place where it is nobody's in particular, by day and in fair weather.
    pub fn plain(stage: Stage, mood: Mood) -> Self {
        Self {
            stage,
            step: Self::STEPS - 1,
            mood,
            charms: Charms::default(),
            leaves: 0,
            buds: 0,
            fruit: 0,
            letter: false,
            sky: Sky::FAIR,
            resting: false,
            birthday: false,
        }
    }
}

/// Once the first fruit is golden the crown goes on growing for a while, with every fruit that ripens.
fn step(stage: Stage, points: u32) -> u32 {
    let since = points.saturating_sub(Stage::Golden.from_points());
    let step = if stage == Stage::Golden { since / hyang::RIPENING } else { hyang::step(points) };
    step.min(Look::STEPS - 1)
}

fn mood(life: &Life, sky: Sky) -> Mood {
    if life.resting {
        return Mood::Sleepy;
    }
    match life.lately {
        Lately::Grew => Mood::Proud,
        Lately::LetterCame => Mood::Glad,
        Lately::MeetsSoon => Mood::Greeting,
        Lately::Nothing => match sky.light {
            Daylight::Morning => Mood::Greeting,
            Daylight::Day | Daylight::Evening => Mood::Calm,
            Daylight::Night => Mood::Sleepy,
        },
    }
}

#[cfg(test)]
mod tests;

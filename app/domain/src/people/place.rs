//! Where on Jeju somebody would like to live, and how far the move has come.

use serde::{Deserialize, Serialize};

/// A part of Jeju where somebody lives or would like to live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Area {
    /// The city in the north.
    JejuCity,
    /// The city in the south.
    Seogwipo,
    /// The villages in the east.
    East,
    /// The villages in the west.
    West,
    /// Not decided yet; never counts as the same area as another's.
    Undecided,
}

impl Area {
    /// Every area, in the order in which it is offered.
    pub const ALL: [Self; 5] = [Self::JejuCity, Self::Seogwipo, Self::East, Self::West, Self::Undecided];

    /// The word for forms, files and the database.
    pub const fn key(self) -> &'static str {
        match self {
            Self::JejuCity => "jeju-city",
            Self::Seogwipo => "seogwipo",
            Self::East => "east",
            Self::West => "west",
            Self::Undecided => "undecided",
        }
    }

    /// The Korean label.
    pub const fn ko(self) -> &'static str {
        match self {
            Self::JejuCity => "제주시",
            Self::Seogwipo => "서귀포시",
            Self::East => "동쪽",
            Self::West => "서쪽",
            Self::Undecided => "아직 정하지 않았어요",
        }
    }

    /// The English label.
    pub const fn en(self) -> &'static str {
        match self {
            Self::JejuCity => "Jeju City",
            Self::Seogwipo => "Seogwipo",
            Self::East => "The east",
            Self::West => "The west",
            Self::Undecided => "Not decided yet",
        }
    }

    /// Reads a [`key`](Self::key).
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.key() == key)
    }
}

/// How far somebody's move to Jeju has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MovingStage {
    /// Looking into it.
    Curious,
    /// Making plans.
    Planning,
    /// About to try it out for a month, as many do before they decide.
    MonthStay,
    /// Moving soon.
    Moving,
    /// Living there already: a 선배 for the others.
    Settled,
}

impl MovingStage {
    /// Every stage, from the first thought to the life on the island.
    pub const ALL: [Self; 5] = [Self::Curious, Self::Planning, Self::MonthStay, Self::Moving, Self::Settled];

    /// The word for forms, files and the database.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Curious => "curious",
            Self::Planning => "planning",
            Self::MonthStay => "month-stay",
            Self::Moving => "moving",
            Self::Settled => "settled",
        }
    }

    /// The Korean label.
    pub const fn ko(self) -> &'static str {
        match self {
            Self::Curious => "알아보고 있어요",
            Self::Planning => "계획하고 있어요",
            Self::MonthStay => "한달살기 예정이에요",
            Self::Moving => "곧 이사해요",
            Self::Settled => "살고 있어요",
        }
    }

    /// The English label.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Curious => "Looking into it",
            Self::Planning => "Making plans",
            Self::MonthStay => "Trying it for a month",
            Self::Moving => "Moving soon",
            Self::Settled => "Living there",
        }
    }

    /// Reads a [`key`](Self::key).
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::{Area, MovingStage};

    #[test]
    fn every_area_is_read_back_from_its_key() {
        for area in Area::ALL {
            assert_eq!(Area::parse(area.key()), Some(area));
        }
    }

    #[test]
    fn every_stage_is_read_back_from_its_key() {
        for stage in MovingStage::ALL {
            assert_eq!(MovingStage::parse(stage.key()), Some(stage));
        }
    }

    #[test]
    fn other_words_are_no_place_and_no_stage() {
        for word in ["", "East", "east ", "제주시", "seoul"] {
            assert_eq!(Area::parse(word), None, "{word:?}");
            assert_eq!(MovingStage::parse(word), None, "{word:?}");
        }
    }

    #[test]
    fn the_labels_are_those_of_the_contract() {
        assert_eq!(Area::ALL.map(Area::ko), ["제주시", "서귀포시", "동쪽", "서쪽", "아직 정하지 않았어요"]);
        assert_eq!(
            MovingStage::ALL.map(MovingStage::ko),
            ["알아보고 있어요", "계획하고 있어요", "한달살기 예정이에요", "곧 이사해요", "살고 있어요"]
        );
    }
}

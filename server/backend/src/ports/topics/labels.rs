//! What a model is told about a group.

use domain::people::place::{Area, MovingStage};

/// All that a model is ever told about a group.
///
/// No field can hold what a member typed, so neither a name nor an instruction hidden in a text
/// ever reaches the model.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupLabels {
    /// Keys of [`domain::people::interest::CATALOGUE`], each with how many of the group chose it.
    pub interests: Vec<(&'static str, usize)>,
    /// How many people the group has.
    pub people: usize,
    /// Stages of moving, each with how many of the group have come so far.
    pub stages: Vec<(MovingStage, usize)>,
    /// Parts of Jeju, each with how many of the group would like to live there.
    pub areas: Vec<(Area, usize)>,
    /// The month of the meeting, 1 to 12.
    pub month: u8,
}

impl GroupLabels {
    /// Keys of interests and of stages with their counts, as [`domain::topic::choose`] takes them.
    pub fn shared(&self) -> Vec<(&'static str, usize)> {
        let stages = self.stages.iter().map(|(stage, people)| (stage.key(), *people));
        self.interests.iter().copied().chain(stages).collect()
    }
}

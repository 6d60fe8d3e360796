//! Cards for a group's next meeting: written by a language model, or left to the curated deck.

mod breaker;
mod llm;
mod prompt;

use domain::{
    people::place::{Area, MovingStage},
    topic::{CardError, TopicCard},
};

pub use self::{
    llm::{Llm, LlmSettings, LlmSettingsError, PATIENCE},
    prompt::PROMPT_VERSION,
};

/// Where cards come from.
#[derive(Debug)]
pub enum TopicSource {
    /// A language model behind an OpenAI-compatible server.
    Llm(Box<Llm>),
    /// The deck that people wrote, alone.
    Deck,
}

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

/// Why there are no cards; it holds nothing of what was asked or answered and may be logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TopicError {
    /// The model took longer than anybody should wait.
    #[error("the model did not answer in time")]
    Timeout,
    /// No connection was made, or it broke.
    #[error("the model cannot be reached")]
    Unreachable,
    /// The server answered with a status other than success; a redirect counts as one.
    #[error("the model's server answered with status {0}")]
    Refused(u16),
    /// The answer is too long, no JSON, or JSON of another form.
    #[error("the model's answer has not the form that was asked for")]
    Malformed,
    /// The answer has the right form, but its cards cannot be shown.
    #[error("the model's cards cannot be shown: {0}")]
    Unfit(#[from] Unfit),
    /// The model failed too often of late and is left alone for a while.
    #[error("the model failed too often and is left alone for a while")]
    Open,
}

/// Why cards cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// There are more cards than were asked for, or fewer.
    #[error("their number is wrong")]
    Count,
    /// A card fails the checks for a stranger's text.
    #[error(transparent)]
    Card(#[from] CardError),
    /// Two cards have the same title.
    #[error("two have the same title")]
    SameTitle,
}

impl TopicSource {
    /// Writes exactly `count` new cards for a group, or says why not. Without a model none are new:
    /// cards of the deck are taken by their keys, by whoever remembers which were used
    /// ([`domain::topic::choose`] with [`GroupLabels::shared`]).
    pub async fn write(&self, about: &GroupLabels, count: usize) -> Result<Vec<TopicCard>, TopicError> {
        match self {
            Self::Llm(llm) => llm.write(about, count).await,
            Self::Deck => Ok(Vec::new()),
        }
    }

    /// The name of the model that writes, to be kept with its cards beside [`PROMPT_VERSION`].
    pub fn model(&self) -> Option<&str> {
        match self {
            Self::Llm(llm) => Some(llm.model()),
            Self::Deck => None,
        }
    }
}

impl GroupLabels {
    /// Keys of interests and of stages with their counts, as [`domain::topic::choose`] takes them.
    pub fn shared(&self) -> Vec<(&'static str, usize)> {
        let stages = self.stages.iter().map(|(stage, people)| (stage.key(), *people));
        self.interests.iter().copied().chain(stages).collect()
    }
}

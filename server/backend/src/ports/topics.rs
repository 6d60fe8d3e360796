//! Cards for a group's next meeting: written by a language model, or left to the curated deck.

mod breaker;
mod error;
mod labels;
mod llm;
mod prompt;

use domain::topic::TopicCard;

pub use self::{
    error::{TopicError, Unfit},
    labels::GroupLabels,
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

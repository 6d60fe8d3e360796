//! The language model that writes topic cards, if there is one.

use std::path::PathBuf;

use backend::ports::topics::LlmSettings;
use secrecy::SecretString;

use super::{Problems, secret};

/// Settings of the model as typed.
#[expect(clippy::struct_field_names, reason = "a field's name is its flag: --ai-model")]
#[derive(Debug, clap::Args)]
pub struct RawAi {
    /// An OpenAI-compatible server; without one the deck serves.
    #[arg(long, global = true, env = "HGH_AI_BASE_URL")]
    ai_base_url: Option<String>,
    #[arg(skip = secret::from_environment("HGH_AI_API_KEY"))]
    ai_api_key: Option<SecretString>,
    /// A file that holds its key; or `HGH_AI_API_KEY`, the key itself.
    #[arg(long, global = true, env = "HGH_AI_API_KEY_FILE")]
    ai_api_key_file: Option<PathBuf>,
    /// The name of the model.
    #[arg(long, global = true, env = "HGH_AI_MODEL")]
    ai_model: Option<String>,
}

impl RawAi {
    /// Reads the settings of the model: all of them, or none.
    #[expect(clippy::option_option, reason = "outside: whether it is sound; inside: whether there is a model")]
    pub fn read(&self, problems: &mut Problems) -> Option<Option<LlmSettings>> {
        let given = secret::given(self.ai_api_key.as_ref(), self.ai_api_key_file.as_deref());
        let api_key = problems.take("HGH_AI_API_KEY", given)?;
        match (&self.ai_base_url, &self.ai_model) {
            (None, None) => Some(None),
            (Some(base_url), Some(model)) => {
                Some(Some(LlmSettings { base_url: base_url.clone(), api_key, model: model.clone() }))
            }
            (Some(_), None) => problems.take("HGH_AI_MODEL", Err("it is needed beside HGH_AI_BASE_URL")),
            (None, Some(_)) => problems.take("HGH_AI_BASE_URL", Err("it is needed beside HGH_AI_MODEL")),
        }
    }
}

//! What an organizer chooses in the forms of rounds, as it was filled in.

use domain::round::Concern;
use serde::{Deserialize, Serialize};

/// The form in which two people change places, as [`AdjustForm::change`] says it.
pub const SWAP: &str = "swap";
/// The form in which two people stay together.
pub const TOGETHER: &str = "together";
/// The form in which somebody rests.
pub const REST: &str = "rest";

/// One of the forms in which a plan is changed, as it was filled in. Which of them it was stands in it, so that what was chosen shows in that one alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AdjustForm {
    /// Which of the forms.
    pub change: String,
    /// The id of the first of two, or of who rests.
    pub one: String,
    /// The id of the second.
    pub other: String,
}

impl AdjustForm {
    /// What was chosen in this form before it could be taken; else nobody.
    pub fn chosen_in(&self, change: &str) -> (String, String) {
        let own = Some(self).filter(|form| form.change == change);
        own.map(|form| (form.one.clone(), form.other.clone())).unwrap_or_default()
    }
}

/// The form that starts a round, as it was filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StartRoundForm {
    /// `yes` where the boxes were seen: those that are not ticked send nothing, as a program does that never saw them.
    pub asked: String,
    /// Keys of what the engine shall mind.
    pub matters: Vec<String>,
}

impl StartRoundForm {
    /// Whether the engine shall mind this: all that was not asked about, and what is ticked.
    pub fn minds(&self, concern: Concern) -> bool {
        self.asked != "yes" || self.matters.iter().any(|ticked| ticked == concern.key())
    }
}

//! What an organizer chooses in the forms of a group, as it was filled in.

use serde::{Deserialize, Serialize};

/// The form that writes down what somebody said on the telephone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PhonedForm {
    /// The id of the meeting.
    pub meeting: String,
    /// The id of the person.
    pub member: String,
    /// What they said.
    pub answer: String,
}

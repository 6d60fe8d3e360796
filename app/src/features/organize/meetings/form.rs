//! The form in which an organizer moves a meeting.

use serde::{Deserialize, Serialize};

/// The form with another time, as typed. Which meeting it is for stands in it, so that a draft shows on the page of that
/// meeting alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    /// The id of the meeting.
    pub meeting: String,
    /// The day, as in 2026-12-01.
    pub date: String,
    /// The time in Seoul, as in 14:30.
    pub time: String,
}

/// The field of the form with another time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MoveField {
    /// 날짜, and 시각 beside it.
    Date,
}

//! What is told of a job that was given up.

use serde::{Deserialize, Serialize};

use super::JobKind;
use crate::base::{
    id::{Id, Job},
    moment::Moment,
};

/// A job that was given up, without what it was about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadJob {
    /// Its id.
    pub id: Id<Job>,
    /// What was to be done, if this release knows that kind.
    pub kind: Option<JobKind>,
    /// How often it was tried.
    pub attempts: u32,
    /// Why it failed, for who runs the service, without a word about a person.
    pub error: String,
    /// When it was asked for.
    pub created_at: Moment,
    /// Whether the moment for which it was asked is past, so that trying it again would do nothing.
    pub is_over: bool,
}

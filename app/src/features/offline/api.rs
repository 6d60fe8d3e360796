//! The meetings ahead, for the page that a phone keeps.

use domain::{
    group::{GroupName, GroupSummary},
    moment::Moment,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// A meeting that is on or comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ahead {
    /// What its group is called.
    pub group: GroupName,
    /// When it starts.
    pub starts_at: Moment,
}

impl Ahead {
    /// A group's next meeting, if it has one.
    fn of(GroupSummary { group, next }: GroupSummary) -> Option<Self> {
        Some(Self { group: group.name, starts_at: next?.starts_at })
    }
}

/// The next meeting of each of the viewer's groups; none for whoever is signed out.
#[server(prefix = "/api", endpoint = "meetings-ahead")]
pub async fn meetings_ahead() -> Result<Vec<Ahead>, AppError> {
    use crate::server;
    let caller = server::caller()?;
    let Some(member) = caller.member else { return Ok(Vec::new()) };
    let groups = caller.backend.groups_of(&member.id).await?;
    Ok(groups.into_iter().filter_map(Ahead::of).collect())
}

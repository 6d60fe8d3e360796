//! The meetings ahead, for the page that a phone keeps.

use domain::{base::moment::Moment, group::GroupName};
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

/// The next meeting of each of the viewer's groups; none for whoever is signed out.
#[server(prefix = "/api", endpoint = "meetings-ahead")]
pub async fn meetings_ahead() -> Result<Vec<Ahead>, AppError> {
    use crate::server;
    use domain::group::view::GroupSummary;
    let caller = server::caller()?;
    let Some(member) = caller.member else { return Ok(Vec::new()) };
    let groups = caller.backend.groups_of(&member.id).await?;
    let ahead = |GroupSummary { group, next, .. }| Some(Ahead { group: group.name, starts_at: next?.starts_at });
    Ok(groups.into_iter().filter_map(ahead).collect())
}

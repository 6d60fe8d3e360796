//! The meetings ahead, for the page that a phone keeps.

use domain::moment::Moment;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// A meeting that is on or comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ahead {
    /// Key of the interest that its group is named after, possibly empty.
    pub interest: String,
    /// The number of its group, beside the interest.
    pub number: u64,
    /// When it starts.
    pub starts_at: Moment,
}

/// The next meeting of each of the viewer's groups; none for whoever is signed out.
#[server(prefix = "/api", endpoint = "meetings-ahead")]
pub async fn meetings_ahead() -> Result<Vec<Ahead>, AppError> {
    use crate::server;
    let caller = server::caller()?;
    let Some(member) = caller.member else { return Ok(Vec::new()) };
    let groups = caller.backend.groups_of(&member.id).await?;
    Ok(groups.into_iter().filter_map(server::groups::ahead).collect())
}

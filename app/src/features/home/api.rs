//! What stands on a member's home.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What stands on a member's home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// The name to greet them by.
    pub name: String,
    /// Whether they have told who they are.
    pub welcomed: bool,
}

/// The home of the person who is signed in.
#[server(prefix = "/api", endpoint = "home")]
pub async fn my_home() -> Result<Home, AppError> {
    use crate::server;
    let member = server::member()?;
    let told = server::backend()?.told(&member.id).await?;
    let welcomed = !told.interests.is_empty() && member.area.is_some() && member.stage.is_some();
    Ok(Home { name: member.name, welcomed })
}

//! A person's 황금향, as the browser asks for it.

use domain::hyang::Stage;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What stands on `/hyang`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HyangShown {
    /// All points together.
    pub points: u32,
    /// Meetings they came to.
    pub attended: u32,
    /// Praise they gave.
    pub gave: u32,
    /// Praise they received.
    pub received: u32,
}

impl HyangShown {
    /// The stage that the points have reached.
    pub fn stage(&self) -> Stage {
        Stage::of(self.points)
    }

    /// The next stage, and how many points are missing for it; the golden fruit has none.
    pub fn next(&self) -> Option<(Stage, u32)> {
        let next = self.stage().next()?;
        Some((next, next.from_points().saturating_sub(self.points)))
    }
}

/// The 황금향 of the person who is signed in.
#[server(prefix = "/api", endpoint = "hyang")]
pub async fn my_hyang() -> Result<HyangShown, AppError> {
    use crate::server;
    let member = server::member()?;
    Ok(server::thanks::hyang(server::backend()?.hyang(&member.id).await?))
}

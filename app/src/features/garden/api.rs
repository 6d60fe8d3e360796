//! The garden, as the browser asks for it.

use domain::{
    base::page::Page,
    people::place::Area,
    praise::garden::{Bed, GroupTree, HarvestDay},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What stands on `/garden`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GardenView {
    /// Every part of Jeju, unless one is looked at by itself.
    pub beds: Vec<Bed>,
    /// What is to be said of the harvest, if anything.
    pub harvest: Option<HarvestDay>,
    /// The one part that is looked at by itself, with some of its trees.
    pub bed: Option<(Area, Page<GroupTree>)>,
}

/// The garden, and of the part of Jeju whose key is named all trees, page by page.
#[server(prefix = "/api", endpoint = "garden")]
pub async fn look_at_garden(
    #[server(default)] area: String,
    #[server(default)] after: String,
) -> Result<GardenView, AppError> {
    use crate::server;
    let member = server::member()?;
    let backend = server::backend()?;
    let (beds, bed) = match Area::parse(&area) {
        Some(area) => {
            let after = domain::base::page::Key::parse(&after);
            (Vec::new(), Some((area, backend.bed(&member.id, area, after.as_ref()).await?)))
        }
        None => (backend.garden(&member.id).await?, None),
    };
    Ok(GardenView { beds, harvest: domain::praise::garden::harvest(backend.now()), bed })
}

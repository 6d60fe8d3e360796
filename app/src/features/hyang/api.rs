//! A person's 황금향, as the browser asks for it.

use domain::{
    base::moment::Moment,
    praise::{
        hyang::Hyang,
        look::{Lately, Look},
    },
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What stands on `/hyang`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HyangView {
    /// How far it has grown, and from what.
    pub hyang: Hyang,
    /// What can be seen of it.
    pub look: Look,
    /// What happened lately.
    pub lately: Lately,
    /// Whose thanks the drawn leaves are, the newest first; none where that is not known to its person.
    pub leaves: Vec<Option<String>>,
    /// The present moment.
    pub now: Moment,
}

/// The 황금향 of the person who is signed in.
#[server(prefix = "/api", endpoint = "hyang")]
pub async fn my_hyang() -> Result<HyangView, AppError> {
    use super::serve;
    use crate::server;
    let member = server::member()?;
    serve::hyang_of(&member).await
}

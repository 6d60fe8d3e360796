//! A person's 황금향, as the browser asks for it.

use domain::praise::hyang::Hyang;
use leptos::prelude::*;

use crate::error::AppError;

/// The 황금향 of the person who is signed in.
#[server(prefix = "/api", endpoint = "hyang")]
pub async fn my_hyang() -> Result<Hyang, AppError> {
    use crate::server;
    let member = server::member()?;
    Ok(server::backend()?.hyang(&member.id).await?)
}

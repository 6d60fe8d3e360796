//! Letters, as the browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::{moment::Moment, page::Page},
    praise::Letter,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What stands on `/letters`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterBox {
    /// Letters, the newest first.
    pub letters: Page<Letter>,
    /// The present moment.
    pub now: Moment,
}

/// Opens the letters: from now on those that are there are no news. A GET writes nothing, so this is a form.
#[server(prefix = "/api", endpoint = "read-letters")]
pub async fn read_letters() -> Result<(), AppError> {
    use crate::server;
    let member = server::member()?;
    server::backend()?.see_letters(&member.id).await?;
    server::redirect("/letters");
    Ok(())
}

/// The letters of the person who is signed in.
#[server(prefix = "/api", endpoint = "letters")]
pub async fn my_letters(#[server(default)] after: String) -> Result<LetterBox, AppError> {
    use crate::server;
    let member = server::member()?;
    let backend = server::backend()?;
    let letters = backend.letters(&member.id, domain::base::page::Key::parse(&after).as_ref()).await?;
    Ok(LetterBox { letters, now: backend.now() })
}

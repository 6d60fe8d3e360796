//! Letters, as the browser asks for them.

use domain::{moment::Moment, praise::PraiseKind};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What stands on `/letters`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterBox {
    /// The letters, the newest first.
    pub letters: Vec<LetterShown>,
    /// The present moment.
    pub now: Moment,
}

/// Praise as the one who received it reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterShown {
    /// The name of who gave it; none once they have left.
    pub from: Option<String>,
    /// What it is for.
    pub kinds: Vec<PraiseKind>,
    /// A line of thanks, possibly empty.
    pub note: String,
    /// Whether they would like to meet again.
    pub again: bool,
    /// When it was given.
    pub at: Moment,
}

/// Opens the letters: from now on those that are there are no news. A GET writes nothing, so this is a form.
#[server(prefix = "/api", endpoint = "read-letters")]
pub async fn read_letters() -> Result<(), AppError> {
    use crate::server;
    server::thanks::see_letters(server::member()?).await?;
    server::redirect("/letters");
    Ok(())
}

/// The letters of the person who is signed in.
#[server(prefix = "/api", endpoint = "letters")]
pub async fn my_letters() -> Result<LetterBox, AppError> {
    use crate::server;
    let member = server::member()?;
    let backend = server::backend()?;
    let letters = backend.letters(&member.id).await?;
    Ok(LetterBox { letters: letters.into_iter().map(server::thanks::letter).collect(), now: backend.now() })
}

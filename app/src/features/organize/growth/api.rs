//! What a 황금향 grew from, as an organizer's browser asks for it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::{
        form::{FieldError, FieldErrors},
        id::Id,
        moment::Moment,
        page::Page,
    },
    praise::growth::{GrowthEvent, Ring, RingLine, VoidReason},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{draft::Draft, error::AppError};

/// What stands on `/organize/growth`: the pairs.
#[server(prefix = "/api", endpoint = "rings")]
pub async fn look_at_rings(#[server(default)] after: String) -> Result<Page<Ring>, AppError> {
    use crate::server;
    use domain::base::page::Key;
    let by = server::organizer()?;
    Ok(server::backend()?.rings(&by, Key::parse(&after).as_ref()).await?)
}

/// The form by which events are made not to count, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VoidForm {
    /// The two people, as the address of their page says it.
    pub pair: String,
    /// The ids of the events.
    pub events: Vec<String>,
    /// Why.
    pub reason: String,
}

/// A field of that form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum VoidField {
    /// 세지 않을 것
    Events,
    /// 세지 않는 까닭
    Reason,
}

impl VoidForm {
    /// What is asked for, or what is wrong with it.
    pub fn read(&self) -> Result<(Vec<Id<GrowthEvent>>, VoidReason), FieldErrors<VoidField>> {
        let mut errors = FieldErrors::new();
        let events: Vec<_> = self.events.iter().filter_map(|id| id.parse().ok()).collect();
        let chosen = if events.is_empty() { Err(FieldError::NothingChosen) } else { Ok(events) };
        let chosen = errors.field(VoidField::Events, chosen);
        let reason = errors.field(VoidField::Reason, VoidReason::parse(&self.reason));
        errors.finish(|| chosen.zip(reason))
    }
}

/// What stands on `/organize/growth/{pair}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairView {
    /// The two people, as the address says it.
    pub pair: String,
    /// What is between them, of the newest meeting first.
    pub lines: Page<RingLine>,
    /// What was typed and refused.
    pub draft: Draft<VoidForm, VoidField>,
    /// Now.
    pub now: Moment,
}

/// What stands on `/organize/growth/{pair}`.
#[server(prefix = "/api", endpoint = "pair")]
pub async fn look_at_pair(pair: String, #[server(default)] after: String) -> Result<PairView, AppError> {
    use super::serve::pair_of;
    use crate::server;
    use domain::base::page::Key;
    let by = server::organizer()?;
    let (one, other) = pair_of(&pair).ok_or(AppError::NotFound)?;
    let backend = server::backend()?;
    let lines = backend.growth_between(&by, (&one, &other), Key::parse(&after).as_ref()).await?;
    Ok(PairView { pair, lines, draft: server::draft().await?.unwrap_or_default(), now: backend.now() })
}

/// Has events not count, and leads back to their page.
#[server(prefix = "/api", endpoint = "void-growth")]
pub async fn void_growth(#[server(default)] form: VoidForm) -> Result<(), AppError<VoidField>> {
    use super::serve::pair_of;
    use crate::server;
    let by = server::organizer()?;
    pair_of(&form.pair).ok_or(AppError::NotFound)?;
    let (events, reason) = match form.read() {
        Ok(read) => read,
        Err(errors) => return server::reject(form, errors).await,
    };
    let backend = server::backend()?;
    for event in events {
        backend.void_growth(&by, &event, &reason).await?;
    }
    server::redirect(&format!("/organize/growth/{}?saved", form.pair));
    Ok(())
}

/// Lets an event count again, and leads back to the page of the pair.
#[server(prefix = "/api", endpoint = "restore-growth")]
pub async fn restore_growth(#[server(default)] pair: String, #[server(default)] event: String) -> Result<(), AppError> {
    use super::serve::pair_of;
    use crate::server;
    let by = server::organizer()?;
    pair_of(&pair).ok_or(AppError::NotFound)?;
    server::backend()?.restore_growth(&by, &server::id(&event)?).await?;
    server::redirect(&format!("/organize/growth/{pair}?saved"));
    Ok(())
}

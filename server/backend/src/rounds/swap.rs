//! Two people of a plan change places.

use domain::{
    base::id::Id,
    round::{Round, RoundState, Rule},
};
use matching::Report;
use tokio::task::spawn_blocking;

use super::{Parts, parts};
use crate::{
    Backend,
    access::Organizer,
    store::{StoreError, rounds},
};

/// Why two people did not change places; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SwapError {
    /// There is no such round, or its plan can no longer be changed.
    #[error("there is no such plan")]
    NotFound,
    /// The plan would break a hard rule.
    #[error("the plan would break a rule: {0:?}")]
    Breaks(Rule),
    /// Somebody else changed the plan meanwhile.
    #[error("the plan was changed meanwhile")]
    Changed,
    /// The judge stopped early.
    #[error("the judge stopped: {0}")]
    Panicked(#[from] tokio::task::JoinError),
    /// The plan cannot be written down.
    #[error("the plan cannot be written down: {0}")]
    Unwritable(#[from] serde_json::Error),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Backend {
    /// Lets two people of a plan change places, each with those they stay together with, and tells the
    /// figures before. One of them may be in no group.
    pub async fn swap(&self, _by: &Organizer, id: &Id<Round>, one: &str, other: &str) -> Result<Report, SwapError> {
        let round = rounds::find(&mut *self.parts.store.read().await?, id).await?.ok_or(SwapError::NotFound)?;
        let (RoundState::Ready, Some(people), Some(plan)) = (round.round.state, round.people, round.plan) else {
            return Err(SwapError::NotFound);
        };
        let was = plan.report.clone();
        let (one, other) = (one.to_owned(), other.to_owned());
        // A thousand people take the judge half a second, for it finds the bound anew.
        let changes = round.changes + 1;
        let judged = spawn_blocking(move || {
            let plan = matching::swapped(&people, &plan, &one, &other)?;
            let parts = Parts::of(&plan, &people, changes);
            Ok((plan, parts))
        });
        let (plan, parts) = judged.await?.map_err(|breaches: Vec<_>| SwapError::Breaks(first_rule(&breaches)))?;
        let json = serde_json::to_string(&plan)?;
        let mut tx = self.parts.store.begin().await?;
        if !rounds::change_plan(&mut tx, id, &json, round.changes).await? {
            return Err(SwapError::Changed);
        }
        parts::keep(&mut tx, id, &parts).await?;
        tx.commit().await?;
        Ok(was)
    }
}

/// The rule that is told: the first in the order of [`Rule`], for one is enough to say no.
fn first_rule(breaches: &[matching::Breach]) -> Rule {
    breaches.first().map_or(Rule::Unknown, |breach| breach.rule)
}

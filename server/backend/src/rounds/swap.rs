//! Two people of a plan change places.

use domain::{
    base::id::Id,
    event::Verb,
    round::{Round, RoundState, Rule},
};
use matching::Report;
use tokio::task::spawn_blocking;

use super::{Parts, parts};
use crate::{
    Backend,
    access::Organizer,
    operation::{Failed, Refusal, RefusalKind},
    store::rounds,
};

/// Why two people do not change places.
#[derive(Debug, thiserror::Error)]
pub enum SwapRefusal {
    /// There is no such round, or its plan can no longer be changed.
    #[error("there is no such plan")]
    NotFound,
    /// The plan would break a hard rule.
    #[error("the plan would break a rule: {0:?}")]
    Breaks(Rule),
    /// Somebody else changed the plan meanwhile.
    #[error("the plan was changed meanwhile")]
    Changed,
}

impl Refusal for SwapRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Breaks(_) | Self::Changed => RefusalKind::Conflict,
        }
    }
}

impl Backend {
    /// Lets two people of a plan change places, each with those they stay together with, and tells the
    /// figures before. One of them may be in no group.
    pub async fn swap(
        &self,
        by: &Organizer,
        id: &Id<Round>,
        one: &str,
        other: &str,
    ) -> Result<Report, Failed<SwapRefusal>> {
        self.run_write(
            (by.clone(), *id, one.to_owned(), other.to_owned()),
            |backend, (by, id, one, other)| async move { backend.swap_once(&by, &id, one, other).await },
        )
        .await
    }

    async fn swap_once(
        &self,
        by: &Organizer,
        id: &Id<Round>,
        one: String,
        other: String,
    ) -> Result<Report, Failed<SwapRefusal>> {
        let round = rounds::find(&mut *self.parts.store.read().await?, id).await?.ok_or(SwapRefusal::NotFound)?;
        let (RoundState::Ready, Some(people), Some(plan)) = (round.round.state, round.people, round.plan) else {
            return Err(SwapRefusal::NotFound.into());
        };
        let was = plan.report.clone();
        // A thousand people take the judge half a second, for it finds the bound anew.
        let changes = round.changes + 1;
        let judged = spawn_blocking(move || {
            let plan = matching::swapped(&people, &plan, &one, &other)?;
            let parts = Parts::of(&plan, &people, changes);
            Ok((plan, parts))
        });
        let (plan, parts) = judged.await?.map_err(|breaches: Vec<_>| SwapRefusal::Breaks(first_rule(&breaches)))?;
        let json = serde_json::to_string(&plan)?;
        let mut tx = self.parts.store.begin().await?;
        if !rounds::change_plan(&mut tx, id, &json, round.changes).await? {
            return Err(SwapRefusal::Changed.into());
        }
        parts::keep(&mut tx, id, &parts).await?;
        tx.commit(self.event(by, Verb::SwapPlaces, id)).await?;
        Ok(was)
    }
}

/// The rule that is told: the first in the order of [`Rule`], for one is enough to say no.
fn first_rule(breaches: &[matching::Breach]) -> Rule {
    breaches.first().map_or(Rule::Unknown, |breach| breach.rule)
}

//! A round formed anew, with the wishes so far and one more.

use domain::{
    base::id::Id,
    round::{Round, Wish},
};

use super::wishes::{is_about, taking_part};
use crate::{
    Backend,
    access::Organizer,
    operation::{Failed, Refusal, RefusalKind},
    store::rounds,
};

/// Why a round is not formed anew.
#[derive(Debug, thiserror::Error)]
pub enum AgainRefusal {
    /// There is no such round, or its people are no longer kept.
    #[error("there is no such round")]
    NotFound,
    /// No plan could fulfil all wishes, or they name nobody.
    #[error("no plan could fulfil the wishes")]
    Impossible,
}

impl Refusal for AgainRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Impossible => RefusalKind::Conflict,
        }
    }
}

impl Backend {
    /// Begins a round with the wishes of another one and one more; a worker computes it.
    pub async fn start_again(
        &self,
        by: &Organizer,
        id: &Id<Round>,
        wish: Wish,
    ) -> Result<Id<Round>, Failed<AgainRefusal>> {
        self.run_write((by.clone(), *id, wish), |backend, (by, id, wish)| async move {
            backend.start_again_once(&by, &id, wish).await
        })
        .await
    }

    async fn start_again_once(
        &self,
        by: &Organizer,
        id: &Id<Round>,
        wish: Wish,
    ) -> Result<Id<Round>, Failed<AgainRefusal>> {
        let round = rounds::find(&mut *self.parts.store.read().await?, id).await?.ok_or(AgainRefusal::NotFound)?;
        let people = round.people.ok_or(AgainRefusal::NotFound)?;
        if !is_about(&wish, &people) {
            return Err(AgainRefusal::Impossible.into());
        }
        let wishes = round.wishes.and(wish);
        taking_part(&wishes, &people).map_err(|_| AgainRefusal::Impossible)?;
        Ok(self.start_once(by, &wishes).await?)
    }
}

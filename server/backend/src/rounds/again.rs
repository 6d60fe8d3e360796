//! A round formed anew, with the wishes so far and one more.

use domain::{
    base::id::Id,
    round::{Round, Wish},
};

use super::wishes::{is_about, taking_part};
use crate::{
    Backend,
    access::Organizer,
    store::{StoreError, rounds},
};

/// Why a round was not formed anew.
#[derive(Debug, thiserror::Error)]
pub enum AgainError {
    /// There is no such round, or its people are no longer kept.
    #[error("there is no such round")]
    NotFound,
    /// No plan could fulfil all wishes, or they name nobody.
    #[error("no plan could fulfil the wishes")]
    Impossible,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Backend {
    /// Begins a round with the wishes of another one and one more; a worker computes it.
    pub async fn start_again(&self, by: &Organizer, id: &Id<Round>, wish: Wish) -> Result<Id<Round>, AgainError> {
        let round = rounds::find(&mut *self.parts.store.read().await?, id).await?.ok_or(AgainError::NotFound)?;
        let people = round.people.ok_or(AgainError::NotFound)?;
        if !is_about(&wish, &people) {
            return Err(AgainError::Impossible);
        }
        let wishes = round.wishes.and(wish);
        taking_part(&wishes, &people).map_err(|_| AgainError::Impossible)?;
        Ok(self.start_with(by, &wishes).await?)
    }
}

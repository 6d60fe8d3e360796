//! Rounds changed by hand, translated between the organizer's pages and the backend.

use std::collections::BTreeSet;

use backend::{
    access::Organizer,
    rounds::{AgainError, Difference, RoundPage, SwapError, WhyStale},
};
use domain::{
    base::id::Id,
    round::{Concern, Round, Wish},
};

use super::plan::{Names, among_mates, planned};
use crate::{
    error::AppError,
    features::organize::rounds::outcome::{InTheWay, Outcome},
    server::{backend, caller, hand_over, id, redirect, write},
};

impl<F: Ord> From<SwapError> for AppError<F> {
    fn from(error: SwapError) -> Self {
        match error {
            SwapError::NotFound => Self::NotFound,
            SwapError::Breaks(_) | SwapError::Changed => Self::Conflict,
            SwapError::Store(error) => error.into(),
            SwapError::Panicked(_) | SwapError::Unwritable(_) => {
                tracing::error!(%error, "a plan could not be changed");
                Self::Internal
            }
        }
    }
}

impl<F: Ord> From<AgainError> for AppError<F> {
    fn from(error: AgainError) -> Self {
        match error {
            AgainError::NotFound => Self::NotFound,
            AgainError::Impossible => Self::Conflict,
            AgainError::Store(error) => error.into(),
        }
    }
}

/// Lets two people of a plan change places and says what became of it.
pub async fn swap(by: Organizer, round: Id<Round>, one: String, other: String) -> Result<Outcome, AppError> {
    write(move |backend| {
        let (by, round, one, other) = (by.clone(), round, one.clone(), other.clone());
        async move {
            match backend.swap(&by, &round, &one, &other).await {
                Ok(report) => Ok(Outcome::Swapped(among_mates(&report))),
                Err(SwapError::Breaks(rule)) => Ok(Outcome::Breaks(rule)),
                Err(SwapError::Changed) => Ok(Outcome::Changed),
                Err(error) => Err(error),
            }
        }
    })
    .await
}

/// What was not ticked among the concerns; nothing if nobody was asked.
pub fn no_matter(asked: &str, matters: &[String]) -> BTreeSet<Concern> {
    let unticked = |concern: &Concern| asked == "yes" && !matters.iter().any(|ticked| ticked == concern.key());
    Concern::ALL.into_iter().filter(unticked).collect()
}

/// The wish that two people stay together.
pub fn together(one: String, other: String) -> Wish {
    Wish::Together(one, other)
}

/// The wish that somebody rests.
pub fn rest(person: String) -> Wish {
    Wish::Rest(person)
}

/// Starts a round anew with one wish more and leads there, or back if no round can be formed like that.
pub async fn start_again(by: Organizer, round: &str, wish: Wish) -> Result<(), AppError> {
    let old: Id<Round> = id(round)?;
    let begun = write(move |backend| {
        let (by, old, wish) = (by.clone(), old, wish.clone());
        async move {
            match backend.start_again(&by, &old, wish).await {
                Err(AgainError::Impossible) => Ok(None),
                begun => begun.map(Some),
            }
        }
    })
    .await?;
    match begun {
        Some(new) => redirect(&format!("/organize/rounds/{new}")),
        None => hand_over(&format!("/organize/rounds/{round}"), &Outcome::Impossible).await?,
    }
    Ok(())
}

/// How many people in the way are named: who has more forms the round anew.
const NAMED: usize = 20;

/// What stands in the way of announcing a round, as far as its page shows it.
pub fn obstacles(page: &RoundPage) -> Vec<InTheWay> {
    named(&page.difference, &page.names)
}

/// Leads to the page of a round that was not announced, which names what stood in the way; a program is told at once.
pub async fn refuse(by: &Organizer, round: &str) -> Result<(), AppError> {
    if !caller()?.wants_page {
        return Err(AppError::Conflict);
    }
    let backend = backend()?;
    let whole = backend.round(by, &id(round)?).await?.ok_or(AppError::NotFound)?;
    let mut found = backend.difference(by, &whole).await?;
    let more = found.people.len().saturating_sub(NAMED);
    found.people.truncate(NAMED);
    let ids: Vec<&str> = found.people.iter().map(|(id, _)| id.as_str()).collect();
    let names = backend.called(by, &ids).await?;
    hand_over(&format!("/organize/rounds/{round}"), &Outcome::Refused(named(&found, &names), more)).await
}

fn named(found: &Difference, names: &Names) -> Vec<InTheWay> {
    let of_person = |(id, why): &(String, WhyStale)| match why {
        WhyStale::Gone => InTheWay::Gone(planned(names, id)),
        WhyStale::Busy => InTheWay::Busy(planned(names, id)),
        WhyStale::Met => InTheWay::Met(planned(names, id)),
    };
    let round = found.another_round.then_some(InTheWay::AnotherRound);
    round.into_iter().chain(found.people.iter().map(of_person)).collect()
}

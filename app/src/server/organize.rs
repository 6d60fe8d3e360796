//! Rounds, groups, members and jobs, as far as the organizer's pages ask the backend.

pub mod by_hand;
pub mod mending;
pub mod plan;
pub mod seats;

use std::collections::BTreeSet;

use backend::{
    access::Organizer,
    groups::{rooms::SetRoomError, roster::EngineError},
    rounds::PublishError,
};
use domain::{
    base::id::{Id, Job},
    group::Group,
    people::member::Member,
    round::{Concern, Round, Wishes},
};

use super::{backend, caller, redirect, write};
use crate::error::AppError;

impl<F: Ord> From<PublishError> for AppError<F> {
    fn from(error: PublishError) -> Self {
        match error {
            PublishError::NotFound => Self::NotFound,
            PublishError::Stale => Self::Conflict,
            PublishError::Store(error) => error.into(),
        }
    }
}

impl<F: Ord> From<EngineError> for AppError<F> {
    fn from(error: EngineError) -> Self {
        tracing::error!(%error, "the engine could not be asked");
        Self::Internal
    }
}

impl<F: Ord> From<SetRoomError> for AppError<F> {
    fn from(error: SetRoomError) -> Self {
        match error {
            SetRoomError::NotAllowed => Self::Malformed,
            SetRoomError::NotFound => Self::NotFound,
            SetRoomError::Store(error) => error.into(),
        }
    }
}

/// Starts a round that leaves these concerns out of account.
pub async fn start_round(by: Organizer, no_matter: BTreeSet<Concern>) -> Result<Id<Round>, AppError> {
    let wishes = Wishes { no_matter, ..Wishes::default() };
    write(move |backend| {
        let (by, wishes) = (by.clone(), wishes.clone());
        async move { backend.start_with(&by, &wishes).await }
    })
    .await
}

/// Announces a round and says whether that was done: a round that is out of date is left alone.
pub async fn publish(by: Organizer, round: Id<Round>) -> Result<bool, AppError> {
    write(move |backend| {
        let (by, round) = (by.clone(), round);
        async move {
            match backend.publish(&by, &round).await {
                Err(PublishError::Stale) => Ok(false),
                done => done.map(|()| true),
            }
        }
    })
    .await
}

/// Leads the browser to the page that says what became of a deed; a program is told at once if it was not done.
pub fn show(page: &str, done: bool) -> Result<(), AppError> {
    if !done && !caller()?.wants_page {
        return Err(AppError::Conflict);
    }
    redirect(page);
    Ok(())
}

/// Keeps a room and says whether one may be at this address.
pub async fn set_room<F: Ord>(by: Organizer, group: Id<Group>, url: String) -> Result<bool, AppError<F>> {
    write(move |backend| {
        let (by, group, url) = (by.clone(), group, url.clone());
        async move {
            match backend.set_room(&by, &group, &url).await {
                Err(SetRoomError::NotAllowed) => Ok(false),
                done => done.map(|()| true),
            }
        }
    })
    .await
}

/// The person for whom a key is asked, if they are there.
pub async fn may_have_key(member: Id<Member>) -> Result<Id<Member>, AppError> {
    backend()?.member(&member).await?.map(|found| found.id).ok_or(AppError::NotFound)
}

/// Makes a key for a member and tells its address; for an organizer none is made.
pub async fn make_key(by: Organizer, member: Id<Member>) -> Result<String, AppError> {
    write(move |backend| {
        let (by, member) = (by.clone(), member);
        async move { backend.make_key(&by, &member).await }
    })
    .await?
    .ok_or(AppError::Conflict)
}

/// Has a job tried again, and says whether it had been given up.
pub async fn retry(by: Organizer, job: Id<Job>) -> Result<bool, AppError> {
    write(move |backend| {
        let (by, job) = (by.clone(), job);
        async move { backend.retry(&by, &job).await }
    })
    .await
}

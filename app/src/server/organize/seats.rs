//! Seats in groups that meet already, as far as the organizer's pages ask the backend.

use backend::{access::Organizer, groups::seats::SeatError};
use domain::{
    base::id::Id,
    group::{Group, seat::Seats},
    people::member::Member,
};

use crate::{
    error::AppError,
    server::{backend, write},
};

impl<F: Ord> From<SeatError> for AppError<F> {
    fn from(error: SeatError) -> Self {
        match error {
            SeatError::Taken => Self::Conflict,
            SeatError::Store(error) => error.into(),
            SeatError::Engine(error) => error.into(),
        }
    }
}

/// What there is for somebody who waits; nothing for whoever does not.
pub async fn of(by: &Organizer, member: &Id<Member>) -> Result<Option<Seats>, AppError> {
    Ok(backend()?.seats(by, member).await.unwrap_or_else(|error| {
        // The page has more to give, as a key.
        tracing::error!(%error, "no seat could be looked for");
        None
    }))
}

/// Gives somebody a seat and says whether it was still free.
pub async fn take(by: Organizer, member: Id<Member>, group: Id<Group>) -> Result<bool, AppError> {
    write(move |backend| {
        let (by, member, group) = (by.clone(), member, group);
        async move {
            match backend.seat(&by, &member, &group).await {
                Err(SeatError::Taken) => Ok(false),
                done => done.map(|()| true),
            }
        }
    })
    .await
}

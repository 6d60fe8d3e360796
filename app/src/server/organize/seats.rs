//! Seats in groups that meet already, translated between the organizer's pages and the backend.

use backend::{
    member::Organizer,
    seats::{Seat, SeatError, Seats},
};
use domain::id::{Group, Id, Member};

use super::{group_line, named, plan::key};
use crate::{
    error::AppError,
    features::organize::members::seats::{SeatShown, SeatsShown},
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
pub async fn of(by: &Organizer, member: &Id<Member>) -> Result<Option<SeatsShown>, AppError> {
    let seats = backend()?.seats(by, member).await.unwrap_or_else(|error| {
        // The page has more to give, as a key.
        tracing::error!(%error, "no seat could be looked for");
        None
    });
    Ok(match seats {
        None => None,
        Some(Seats::None(reason)) => Some(SeatsShown::None(key(reason))),
        Some(Seats::Offered(seats)) => {
            let mut offered = Vec::new();
            for seat in &seats {
                offered.push(shown(by, seat).await?);
            }
            Some(SeatsShown::Offered(offered))
        }
    })
}

async fn shown(by: &Organizer, seat: &Seat) -> Result<SeatShown, AppError> {
    let people = named(by, &seat.people).await?;
    Ok(SeatShown {
        group: group_line(&seat.group),
        people: people.into_iter().map(|(_, name, mark)| (name, mark)).collect(),
        shared: seat.shared.clone(),
        cohesion: seat.cohesion,
        next: seat.next.as_ref().map(|next| next.starts_at),
    })
}

/// Gives somebody a seat and says whether it was still free.
pub async fn take(by: Organizer, member: Id<Member>, group: Id<Group>) -> Result<bool, AppError> {
    write(move |backend| {
        let (by, member, group) = (by.clone(), member.clone(), group.clone());
        async move {
            match backend.seat(&by, &member, &group).await {
                Err(SeatError::Taken) => Ok(false),
                done => done.map(|()| true),
            }
        }
    })
    .await
}

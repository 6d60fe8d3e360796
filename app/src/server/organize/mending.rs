//! Groups with too few people, as far as the organizer's pages ask the backend.

use backend::{access::Organizer, groups::repair::RepairError};
use domain::{
    base::id::Id,
    group::{
        Group,
        repair::{Repair, Transfer},
    },
};

use crate::{
    error::AppError,
    features::organize::groups::mending::{CHANGED, MEETING, MENDED},
    server::{backend, write},
};

impl<F: Ord> From<RepairError> for AppError<F> {
    fn from(error: RepairError) -> Self {
        match error {
            RepairError::Changed | RepairError::Meeting => Self::Conflict,
            RepairError::Store(error) => error.into(),
            RepairError::Engine(error) => error.into(),
        }
    }
}

/// What can be done for a group; nothing if it has enough people or no meeting ahead.
pub async fn of(by: &Organizer, group: &Id<Group>) -> Option<Repair> {
    let asked: Result<_, AppError> = async { Ok(backend()?.proposal(by, group).await?) }.await;
    match asked {
        Ok(proposal) => proposal.map(Repair::Proposed),
        // The page has more to give, as the room.
        Err(_) => Some(Repair::Unknown),
    }
}

/// Moves people and says, in the word of the address, what became of it.
pub async fn mend(by: Organizer, group: Id<Group>, transfers: Vec<String>) -> Result<&'static str, AppError> {
    let parsed: Option<Vec<Transfer>> = transfers.iter().map(|one| Transfer::parse(one)).collect();
    let transfers = parsed.ok_or(AppError::Malformed)?;
    write(move |backend| {
        let (by, group, transfers) = (by.clone(), group, transfers.clone());
        async move {
            match backend.repair(&by, &group, &transfers).await {
                Err(RepairError::Changed) => Ok(CHANGED),
                Err(RepairError::Meeting) => Ok(MEETING),
                done => done.map(|()| MENDED),
            }
        }
    })
    .await
}

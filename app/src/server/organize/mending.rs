//! Groups with too few people, translated between the organizer's pages and the backend.

use backend::{
    member::Organizer,
    mending::{Change, MendError, Proposal, Transfer, Way},
};
use domain::id::{Group, Id};

use super::{group_line, plan::Names};
use crate::{
    error::AppError,
    features::organize::groups::mending::{CHANGED, ChangeShown, MEETING, MENDED, MendingShown, Remedy},
    server::{backend, write},
};

impl<F: Ord> From<MendError> for AppError<F> {
    fn from(error: MendError) -> Self {
        match error {
            MendError::Changed | MendError::Meeting => Self::Conflict,
            MendError::Store(error) => error.into(),
            MendError::Engine(error) => error.into(),
        }
    }
}

/// What can be done for a group; nothing if it has enough people or no meeting ahead.
pub async fn of(by: &Organizer, group: &Id<Group>) -> Option<MendingShown> {
    let asked: Result<_, AppError> = async {
        let backend = backend()?;
        let Some(proposal) = backend.proposal(by, group).await? else { return Ok(None) };
        let ids: Vec<&str> = proposal.changes.iter().map(|change| change.member.as_str()).collect();
        let called = backend.called(by, &ids).await?;
        Ok(Some(shown(proposal, &called)))
    }
    .await;
    match asked {
        Ok(proposal) => proposal,
        // The page has more to give, as the room.
        Err(_) => Some(MendingShown { remedy: Remedy::Unknown, alike: None, changes: Vec::new() }),
    }
}

fn shown(proposal: Proposal, called: &Names) -> MendingShown {
    MendingShown {
        remedy: proposal.mended.map_or(Remedy::Ended, |(way, ..)| remedy(way)),
        alike: proposal.mended.map(|(_, was, then)| (was, then)),
        changes: proposal.changes.into_iter().map(|one| change(one, called)).collect(),
    }
}

fn remedy(way: Way) -> Remedy {
    match way {
        Way::Filled => Remedy::Filled,
        Way::Borrowed => Remedy::Borrowed,
        Way::Merged => Remedy::Merged,
        Way::Divided => Remedy::Divided,
    }
}

fn change(change: Change, called: &Names) -> ChangeShown {
    let mark = called.get(change.member.as_str()).and_then(|called| called.mark.clone());
    let transfer = change.transfer().to_string();
    let (from, to) = (change.from.as_ref().map(group_line), change.to.as_ref().map(group_line));
    ChangeShown { name: change.name, mark, from, to, transfer }
}

/// Moves people and says, in the word of the address, what became of it.
pub async fn mend(by: Organizer, group: Id<Group>, transfers: Vec<String>) -> Result<&'static str, AppError> {
    let parsed: Option<Vec<Transfer>> = transfers.iter().map(|one| Transfer::parse(one)).collect();
    let transfers = parsed.ok_or(AppError::Malformed)?;
    write(move |backend| {
        let (by, group, transfers) = (by.clone(), group.clone(), transfers.clone());
        async move {
            match backend.mend(&by, &group, &transfers).await {
                Err(MendError::Changed) => Ok(CHANGED),
                Err(MendError::Meeting) => Ok(MEETING),
                done => done.map(|()| MENDED),
            }
        }
    })
    .await
}

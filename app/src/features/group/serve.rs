//! What proposals, and what is said of others, need of the server beside the backend.

use backend::{
    meetings::{BesideRefusal, ProposalRefusal, RollRefusal},
    operation::Failed,
};
use domain::{base::id::Id, group::Group};

use super::told::{BESIDE, DENIED, FIRST, LATE};
use crate::{error::AppError, server};

/// Leads back to the page that a proposal stands on. Where it is too late, the page shows so itself.
pub fn back_to_proposal(done: Result<(), Failed<ProposalRefusal>>) -> Result<(), AppError> {
    let is_done = match done {
        Ok(()) => true,
        Err(Failed::Refused(ProposalRefusal::Over)) => false,
        Err(failed) => return Err(failed.into()),
    };
    server::show(&format!("{}#proposal", server::caller()?.page), is_done)
}

/// Leads to the page of a group, which says whether it is noted who sits beside whom.
pub fn said(group: &Id<Group>, done: Result<(), Failed<BesideRefusal>>) -> Result<(), AppError> {
    let told = match done {
        Ok(()) => return server::show(&format!("/groups/{group}#{BESIDE}"), true),
        Err(Failed::Refused(BesideRefusal::NotJoined)) => FIRST,
        Err(Failed::Refused(BesideRefusal::Denied)) => DENIED,
        Err(Failed::Refused(BesideRefusal::Closed)) => LATE,
        Err(failed) => return Err(failed.into()),
    };
    server::show(&format!("/groups/{group}?{told}"), false)
}

/// Leads back to the page on which somebody said something of another, which says if it is too late for that.
pub fn noted(place: &str, done: Result<(), Failed<RollRefusal>>) -> Result<(), AppError> {
    let page = server::caller()?.page;
    let page = page.split('?').next().unwrap_or_default();
    match done {
        Ok(()) => server::show(&format!("{page}#{place}"), true),
        Err(Failed::Refused(RollRefusal::TooLate)) => server::show(&format!("{page}?{LATE}"), false),
        Err(failed) => Err(failed.into()),
    }
}

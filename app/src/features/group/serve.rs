//! What proposals need of the server beside the backend.

use backend::{meetings::ProposalRefusal, operation::Failed};

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

//! What turning the card needs of the server beside the backend.

use backend::{meetings::LiveRefusal, operation::Failed};
use domain::{base::id::Id, group::Group};

use crate::{error::AppError, server};

/// Leads back to the page of the card. Where the meeting has ended meanwhile, the page says so itself.
pub fn lead_back(group: &Id<Group>, turned: Result<(), Failed<LiveRefusal>>) -> Result<(), AppError> {
    let is_on = match turned {
        Ok(()) => true,
        Err(Failed::Refused(LiveRefusal::Closed)) => false,
        Err(failed) => return Err(failed.into()),
    };
    server::show(&format!("/groups/{group}/live"), is_on)
}

//! Changes of a meeting, as far as its page asks the backend.

use backend::{access::Organizer, meetings::ChangeRefusal, operation::Failed};
use domain::{
    base::{form::FieldError, id::Id, moment::Moment},
    meeting::{IllegalStep, Meeting},
};

use super::{
    form::{MoveField, MoveForm},
    told::{LATE, MOVED},
};
use crate::{
    error::AppError,
    server::{backend, id, reject_one, show},
};

/// Has a meeting start at the moment of the form.
pub async fn shift(by: &Organizer, form: MoveForm) -> Result<(), AppError<MoveField>> {
    let meeting = id(&form.meeting)?;
    let Some(start) = Moment::parse_seoul(&form.date, &form.time) else {
        return reject_one(form, MoveField::Date, FieldError::NoMoment).await;
    };
    match backend()?.move_meeting(by, &meeting, start).await {
        Err(Failed::Refused(ChangeRefusal::Illegal(IllegalStep::TooSoon))) => {
            reject_one(form, MoveField::Date, FieldError::TooSoon).await
        }
        Err(Failed::Refused(ChangeRefusal::Illegal(IllegalStep::OutOfOrder))) => {
            reject_one(form, MoveField::Date, FieldError::OutOfOrder).await
        }
        other => tell(&meeting, other, MOVED),
    }
}

/// Leads to the page of the meeting, which says what became of the change.
pub fn tell<F: Ord>(
    meeting: &Id<Meeting>,
    outcome: Result<(), Failed<ChangeRefusal>>,
    done: &str,
) -> Result<(), AppError<F>> {
    let told = match outcome {
        Ok(()) => done,
        Err(Failed::Refused(ChangeRefusal::Illegal(_) | ChangeRefusal::Changed | ChangeRefusal::Nobody)) => LATE,
        Err(failed) => return Err(failed.into()),
    };
    show(&format!("/organize/meetings/{meeting}?{told}"), told == done)
}

//! Changes of a meeting, as far as its page asks the backend.

use backend::{
    access::Organizer,
    meetings::{ChangeRefusal, RollRefusal},
    operation::Failed,
};
use domain::{
    base::{form::FieldError, id::Id, moment::Moment},
    meeting::{IllegalStep, Meeting, attendance::AttendanceWord},
    people::member::Member,
};

use super::{
    form::{MoveField, MoveForm},
    told::{LATE, MOVED, NOT_NOTED, NOTED, UNDO},
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

/// Notes whether somebody was at a meeting, and leads to its page, which says whether that stands.
pub async fn note(by: &Organizer, meeting: &Id<Meeting>, member: &Id<Member>, word: &str) -> Result<(), AppError> {
    let word = match AttendanceWord::parse(word) {
        None if word != UNDO => return Err(AppError::Malformed),
        word => word,
    };
    let told = match backend()?.note_attendance(by, meeting, member, word).await {
        Ok(()) => NOTED,
        Err(Failed::Refused(RollRefusal::NotFound | RollRefusal::TooEarly)) => NOT_NOTED,
        Err(failed) => return Err(failed.into()),
    };
    show(&format!("/organize/meetings/{meeting}?{told}"), told == NOTED)
}

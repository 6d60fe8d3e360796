//! Groups with too few people, rooms that were pasted, and answers by telephone, as far as their page asks the backend.

use backend::{
    access::Organizer,
    groups::{repair::RepairRefusal, rooms::Renewal},
    meetings::AnswerRefusal,
    operation::Failed,
};
use domain::{
    base::{
        form::{FieldError, FieldErrors},
        id::Id,
    },
    group::{
        Group,
        dial_in::{DialField, DialIn},
        repair::{Repair, Transfer},
    },
    line::clean,
    meeting::{Meeting, answer::Answer},
    people::member::Member,
};

use super::{
    form::{RoomField, RoomForm},
    told::{CHANGED, MEETING, NOT_WRITTEN, REPAIRED, ROOM_ASKED, ROOM_GONE, ROOM_NEW, WRITTEN},
};
use crate::{
    error::AppError,
    server::{backend, id, redirect, reject, show},
};

/// What can be done for a group; nothing if it has enough people or no meeting ahead.
pub async fn repair_plan(by: &Organizer, group: &Id<Group>) -> Result<Option<Repair>, AppError> {
    match backend()?.repair_plan(by, group).await {
        Ok(proposal) => Ok(proposal.map(Repair::Proposed)),
        Err(error) => {
            // The page has more to give, as the room.
            tracing::error!(%error, "no repair could be looked for");
            Ok(Some(Repair::Unknown))
        }
    }
}

/// Moves people as was proposed, and leads to the page that says what became of it.
pub async fn repair(by: &Organizer, group: &Id<Group>, transfers: &[String]) -> Result<(), AppError> {
    let transfers: Option<Vec<Transfer>> = transfers.iter().map(|one| Transfer::parse(one)).collect();
    let told = match backend()?.repair(by, group, &transfers.ok_or(AppError::Malformed)?).await {
        Ok(()) => REPAIRED,
        Err(Failed::Refused(RepairRefusal::Changed)) => CHANGED,
        Err(Failed::Refused(RepairRefusal::Meeting)) => MEETING,
        Err(failed) => return Err(failed.into()),
    };
    show(&format!("/organize/groups/{group}?{told}"), told == REPAIRED)
}

/// Keeps the room of the form.
pub async fn set_room(by: &Organizer, form: RoomForm) -> Result<(), AppError<RoomField>> {
    let (backend, group) = (backend()?, id(&form.group)?);
    let mut check = FieldErrors::new();
    let url = match clean(&form.url) {
        url if url.is_empty() => Err(FieldError::Required),
        url if backend.takes_room(&url) => Ok(url),
        _ => Err(FieldError::NoRoom),
    };
    let url = check.field(RoomField::Url, url);
    let dial_in = check.field_of(DialIn::pasted(&form.phone, &form.code), |field| match field {
        DialField::Phone => (RoomField::Phone, FieldError::NoPhone),
        DialField::Code => (RoomField::Code, FieldError::NoCode),
    });
    let (url, dial_in) = match check.finish(|| Some((url?, dial_in?))) {
        Ok(read) => read,
        Err(errors) => return reject(form, errors).await,
    };
    backend.set_room(by, &group, &url, dial_in).await?;
    redirect(&format!("/organize/groups/{group}?saved"));
    Ok(())
}

/// Has a group meet in another room, and leads to the page that says what became of it.
pub async fn renew_room(by: &Organizer, group: &Id<Group>) -> Result<(), AppError> {
    let told = match backend()?.renew_room(by, group).await? {
        Renewal::Asked => ROOM_ASKED,
        Renewal::Made => ROOM_NEW,
        Renewal::ToPaste => ROOM_GONE,
    };
    show(&format!("/organize/groups/{group}?{told}"), true)
}

/// Writes down what somebody said on the telephone, and leads to the page that says whether it stands.
pub async fn answer_for(
    by: &Organizer,
    group: &Id<Group>,
    (meeting, member): (&Id<Meeting>, &Id<Member>),
    answer: &str,
) -> Result<(), AppError> {
    let answer = Answer::parse(answer).ok_or(AppError::Malformed)?;
    let told = match backend()?.answer_for(by, member, meeting, answer).await {
        Ok(()) => WRITTEN,
        Err(Failed::Refused(AnswerRefusal::Over | AnswerRefusal::NotFound)) => NOT_WRITTEN,
        Err(failed) => return Err(failed.into()),
    };
    show(&format!("/organize/groups/{group}?{told}"), told == WRITTEN)
}

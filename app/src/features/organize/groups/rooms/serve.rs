//! Rooms of many groups, as far as their page asks the backend.

use backend::{Backend, access::Organizer, groups::rooms::PastedRoom};
use domain::{
    base::{form::FieldError, page::Key},
    group::paste::{MOST_LINES, PastedLine},
    line::clean,
};

use super::{
    form::{RoomTyped, RoomsField, RoomsForm},
    look::RoomsLook,
};
use crate::{
    draft::Draft,
    error::AppError,
    server::{backend, draft, redirect, reject, reject_one},
};

/// Keeps the rooms of the form, or brings it back with what is wrong; lines are put beside their groups before.
pub async fn set_rooms(by: &Organizer, mut form: RoomsForm) -> Result<(), AppError<RoomsField>> {
    let backend = backend()?;
    form.drop_empty();
    if !clean(&form.lines).is_empty() {
        let wrong = spread(&backend, by, &mut form).await?;
        let mut errors = form.rooms(|url| backend.takes_room(url)).err().unwrap_or_default();
        if let Some(error) = wrong {
            errors.field::<()>(RoomsField::lines(), Err(error));
        }
        return reject(form, errors).await;
    }
    let rooms = match form.rooms(|url| backend.takes_room(url)) {
        Ok(rooms) if rooms.is_empty() => return reject_one(form, RoomsField::lines(), FieldError::Required).await,
        Ok(rooms) => rooms,
        Err(errors) => return reject(form, errors).await,
    };
    let pasted = |(group, address, dial_in)| PastedRoom { group, address, dial_in };
    backend.set_rooms(by, rooms.into_iter().map(pasted).collect()).await?;
    redirect("/organize/rooms?saved");
    Ok(())
}

/// Puts lines beside their groups. Those whose group nobody knows, or that are too many, stay lines; says why, if any do.
async fn spread(
    backend: &Backend,
    by: &Organizer,
    form: &mut RoomsForm,
) -> Result<Option<FieldError>, AppError<RoomsField>> {
    let text = by.member().view.language.text();
    let (mut left, mut wrong) = (Vec::new(), None);
    for line in PastedLine::all(&std::mem::take(&mut form.lines)) {
        if form.groups.len() >= MOST_LINES {
            left.push(line.text);
            continue;
        }
        let found = match text.read_group_name(&line.name) {
            Some(name) => backend.group_named(by, &name).await?,
            None => None,
        };
        if let Some(group) = found {
            let PastedLine { url, phone, code, .. } = line;
            form.set(group.id.as_str(), RoomTyped { url, phone, code });
        } else {
            wrong = Some(FieldError::NoGroup);
            left.push(line.text);
        }
    }
    form.lines = left.join("\n");
    Ok(wrong)
}

/// The groups of a page, and those for which something was typed.
pub async fn look(by: &Organizer, after: &str, all: bool) -> Result<RoomsLook, AppError> {
    let backend = backend()?;
    let page = backend.groups_ahead(by, all, Key::parse(after).as_ref()).await?;
    let draft: Draft<RoomsForm, RoomsField> = draft().await?.unwrap_or_default();
    let ids: Vec<_> = draft.form.groups.iter().filter_map(|id| id.parse().ok()).collect();
    let found = backend.some_groups(by, &ids).await?;
    let typed = ids.iter().filter_map(|id| found.iter().find(|group| group.id == *id).cloned()).collect();
    Ok(RoomsLook { page, typed, draft })
}

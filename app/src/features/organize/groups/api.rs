//! Groups, as an organizer's browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::{id::Id, moment::Moment, page::Page},
    group::{Group, Person, repair::Repair, room::RoomState},
    meeting::{Meeting, answer::WhoComes, vote::WhoVotes},
    people::member::Member,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::form::PhonedForm;
use crate::{draft::Draft, error::AppError};

/// The form with the room, as typed. Which group it is for stands in it, so that a draft shows on
/// the page of that group alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoomForm {
    /// The id of the group.
    pub group: String,
    /// The address of the room.
    pub url: String,
}

/// The one field of `/organize/groups/{id}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RoomField {
    /// 모임 방 주소
    Url,
}

/// What stands on `/organize/groups/{id}`. The address of the room is not among it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrganizedGroup {
    /// The group.
    pub group: Group,
    /// How it stands with its room.
    pub room: RoomState,
    /// Its people, by id.
    pub people: Vec<Person>,
    /// Who of them is the host, if there is one.
    pub host: Option<Id<Member>>,
    /// Its meetings, in their order.
    pub meetings: Vec<Meeting>,
    /// Who comes to each of those that still take answers.
    pub who_comes: Vec<(Id<Meeting>, WhoComes)>,
    /// Who chose what comes after the last meeting, while they vote about it.
    pub who_votes: Option<WhoVotes>,
    /// What can be done if it has too few people.
    pub repair: Option<Repair>,
    /// A room that was typed and refused.
    pub draft: Draft<RoomForm, RoomField>,
    /// What somebody said on the telephone, if it was not taken.
    pub phoned: PhonedForm,
    /// The present moment.
    pub now: Moment,
}

/// Keeps the room that an organizer pasted. Nothing typed changes nothing: the field stands empty
/// beside a room that is set.
#[server(prefix = "/api", endpoint = "set-room")]
pub async fn set_room(#[server(default)] form: RoomForm) -> Result<(), AppError<RoomField>> {
    use crate::server;
    use backend::{groups::rooms::RoomRefusal, operation::Failed};
    use domain::base::form::FieldError;
    let by = server::organizer()?;
    let group = server::id(&form.group)?;
    if domain::line::clean(&form.url).is_empty() {
        return server::reject_one(form, RoomField::Url, FieldError::Required).await;
    }
    match server::backend()?.set_room(&by, &group, &form.url).await {
        Ok(()) => {
            server::redirect(&format!("/organize/groups/{group}?saved"));
            Ok(())
        }
        Err(Failed::Refused(RoomRefusal::NotAllowed)) => {
            server::reject_one(form, RoomField::Url, FieldError::NoRoom).await
        }
        Err(failed) => Err(failed.into()),
    }
}

/// Has a group meet in another room from now on.
#[server(prefix = "/api", endpoint = "renew-room")]
pub async fn renew_room(#[server(default)] group: String) -> Result<(), AppError> {
    use super::serve;
    use crate::server;
    serve::renew_room(&server::organizer()?, &server::id(&group)?).await
}

/// Moves people as was proposed for a group that has too few, if that still helps and keeps every rule.
#[server(prefix = "/api", endpoint = "mend-group")]
pub async fn repair_group(
    #[server(default)] group: String,
    #[server(default)] transfers: Vec<String>,
) -> Result<(), AppError> {
    use super::serve;
    use crate::server;
    serve::repair(&server::organizer()?, &server::id(&group)?, &transfers).await
}

/// Writes down what somebody said on the telephone about coming to a meeting.
#[server(prefix = "/api", endpoint = "answer-for")]
pub async fn answer_for(#[server(default)] group: String, #[server(default)] form: PhonedForm) -> Result<(), AppError> {
    use super::serve;
    use crate::server;
    let by = server::organizer()?;
    let (group, meeting, member) = (server::id(&group)?, server::id(&form.meeting)?, server::id(&form.member)?);
    serve::answer_for(&by, &group, (&meeting, &member), &form.answer).await
}

/// Has whoever is the host of a group be it no longer.
#[server(prefix = "/api", endpoint = "end-hosting")]
pub async fn end_hosting(#[server(default)] group: String) -> Result<(), AppError> {
    use super::told::HOST_ENDED;
    use crate::server;
    let by = server::organizer()?;
    let group = server::id(&group)?;
    server::backend()?.end_hosting(&by, &group).await?;
    server::redirect(&format!("/organize/groups/{group}?{HOST_ENDED}"));
    Ok(())
}

/// Groups, the newest first.
#[server(prefix = "/api", endpoint = "groups")]
pub async fn organize_groups(#[server(default)] after: String) -> Result<Page<Group>, AppError> {
    use crate::server;
    let by = server::organizer()?;
    Ok(server::backend()?.all_groups(&by, domain::base::page::Key::parse(&after).as_ref()).await?)
}

/// What stands on `/organize/groups/{id}`.
#[server(prefix = "/api", endpoint = "organized-group")]
pub async fn organize_group(#[server(default)] id: String) -> Result<OrganizedGroup, AppError> {
    use super::serve;
    use crate::server;
    let by = server::organizer()?;
    let backend = server::backend()?;
    let found = backend.group_for(&by, &server::id(&id)?).await?.ok_or(AppError::NotFound)?;
    let draft: Option<Draft<RoomForm, RoomField>> = server::draft().await?;
    Ok(OrganizedGroup {
        repair: serve::repair_plan(&by, &found.group.id).await?,
        group: found.group,
        room: found.room,
        people: found.people,
        host: found.host,
        meetings: found.meetings,
        who_comes: found.who_comes,
        who_votes: found.who_votes,
        now: found.now,
        phoned: server::chosen().await?,
        draft: draft.filter(|draft| draft.form.group == id).unwrap_or_default(),
    })
}

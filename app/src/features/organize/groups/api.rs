//! Groups, as an organizer's browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::{id::Id, moment::Moment, page::Page},
    group::{Group, Person, offer::Waiter, repair::Repair, room::RoomState},
    meeting::{Meeting, answer::WhoComes, vote::WhoVotes},
    people::member::Member,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::form::{PhonedForm, RoomField, RoomForm};
use crate::{draft::Draft, error::AppError};

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
    /// Who waits for a seat in it, in their order.
    pub waiters: Page<Waiter>,
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
    use super::serve;
    use crate::server;
    serve::set_room(&server::organizer()?, form).await
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

/// Takes back a seat that is offered to somebody.
#[server(prefix = "/api", endpoint = "withdraw-offer")]
pub async fn withdraw_offer(
    #[server(default)] group: String,
    #[server(default)] offer: String,
) -> Result<(), AppError> {
    use super::told::{NOT_WITHDRAWN, WITHDRAWN};
    use crate::server;
    let by = server::organizer()?;
    let group: Id<Group> = server::id(&group)?;
    let done = server::backend()?.withdraw_offer(&by, &server::id(&offer)?).await?;
    let told = if done { WITHDRAWN } else { NOT_WITHDRAWN };
    server::show(&format!("/organize/groups/{group}?{told}"), done)
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
pub async fn organize_group(
    #[server(default)] id: String,
    #[server(default)] waiters: String,
) -> Result<OrganizedGroup, AppError> {
    use super::serve;
    use crate::server;
    let by = server::organizer()?;
    let backend = server::backend()?;
    let found = backend.group_for(&by, &server::id(&id)?).await?.ok_or(AppError::NotFound)?;
    let draft: Option<Draft<RoomForm, RoomField>> = server::draft().await?;
    let waiters = domain::base::page::Key::parse(&waiters);
    Ok(OrganizedGroup {
        waiters: backend.waiters(&by, &found.group.id, waiters.as_ref()).await?,
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

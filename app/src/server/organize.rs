//! Rounds, groups, members and jobs, translated between the organizer's pages and the backend.

pub mod by_hand;
pub mod mending;
pub mod plan;
pub mod seats;

use std::collections::BTreeSet;

use backend::{
    groups::{GroupRecord, Person},
    jobs::DeadLetter,
    member::{Member as MemberRecord, Organizer, Role},
    namesakes::Called,
    organize::{Listed, Whereabouts},
    rooms::SetRoomError,
    rounds::{Concern, PublishError, RoundHead, RoundState, Wishes},
    seating::EngineError,
};
use domain::{
    id::{Group, Id, Job, Member, Round},
    login::Login,
    namesake::Mark,
    page::Page,
    place::{Area, MovingStage},
};

use super::{backend, caller, redirect, write};
use crate::{
    error::AppError,
    features::organize::{
        api::StuckJob,
        groups::api::GroupLine,
        members::api::{MemberLine, Place},
        rounds::api::{RoundLine, Standing},
    },
};

impl<F: Ord> From<PublishError> for AppError<F> {
    fn from(error: PublishError) -> Self {
        match error {
            PublishError::NotFound => Self::NotFound,
            PublishError::Stale => Self::Conflict,
            PublishError::Store(error) => error.into(),
        }
    }
}

impl<F: Ord> From<EngineError> for AppError<F> {
    fn from(error: EngineError) -> Self {
        tracing::error!(%error, "the engine could not be asked");
        Self::Internal
    }
}

impl<F: Ord> From<SetRoomError> for AppError<F> {
    fn from(error: SetRoomError) -> Self {
        match error {
            SetRoomError::NotAllowed => Self::Malformed,
            SetRoomError::NotFound => Self::NotFound,
            SetRoomError::Store(error) => error.into(),
        }
    }
}

/// Starts a round that leaves these concerns out of account.
pub async fn start_round(by: Organizer, no_matter: BTreeSet<Concern>) -> Result<Id<Round>, AppError> {
    let wishes = Wishes { no_matter, ..Wishes::default() };
    write(move |backend| {
        let (by, wishes) = (by.clone(), wishes.clone());
        async move { backend.start_with(&by, &wishes).await }
    })
    .await
}

/// Announces a round and says whether that was done: a round that is out of date is left alone.
pub async fn publish(by: Organizer, round: Id<Round>) -> Result<bool, AppError> {
    write(move |backend| {
        let (by, round) = (by.clone(), round.clone());
        async move {
            match backend.publish(&by, &round).await {
                Err(PublishError::Stale) => Ok(false),
                done => done.map(|()| true),
            }
        }
    })
    .await
}

/// Leads the browser to the page that says what became of a deed; a program is told at once if it was not done.
pub fn show(page: &str, done: bool) -> Result<(), AppError> {
    if !done && !caller()?.wants_page {
        return Err(AppError::Conflict);
    }
    redirect(page);
    Ok(())
}

/// Keeps a room and says whether one may be at this address.
pub async fn set_room<F: Ord>(by: Organizer, group: Id<Group>, url: String) -> Result<bool, AppError<F>> {
    write(move |backend| {
        let (by, group, url) = (by.clone(), group.clone(), url.clone());
        async move {
            match backend.set_room(&by, &group, &url).await {
                Err(SetRoomError::NotAllowed) => Ok(false),
                done => done.map(|()| true),
            }
        }
    })
    .await
}

/// The person for whom a key is asked, if they are there.
pub async fn may_have_key(member: Id<Member>) -> Result<Id<Member>, AppError> {
    backend()?.member(&member).await?.map(|found| found.id).ok_or(AppError::NotFound)
}

/// Makes a key for a member and tells its address; for an organizer none is made.
pub async fn make_key(by: Organizer, member: Id<Member>) -> Result<String, AppError> {
    write(move |backend| {
        let (by, member) = (by.clone(), member.clone());
        async move { backend.make_key(&by, &member).await }
    })
    .await?
    .ok_or(AppError::Conflict)
}

/// Has a job tried again, and says whether it had been given up.
pub async fn retry(by: Organizer, job: Id<Job>) -> Result<bool, AppError> {
    write(move |backend| {
        let (by, job) = (by.clone(), job.clone());
        async move { backend.retry(&by, &job).await }
    })
    .await
}

/// A job that was given up, for the page.
pub fn stuck_job(letter: DeadLetter) -> StuckJob {
    StuckJob {
        id: letter.id.to_string(),
        kind: letter.kind,
        attempts: letter.attempts,
        error: letter.error,
        since: letter.created_at,
    }
}

/// A round, for the page.
pub fn round_line(round: &RoundHead) -> RoundLine {
    let standing = match round.state {
        RoundState::Queued => Standing::Queued,
        RoundState::Ready => Standing::Ready,
        RoundState::Published => Standing::Published,
        RoundState::Failed => Standing::Failed,
    };
    RoundLine { id: round.id.to_string(), standing, began: round.created_at }
}

/// A group, for the page.
pub fn group_line(group: &GroupRecord) -> GroupLine {
    GroupLine {
        id: group.id.to_string(),
        interest: group.interest.clone(),
        number: group.number,
        slot: group.slot.number(),
        has_room: group.has_room,
    }
}

/// Somebody in a list of members, for the page.
pub fn listed((member, place): Listed) -> (MemberLine, Option<Place>) {
    let place = place.map(|place| match place {
        Whereabouts::Waits => Place::Waits,
        Whereabouts::Seated => Place::Seated,
    });
    (member_line(&member), place)
}

/// People of a list, with what tells namesakes among them apart.
pub async fn told_apart(
    by: &Organizer,
    mut list: Page<(MemberLine, Option<Place>)>,
) -> Result<Page<(MemberLine, Option<Place>)>, AppError> {
    let ids: Vec<&str> = list.items.iter().map(|(line, _)| line.id.as_str()).collect();
    let mut called = backend()?.called(by, &ids).await?;
    for (line, _) in &mut list.items {
        line.mark = called.remove(&line.id).and_then(|called| called.mark);
    }
    Ok(list)
}

/// What the people of a group are called there, with their ids.
pub async fn named(by: &Organizer, people: &[Person]) -> Result<Vec<(String, String, Option<Mark>)>, AppError> {
    let ids: Vec<&str> = people.iter().map(|person| person.id.as_str()).collect();
    let called = backend()?.called(by, &ids).await?;
    Ok(called.into_iter().map(|(id, Called { name, mark })| (id, name, mark)).collect())
}

/// A member, for the page: of the log-in only as much as one needs to know them by.
pub fn member_line(member: &MemberRecord) -> MemberLine {
    MemberLine {
        id: member.id.to_string(),
        name: member.name.clone(),
        mark: None,
        login: Login::parse(&member.login).map(|login| login.masked()).unwrap_or_default(),
        organizer: member.role == Role::Organizer,
        stage: member.stage.map(|stage| MovingStage::key(stage).to_owned()),
        area: member.area.map(|area| Area::key(area).to_owned()),
        joined: member.joined_at,
    }
}

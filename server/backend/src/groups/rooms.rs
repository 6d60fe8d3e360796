//! Rooms (모임 방): made by a job, or pasted by an organizer; their addresses are stored sealed.

use domain::{
    base::id::Id,
    event::{Actor, Verb},
    group::Group,
    job::JobKind,
    line::clean,
    people::interest,
    text::KO,
};
use serde::{Deserialize, Serialize};

use crate::{
    Backend,
    access::Organizer,
    operation::{Failed, Refusal, RefusalKind},
    ports::room::{Room, RoomError, Wish},
    queue::{Failure, Work},
    store::{StoreError, rooms},
};

/// The work of making the room of a group.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MakeRoom {
    /// The group.
    pub group: Id<Group>,
}

impl Work for MakeRoom {
    const KIND: JobKind = JobKind::MakeRoom;
    const SEALED: bool = false;

    async fn perform(&self, backend: &Backend, again: bool) -> Result<(), Failure> {
        Ok(backend.make_room_once(&self.group, again).await?)
    }
}

/// Why a room was not made.
#[derive(Debug, thiserror::Error)]
pub enum RoomTrouble {
    /// The outside did not make one.
    #[error(transparent)]
    Room(#[from] RoomError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<RoomTrouble> for Failure {
    fn from(error: RoomTrouble) -> Self {
        match error {
            RoomTrouble::Room(error) => error.into(),
            RoomTrouble::Store(error) => error.into(),
        }
    }
}

/// Why a pasted room is not kept.
#[derive(Debug, thiserror::Error)]
pub enum RoomRefusal {
    /// The address is none, or its host is not on the list.
    #[error("a room may not be at this address")]
    NotAllowed,
    /// There is no such group.
    #[error("there is no such group")]
    NotFound,
}

impl Refusal for RoomRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotAllowed => RefusalKind::Malformed,
            Self::NotFound => RefusalKind::NotFound,
        }
    }
}

impl Backend {
    /// Makes the room of a group, unless it has one: the operation of its job.
    pub async fn make_room(&self, group: &Id<Group>) -> Result<(), RoomTrouble> {
        self.make_room_once(group, false).await
    }

    /// Makes the room of a group; `again` says that it was asked for before, so that a room whose
    /// address was lost on the way is looked for first.
    pub(crate) async fn make_room_once(&self, group: &Id<Group>, again: bool) -> Result<(), RoomTrouble> {
        let known = rooms::find(&mut *self.parts.store.read().await?, group).await?;
        let Some(known) = known.filter(|known| known.sealed.is_none()) else { return Ok(()) };
        let interest = interest::find(&known.interest).map(|interest| interest.ko);
        let title = (KO.group.at_maker)(interest, known.number);
        let wish = Wish { group, title: &title, again, now: self.parts.machine.now() };
        match self.parts.rooms.make(&wish, &self.parts.room_hosts, &self.parts.rng).await? {
            Some(room) => self.give_room(group, &room).await,
            None => Ok(()),
        }
    }

    async fn give_room(&self, group: &Id<Group>, room: &Room) -> Result<(), RoomTrouble> {
        let sealed = self.seal_room(&room.url)?;
        let mut tx = self.parts.store.begin_single().await?;
        let given = rooms::give(&mut tx, group, &sealed, room.reference.as_deref()).await?;
        tx.commit(given.then(|| self.event(Actor::Program, Verb::MakeRoom, group))).await?;
        if !given {
            // The pasted room wins, and the made one stays empty until somebody deletes it.
            tracing::warn!(%group, reference = ?room.reference, "a room was pasted while one was made");
        }
        Ok(())
    }

    /// The address of a group's room, for whoever may enter it. One at a host that is no longer
    /// allowed is as good as none.
    pub async fn room_of(&self, group: &Id<Group>) -> Result<Option<String>, StoreError> {
        let known = rooms::find(&mut *self.parts.store.read().await?, group).await?;
        let Some(sealed) = known.and_then(|known| known.sealed) else { return Ok(None) };
        let url = self.parts.secret.open(&sealed).map_err(|_| StoreError::Corrupt("room"))?;
        if self.parts.room_hosts.allows(&url) {
            return Ok(Some(url));
        }
        tracing::warn!(%group, "the room is at a host that HGH_ROOM_HOSTS no longer names");
        Ok(None)
    }

    /// Keeps the room that an organizer pasted, in place of any other; an empty text takes it away.
    pub async fn set_room(&self, by: &Organizer, group: &Id<Group>, url: &str) -> Result<(), Failed<RoomRefusal>> {
        let pasted = Some(clean(url)).filter(|url| !url.is_empty());
        let read = pasted.map(|url| self.parts.room_hosts.read(&url).ok_or(RoomRefusal::NotAllowed)).transpose()?;
        let sealed = read.map(|url| self.seal_room(&url)).transpose()?;
        self.run_write((by.clone(), *group, sealed), |backend, (by, group, sealed)| async move {
            let mut tx = backend.parts.store.begin_single().await?;
            if !rooms::replace(&mut tx, &group, sealed.as_deref()).await? {
                return Err(RoomRefusal::NotFound.into());
            }
            Ok(tx.commit(backend.event(&by, Verb::ChangeRoom, &group)).await?)
        })
        .await
    }

    fn seal_room(&self, url: &str) -> Result<String, StoreError> {
        self.parts.secret.seal(&self.parts.rng, url).map_err(|_| StoreError::Corrupt("room"))
    }
}

//! Rooms (모임 방): made by a job, or pasted by an organizer; their addresses are stored sealed (docs/adr/0022).

mod at_zoom;
mod delete;
mod personal;
mod renew;
mod state;

use domain::{
    base::id::Id,
    event::{Actor, Verb},
    group::{Group, room::RoomDelay},
    job::JobKind,
    line::clean,
};
use serde::{Deserialize, Serialize};

pub use self::{delete::DeleteRoom, personal::RegisterPeople, renew::Renewal};
use crate::{
    Backend,
    access::Organizer,
    operation::{Failed, Refusal, RefusalKind},
    ports::room::{RoomError, Rooms, Wait},
    queue::{Failure, Work},
    store::{StoreError, Unrecorded, rooms},
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

    /// Whether it was asked for before, what was written down at that time says better than the queue.
    async fn perform(&self, backend: &Backend, _again: bool) -> Result<(), Failure> {
        Ok(backend.make_room(&self.group).await?)
    }
}

/// Why a room was not made.
#[derive(Debug, thiserror::Error)]
pub enum RoomTrouble {
    /// The outside did not make one.
    #[error(transparent)]
    Room(#[from] RoomError),
    /// Another worker asks for the same room at this moment.
    #[error("another worker is making this room")]
    Raced,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<RoomTrouble> for Failure {
    fn from(error: RoomTrouble) -> Self {
        match error {
            RoomTrouble::Room(error) => error.into(),
            RoomTrouble::Raced => Self::transient(&error),
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
    /// Makes the room of a group, unless it has one that may stay: the operation of its job. What stands in the way is written
    /// down for the organizer.
    pub async fn make_room(&self, group: &Id<Group>) -> Result<(), RoomTrouble> {
        let made = self.make_wanted_room(group).await;
        if let Err(RoomTrouble::Room(error)) = &made {
            let mut tx = self.parts.store.begin_single().await?;
            rooms::delay(&mut tx, group, delay_of(*error)).await?;
            tx.commit(Unrecorded::Job).await?;
        }
        made
    }

    async fn make_wanted_room(&self, group: &Id<Group>) -> Result<(), RoomTrouble> {
        let known = rooms::find(&mut *self.parts.store.read().await?, group).await?;
        let Some(known) = known.filter(rooms::RoomRow::is_wanted) else { return Ok(()) };
        match &*self.parts.rooms {
            Rooms::Fixed => Ok(()),
            Rooms::Zoom(zoom) => self.make_at_zoom(zoom, group, &known).await,
            Rooms::Jitsi(jitsi) => {
                let sealed = self.seal_made(&jitsi.make(&self.parts.rng).url)?;
                let mut tx = self.parts.store.begin_single().await?;
                let left = self.cast_off(&mut tx, group, &delete::ALL).await?;
                if rooms::give(&mut tx, group, &sealed, None).await? {
                    self.delete_later(&mut tx, &left).await?;
                    tx.commit(self.event(Actor::Program, Verb::MakeRoom, group)).await?;
                }
                Ok(())
            }
        }
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

    /// Keeps the room that an organizer pasted, in place of any other; an empty text takes it away. What was made for the
    /// group is deleted.
    pub async fn set_room(&self, by: &Organizer, group: &Id<Group>, url: &str) -> Result<(), Failed<RoomRefusal>> {
        let pasted = Some(clean(url)).filter(|url| !url.is_empty());
        let read = pasted.map(|url| self.parts.room_hosts.read(&url).ok_or(RoomRefusal::NotAllowed)).transpose()?;
        let sealed = read.map(|url| self.seal_room(&url)).transpose()?;
        self.run_write((by.clone(), *group, sealed), |backend, (by, group, sealed)| async move {
            let mut tx = backend.parts.store.begin_single().await?;
            if !backend.put_in_place(&mut tx, &group, sealed.as_deref()).await? {
                return Err(RoomRefusal::NotFound.into());
            }
            tx.commit(backend.event(&by, Verb::ChangeRoom, &group)).await?;
            backend.wake_workers();
            Ok(())
        })
        .await
    }

    /// Seals the address of a room that was made, if it is at a host that is allowed.
    fn seal_made(&self, url: &str) -> Result<String, RoomTrouble> {
        if !self.parts.room_hosts.allows(url) {
            return Err(RoomError::ForeignHost.into());
        }
        Ok(self.seal_room(url)?)
    }

    fn seal_room(&self, url: &str) -> Result<String, StoreError> {
        self.parts.secret.seal(&self.parts.rng, url).map_err(|_| StoreError::Corrupt("room"))
    }
}

/// What an organizer is told of a failure.
fn delay_of(error: RoomError) -> RoomDelay {
    match error {
        RoomError::Spent | RoomError::Busy(Wait::Day) => RoomDelay::Spent,
        _ if error.is_transient() => RoomDelay::Away,
        _ => RoomDelay::Refused,
    }
}

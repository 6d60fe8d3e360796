//! The room of a group is made: by Zoom, or by giving it a name.

use domain::{
    base::id::Id,
    event::{Actor, Verb},
    group::{Group, room::RoomDelay},
    job::JobKind,
};
use serde::{Deserialize, Serialize};

use super::{delete, trouble::RoomTrouble};
use crate::{
    Backend,
    ports::room::{RoomError, Rooms, Wait},
    queue::{Failure, Work},
    store::{Unrecorded, rooms},
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
    async fn perform(&self, backend: &Backend, _times: i64) -> Result<(), Failure> {
        Ok(backend.make_room(&self.group).await?)
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
                let sealed = self.seal_made(&jitsi.make(&self.parts.rng))?;
                let mut tx = self.parts.store.begin_single().await?;
                let left = self.cast_off(&mut tx, group, &delete::ALL).await?;
                if rooms::give(&mut tx, group, sealed.as_room(), None).await? {
                    self.delete_later(&mut tx, &left).await?;
                    tx.commit(self.event(Actor::Program, Verb::MakeRoom, group)).await?;
                }
                Ok(())
            }
        }
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

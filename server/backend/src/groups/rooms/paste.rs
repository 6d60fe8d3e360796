//! Rooms that an organizer pastes, one or many at once.

use domain::{
    base::id::Id,
    event::Verb,
    group::{Group, dial_in::DialIn},
    line::clean,
};

use super::{sealed::SealedParts, trouble::RoomRefusal};
use crate::{Backend, access::Organizer, operation::Failed};

/// A room that an organizer pasted.
#[derive(Debug, Clone)]
pub struct PastedRoom {
    /// Whose it is to be.
    pub group: Id<Group>,
    /// Its address as it was pasted; an empty one takes away what the group has.
    pub address: String,
    /// How one comes in by telephone, if one can.
    pub dial_in: Option<DialIn>,
}

impl Backend {
    /// Whether a room may be at the address that somebody pasted.
    pub fn takes_room(&self, pasted: &str) -> bool {
        self.parts.room_hosts.read(&clean(pasted)).is_some()
    }

    /// Keeps the rooms that an organizer pasted, all of them or none, each in place of any other. What was made for the
    /// groups is deleted.
    pub async fn set_rooms(&self, by: &Organizer, all: Vec<PastedRoom>) -> Result<(), Failed<RoomRefusal>> {
        let mut sealed = Vec::with_capacity(all.len());
        for pasted in all {
            sealed.push((pasted.group, self.seal_pasted(&pasted)?));
        }
        // In one order for all, so that two organizers never wait for each other.
        sealed.sort_by_key(|(group, _)| *group);
        self.run_write((by.clone(), sealed), |backend, (by, all)| async move {
            let mut tx = backend.parts.store.begin_single().await?;
            let mut events = Vec::with_capacity(all.len());
            for (group, room) in &all {
                let room = room.as_ref().map(SealedParts::as_room);
                if !backend.put_in_place(&mut tx, group, room).await? {
                    return Err(RoomRefusal::NotFound.into());
                }
                events.push(backend.event(&by, Verb::ChangeRoom, group));
            }
            tx.commit(events).await?;
            backend.wake_workers();
            Ok(())
        })
        .await
    }

    fn seal_pasted(&self, pasted: &PastedRoom) -> Result<Option<SealedParts>, Failed<RoomRefusal>> {
        let address = clean(&pasted.address);
        if address.is_empty() {
            return Ok(None);
        }
        let address = self.parts.room_hosts.read(&address).ok_or(RoomRefusal::NotAllowed)?;
        Ok(Some(self.seal_parts(&address, pasted.dial_in.as_ref())?))
    }
}

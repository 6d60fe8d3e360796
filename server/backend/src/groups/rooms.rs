//! Rooms (모임 방): made by a job, or pasted by an organizer; their addresses are stored sealed (docs/adr/0022).

mod at_zoom;
mod delete;
mod make;
mod personal;
mod renew;
mod state;
mod trouble;

use domain::{base::id::Id, event::Verb, group::Group, line::clean};

pub use self::{
    delete::DeleteRoom,
    make::MakeRoom,
    personal::RegisterPeople,
    renew::{RenewRoom, Renewal},
    trouble::{RoomRefusal, RoomTrouble},
};
use crate::{
    Backend,
    access::Organizer,
    operation::Failed,
    ports::room::RoomError,
    store::{StoreError, rooms},
};

impl Backend {
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

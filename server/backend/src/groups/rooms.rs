//! Rooms (모임 방): made by a job, or pasted by an organizer; their addresses are stored sealed (docs/adr/0022).

mod at_zoom;
mod delete;
mod dial_in;
mod make;
mod paste;
mod personal;
mod renew;
mod sealed;
mod state;
mod trouble;
mod warn;

use domain::{
    base::id::Id,
    group::{Group, dial_in::DialIn},
};

pub use self::{
    delete::DeleteRoom,
    make::MakeRoom,
    paste::PastedRoom,
    personal::RegisterPeople,
    renew::{RenewRoom, Renewal},
    trouble::{RoomRefusal, RoomTrouble},
};
use crate::{
    Backend,
    access::Organizer,
    operation::Failed,
    store::{Conn, StoreError, rooms},
};

impl Backend {
    /// The address of a group's room, as tests ask for it.
    #[cfg(feature = "testing")]
    pub async fn room_of(&self, group: &Id<Group>) -> Result<Option<String>, StoreError> {
        self.room_known(&mut *self.parts.store.read().await?, group).await
    }

    /// The address of a group's room, for whoever may enter it. One at a host that is no longer
    /// allowed is as good as none.
    async fn room_known(&self, conn: &mut Conn, group: &Id<Group>) -> Result<Option<String>, StoreError> {
        let known = rooms::find(conn, group).await?;
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
    pub async fn set_room(
        &self,
        by: &Organizer,
        group: &Id<Group>,
        address: &str,
        dial_in: Option<DialIn>,
    ) -> Result<(), Failed<RoomRefusal>> {
        self.set_rooms(by, vec![PastedRoom { group: *group, address: address.to_owned(), dial_in }]).await
    }
}

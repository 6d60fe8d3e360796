//! A new room in place of one that strangers may know, and none for a group that meets no more.

use domain::{
    base::{id::Id, moment::DAY},
    event::{Actor, Verb},
    group::Group,
    job::JobKind,
    meeting::door_closes,
};
use serde::{Deserialize, Serialize};

use super::{delete, make::MakeRoom, trouble::RoomRefusal};
use crate::{
    Backend,
    access::Organizer,
    operation::Failed,
    ports::room::Rooms,
    queue::{self, Failure, Work},
    store::{
        StoreError, Tx, Unrecorded, meetings, memberships,
        rooms::{
            self, SealedRoom, hosts,
            orders::{self, OrderState},
        },
    },
};

/// A group that meets no more may still decide to go on; after so long its room is deleted.
const RESTS: i64 = 30 * DAY;
/// So many rooms are cast off in one transaction, so that nobody waits for it.
const AT_ONCE: i64 = 50;

/// What becomes of the room of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewal {
    /// A job makes another one; until it is there, the old one stays.
    Asked,
    /// There is another one.
    Made,
    /// The old one is gone, and an organizer has to paste another one.
    ToPaste,
}

/// The work of having a group meet in another room, since somebody who knows the address of this one is not in it any more.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RenewRoom {
    /// The group.
    pub group: Id<Group>,
}

impl Work for RenewRoom {
    const KIND: JobKind = JobKind::RenewRoom;
    const SEALED: bool = false;

    async fn perform(&self, backend: &Backend, _times: i64) -> Result<(), Failure> {
        Ok(backend.renew_left_room(&self.group).await?)
    }
}

impl Backend {
    /// Asks for another room, in the transaction by which somebody leaves; for none if nobody is left.
    pub(in crate::groups) async fn renew_later(&self, tx: &mut Tx, group: &Id<Group>) -> Result<(), StoreError> {
        // Whoever loses the line in the midst of a meeting has to find the others again.
        let on = meetings::open_at(tx, group, self.now()).await?;
        let later = on.map_or(0, |meeting| door_closes(meeting.starts_at).unix_ms() - self.now().unix_ms());
        queue::push_later(self, tx, &RenewRoom { group: *group }, later.max(0)).await
    }

    async fn renew_left_room(&self, group: &Id<Group>) -> Result<(), StoreError> {
        let mut tx = self.parts.store.begin_single().await?;
        if meetings::open_at(&mut tx, group, self.now()).await?.is_some() {
            self.renew_later(&mut tx, group).await?;
            return tx.commit(Unrecorded::Job).await;
        }
        if memberships::people(&mut tx, group).await?.is_empty() {
            self.end_room(&mut tx, group).await?;
        } else {
            self.replace_room(&mut tx, group).await?;
        }
        tx.commit(self.event(Actor::Program, Verb::RenewRoom, group)).await?;
        self.wake_workers();
        Ok(())
    }

    /// Has a group meet in another room from now on, for strangers may know the address of the one that it has.
    pub async fn renew_room(&self, by: &Organizer, group: &Id<Group>) -> Result<Renewal, Failed<RoomRefusal>> {
        self.run_write((by.clone(), *group), |backend, (by, group)| async move {
            let mut tx = backend.parts.store.begin_single().await?;
            let renewal = backend.replace_room(&mut tx, &group).await?.ok_or(RoomRefusal::NotFound)?;
            tx.commit(backend.event(&by, Verb::RenewRoom, &group)).await?;
            backend.wake_workers();
            Ok(renewal)
        })
        .await
    }

    /// Has a group meet in another room, in the transaction that takes somebody out of it; nothing if there is no such group.
    pub(crate) async fn replace_room(&self, tx: &mut Tx, group: &Id<Group>) -> Result<Option<Renewal>, StoreError> {
        let (there, renewal) = match &*self.parts.rooms {
            Rooms::Zoom(_) => {
                let there = rooms::leave(tx, group).await?;
                // Not `push_once`: one that runs already may have looked before this.
                queue::push(self, tx, &MakeRoom { group: *group }).await?;
                (there, Renewal::Asked)
            }
            Rooms::Jitsi(jitsi) => {
                let room = jitsi.make(&self.parts.rng);
                let sealed = self.seal_parts(&room.url, room.dial_in.as_ref())?;
                (self.put_in_place(tx, group, Some(sealed.as_room())).await?, Renewal::Made)
            }
            Rooms::Fixed => (self.put_in_place(tx, group, None).await?, Renewal::ToPaste),
        };
        Ok(there.then_some(renewal))
    }

    /// Looks whether the host of a group's room still opens no other at the same time, in the transaction that changes when the
    /// group meets. If it does, and another host is free then, the group gets a room there.
    pub(crate) async fn look_at_host(&self, tx: &mut Tx, group: &Id<Group>) -> Result<(), StoreError> {
        let Rooms::Zoom(zoom) = &*self.parts.rooms else { return Ok(()) };
        let Some(order) = orders::of_group(tx, group, OrderState::Stands).await? else { return Ok(()) };
        let loads = hosts::loads(tx, group, self.now()).await?;
        let is_free = |host: &String| loads.get(host).is_none_or(|load| load.overlaps == 0);
        let crowded = !is_free(&order.host);
        if crowded && zoom.hosts().iter().any(is_free) {
            return self.replace_room(tx, group).await.map(drop);
        }
        orders::set_crowded(tx, &order.id, crowded).await
    }

    /// Takes the room away from a group that meets no more, in the transaction that gives it up.
    pub(crate) async fn end_room(&self, tx: &mut Tx, group: &Id<Group>) -> Result<(), StoreError> {
        self.put_in_place(tx, group, None).await.map(drop)
    }

    /// Takes the rooms away from groups that meet no more, and says how many.
    pub async fn end_rooms(&self) -> Result<usize, StoreError> {
        let before = self.now().plus(-RESTS);
        let left = orders::left_behind(&mut *self.parts.store.read().await?, before, AT_ONCE).await?;
        if !left.is_empty() {
            let mut tx = self.parts.store.begin_single().await?;
            for group in &left {
                self.end_room(&mut tx, group).await?;
            }
            tx.commit(Unrecorded::Sweep).await?;
            self.wake_workers();
        }
        Ok(left.len())
    }

    /// Puts another room, or none, in the place of what a group has; what was made for it is deleted.
    pub(super) async fn put_in_place(
        &self,
        tx: &mut Tx,
        group: &Id<Group>,
        room: Option<SealedRoom<'_>>,
    ) -> Result<bool, StoreError> {
        let left = self.cast_off(tx, group, &delete::ALL).await?;
        let there = rooms::replace(tx, group, room).await?;
        self.delete_later(tx, &left).await?;
        Ok(there)
    }
}

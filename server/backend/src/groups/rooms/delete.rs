//! Rooms that nobody needs any more are deleted at their maker: those of groups that were given up or have another one, and
//! those that were made when an answer was lost.

use domain::{
    base::{
        id::Id,
        moment::{MINUTE, Moment},
    },
    group::Group,
    job::JobKind,
};
use serde::{Deserialize, Serialize};

use super::{at_zoom::key_of, trouble::RoomTrouble};
use crate::{
    Backend,
    ports::room::{RoomError, Rooms, Zoom},
    queue::{self, Failure, Work},
    store::{
        StoreError, Tx, Unrecorded,
        rooms::orders::{self, Order, OrderState},
    },
};

/// A request of ours ends after ten seconds; what it asked for is done at Zoom by then, or never.
const LANDED: i64 = 10 * MINUTE;
/// All that a group has.
pub const ALL: [OrderState; 2] = [OrderState::Asked, OrderState::Stands];

/// The work of deleting what an order has left at its host: all of it if it was cast off, else all but the room that stands.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DeleteRoom {
    /// The order.
    pub order: Id<Order>,
}

impl Work for DeleteRoom {
    const KIND: JobKind = JobKind::DeleteRoom;
    const SEALED: bool = false;

    async fn perform(&self, backend: &Backend, _times: i64) -> Result<(), Failure> {
        Ok(backend.delete_strays(&self.order).await?)
    }
}

impl Backend {
    /// Casts off what a group has, that which the release before this one made among it.
    pub(super) async fn cast_off(
        &self,
        tx: &mut Tx,
        group: &Id<Group>,
        states: &[OrderState],
    ) -> Result<Vec<Order>, StoreError> {
        let mut left = orders::cast_off(tx, group, states).await?;
        if states.contains(&OrderState::Stands)
            && let Some(reference) = orders::without_order(tx, group).await?
        {
            let (host, state) = (String::new(), OrderState::Stray);
            let id = self.new_id();
            left.push(Order {
                id,
                group: *group,
                host,
                reference: Some(reference),
                crowded: false,
                is_personal: false,
                state,
            });
            orders::put(tx, &left[left.len() - 1], self.parts.machine.now()).await?;
        }
        Ok(left)
    }

    /// Asks for what was cast off to be deleted: at once where it is known what it is, else when it must have come to be.
    pub(super) async fn delete_later(&self, tx: &mut Tx, left: &[Order]) -> Result<(), StoreError> {
        for order in left {
            let work = DeleteRoom { order: order.id };
            let later = if order.reference.is_some() { 0 } else { LANDED };
            queue::push_later(self, tx, &work, later).await?;
        }
        Ok(())
    }

    /// Asks for what else an order may have left to be deleted, when it must have come to be.
    pub(super) async fn look_after(&self, tx: &mut Tx, order: &Id<Order>) -> Result<(), StoreError> {
        queue::push_later(self, tx, &DeleteRoom { order: *order }, LANDED).await
    }

    async fn delete_strays(&self, id: &Id<Order>) -> Result<(), RoomTrouble> {
        let order = orders::find(&mut *self.parts.store.read().await?, id).await?;
        let Some(order) = order.filter(|order| order.state != OrderState::Asked) else { return Ok(()) };
        let Rooms::Zoom(zoom) = &*self.parts.rooms else { return Err(RoomError::NoMaker.into()) };
        let now = self.parts.machine.now();
        let mut strays = left_by(zoom, &order, now).await?;
        match (&order.reference, order.state) {
            (Some(stands), OrderState::Stands) => strays.retain(|one| one != stands),
            (None, OrderState::Stands) => strays.clear(),
            (Some(known), _) if !strays.contains(known) => strays.push(known.clone()),
            _ => {}
        }
        for reference in strays {
            zoom.delete(&reference, now).await?;
        }
        let mut tx = self.parts.store.begin_single().await?;
        orders::forget(&mut tx, id).await?;
        tx.commit(Unrecorded::Job).await?;
        Ok(())
    }
}

/// What an order has left at its host. An app that may not list can still delete what it knows.
async fn left_by(zoom: &Zoom, order: &Order, now: Moment) -> Result<Vec<String>, RoomError> {
    if order.host.is_empty() {
        return Ok(Vec::new());
    }
    match zoom.find(&order.host, &key_of(&order.id), now).await {
        Err(RoomError::Refused(_)) if order.reference.is_some() => Ok(Vec::new()),
        found => found,
    }
}

//! Rooms of Zoom: an order is written down before a meeting is asked for, so that no answer that is lost leaves two of them.

use std::collections::BTreeSet;

use domain::{
    base::{
        id::Id,
        moment::{DAY, HOUR},
    },
    event::{Actor, Verb},
    group::Group,
    meeting::began_after,
    people::interest,
    text::KO,
};

use super::trouble::RoomTrouble;
use crate::{
    Backend,
    ports::room::{Room, RoomError, Wait, Zoom, zoom::Wish},
    store::{
        Conn, StoreError, Unrecorded,
        hash::token_hash,
        meetings,
        rooms::{
            self, RoomRow, calls, hosts,
            orders::{self, Order, OrderState},
        },
    },
};

/// A group whose next meeting is that much later than the next day at Greenwich waits for a host of its own.
const WORTH_WAITING: i64 = DAY + HOUR;

/// What a meeting is known by at Zoom: ours alone, and telling Zoom nothing.
pub fn key_of(order: &Id<Order>) -> String {
    format!("hgh:{}", token_hash(&format!("room of order {order}")))
}

/// Hosts that were asked too often while a room is looked for.
#[derive(Default)]
struct Passed {
    hosts: BTreeSet<String>,
    /// Whether one of them may be asked again today.
    is_short: bool,
}

impl Passed {
    fn add(&mut self, host: String, wait: Wait) {
        self.hosts.insert(host);
        self.is_short |= wait == Wait::Unsaid;
    }

    /// Why no host is left.
    fn error(&self) -> RoomError {
        if self.is_short { RoomError::Busy(Wait::Unsaid) } else { RoomError::Spent }
    }
}

impl Backend {
    /// Makes a standing meeting for a group that waits for one, or adopts what was made when an answer was lost.
    pub(super) async fn make_at_zoom(
        &self,
        zoom: &Zoom,
        group: &Id<Group>,
        known: &RoomRow,
    ) -> Result<(), RoomTrouble> {
        let asked = orders::of_group(&mut *self.parts.store.read().await?, group, OrderState::Asked).await?;
        if let Some(order) = &asked {
            let made = zoom.find(&order.host, &key_of(&order.id), self.parts.machine.now()).await?;
            if let Some(reference) = made.first() {
                let room = zoom.look(reference, self.parts.machine.now()).await?;
                return self.keep(order, &room, true).await;
            }
        }
        let interest = interest::find(&known.interest).map(|interest| interest.ko);
        let title = (KO.group.at_maker)(interest, known.number);
        let (mut asked, mut passed, mut weeks) = (asked, Passed::default(), self.weeks_of(group).await?);
        loop {
            let (order, again) = match asked {
                Some(order) if self.claim(zoom, &order.host).await? => (order, true),
                left => (self.order_elsewhere(zoom, group, left.as_ref(), &passed).await?, false),
            };
            let (key, now) = (key_of(&order.id), self.parts.machine.now());
            let wish = Wish { host: &order.host, key: &key, title: &title, weeks, now };
            match zoom.make(&wish, &self.parts.rng).await {
                // The account gives nobody an address of their own, and says so by giving none.
                Ok(room) if weeks.is_some() && !room.is_personal => {
                    self.remember_plain_rooms().await?;
                    self.lose(&order, &room).await?;
                    (asked, weeks) = (None, None);
                }
                Ok(room) => return self.keep(&order, &room, again).await,
                // Nothing was made, so another host may be asked at once.
                Err(RoomError::Busy(wait @ (Wait::Day | Wait::Unsaid))) => {
                    self.pass(&order, wait, again).await?;
                    passed.add(order.host, wait);
                    asked = None;
                }
                // Nor here: the account says outright that it includes no such thing.
                Err(RoomError::NotIncluded) if weeks.is_some() => {
                    self.remember_plain_rooms().await?;
                    (asked, weeks) = (Some(order), None);
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Takes a call out of a host's budget, if Zoom is there at all: an hour without an answer costs no budget.
    async fn claim(&self, zoom: &Zoom, host: &str) -> Result<bool, RoomTrouble> {
        zoom.is_there(host, self.parts.machine.now()).await?;
        let mut tx = self.parts.store.begin_single().await?;
        let claimed = calls::claim(&mut tx, host, self.parts.machine.now()).await?;
        tx.commit(Unrecorded::Job).await?;
        Ok(claimed)
    }

    /// Leaves a host alone that was asked too often; where it says that its day is spent, so do we. An order that was asked for
    /// this once has left nothing there.
    async fn pass(&self, order: &Order, wait: Wait, again: bool) -> Result<(), StoreError> {
        let mut tx = self.parts.store.begin_single().await?;
        if wait == Wait::Day {
            calls::spend(&mut tx, &order.host, self.parts.machine.now()).await?;
        }
        if !again {
            orders::withdraw(&mut tx, &order.id).await?;
        }
        tx.commit(Unrecorded::Job).await
    }

    /// Writes down an order at a host that may be asked today, in place of one that was left: the host with the fewest groups
    /// of those where nobody else meets at the same time, else the one where the fewest do.
    async fn order_elsewhere(
        &self,
        zoom: &Zoom,
        group: &Id<Group>,
        left: Option<&Order>,
        passed: &Passed,
    ) -> Result<Order, RoomTrouble> {
        let now = self.parts.machine.now();
        if let Some(first) = zoom.hosts().first() {
            zoom.is_there(first, now).await?;
        }
        let mut tx = self.parts.store.begin_single().await?;
        let loads = hosts::loads(&mut tx, group, self.now()).await?;
        let load = |host: &String| loads.get(host).copied().unwrap_or_default();
        let left_host = left.map(|order| order.host.as_str());
        let may = |host: &&String| !passed.hosts.contains(*host) && left_host != Some(host.as_str());
        let mut ranked: Vec<&String> = zoom.hosts().iter().filter(may).collect();
        ranked.sort_by_key(|host| load(host));
        let has_own = ranked.iter().any(|host| load(host).overlaps == 0);
        let waits = has_own && self.can_wait(&mut tx, group).await?;
        for host in ranked {
            let crowded = load(host).overlaps > 0;
            if (crowded && waits) || !calls::claim(&mut tx, host, now).await? {
                continue;
            }
            let left = self.cast_off(&mut tx, group, &[OrderState::Asked]).await?;
            self.delete_later(&mut tx, &left).await?;
            let (id, host) = (self.new_id(), host.clone());
            let order = Order {
                id,
                group: *group,
                host,
                reference: None,
                crowded,
                is_personal: false,
                state: OrderState::Asked,
            };
            let put = orders::put(&mut tx, &order, now).await;
            put.map_err(|error| if error.is_unique_violation() { RoomTrouble::Raced } else { error.into() })?;
            tx.commit(Unrecorded::Job).await?;
            return Ok(order);
        }
        Err(passed.error().into())
    }

    /// Whether a group meets so late that it can wait for tomorrow's budget of a host of its own.
    async fn can_wait(&self, db: &mut Conn, group: &Id<Group>) -> Result<bool, StoreError> {
        let next = meetings::next_of(db, group, began_after(self.now())).await?;
        Ok(next.is_none_or(|next| next.starts_at > self.now().plus(WORTH_WAITING)))
    }

    /// Keeps a meeting that was made, unless the group needs it no more. `again` says that it was asked for more than once.
    async fn keep(&self, order: &Order, room: &Room, again: bool) -> Result<(), RoomTrouble> {
        let sealed = match self.seal_made(room) {
            Ok(sealed) => sealed,
            Err(error) => {
                self.lose(order, room).await?;
                return Err(error);
            }
        };
        let (group, reference) = (&order.group, room.reference.as_deref());
        let mut tx = self.parts.store.begin_single().await?;
        // Orders before the group, as everywhere, so that two who change both never wait for each other.
        let replaced = self.cast_off(&mut tx, group, &[OrderState::Stands]).await?;
        let settled = orders::settle(&mut tx, &order.id, reference, room.is_personal).await?;
        if !settled || !rooms::give(&mut tx, group, sealed.as_room(), reference).await? {
            tx.rollback().await;
            return Ok(self.lose(order, room).await?);
        }
        self.delete_later(&mut tx, &replaced).await?;
        self.register_later(&mut tx, group).await?;
        if again {
            self.look_after(&mut tx, &order.id).await?;
        }
        tx.commit(self.event(Actor::Program, Verb::MakeRoom, group)).await?;
        Ok(())
    }

    /// Has a meeting deleted that was made and is not needed: the group has another one by now, or was given up.
    async fn lose(&self, order: &Order, room: &Room) -> Result<(), StoreError> {
        let mut tx = self.parts.store.begin_single().await?;
        let known = orders::find(&mut tx, &order.id).await?;
        let stands = known.filter(|known| known.state == OrderState::Stands);
        if stands.as_ref().is_some_and(|known| known.reference == room.reference) {
            return Ok(());
        }
        // Two were made for one order: the one that stands keeps its row.
        let id = if stands.is_some() { self.new_id() } else { order.id };
        let stray = Order { id, reference: room.reference.clone(), state: OrderState::Stray, ..order.clone() };
        orders::put(&mut tx, &stray, self.parts.machine.now()).await?;
        self.delete_later(&mut tx, &[stray]).await?;
        tx.commit(Unrecorded::Job).await?;
        self.wake_workers();
        Ok(())
    }
}

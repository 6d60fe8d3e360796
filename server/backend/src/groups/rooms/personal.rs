//! Addresses of one's own: a room of Zoom whose account includes it lets in nobody but whom we have registered.

use domain::{
    base::{
        id::Id,
        moment::{DAY, Moment},
    },
    group::Group,
    job::JobKind,
    meeting::began_after,
    people::member::Member,
};
use serde::{Deserialize, Serialize};

use super::trouble::RoomTrouble;
use crate::{
    Backend,
    ports::room::{
        RoomError, Rooms,
        zoom::{Registrant, Weeks},
    },
    queue::{self, Failure, Work},
    store::{
        Conn, StoreError, Tx, Unrecorded,
        hash::token_hash,
        meetings,
        rooms::{
            links,
            orders::{self, Order, OrderState},
            registrants,
        },
        settings,
    },
};

/// What an account includes is asked again after so long: it may have been paid for since.
const REMEMBERED: i64 = 30 * DAY;

/// The work of getting everybody of a group an address of their own.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RegisterPeople {
    /// The group.
    pub group: Id<Group>,
}

impl Work for RegisterPeople {
    const KIND: JobKind = JobKind::RegisterPeople;
    const SEALED: bool = false;

    async fn perform(&self, backend: &Backend, _times: i64) -> Result<(), Failure> {
        Ok(backend.register_people(&self.group).await?)
    }
}

impl Backend {
    /// Asks for whoever comes to a group to get an address of their own, in the transaction that brings them.
    pub(crate) async fn register_later(&self, tx: &mut Tx, group: &Id<Group>) -> Result<(), StoreError> {
        let order = orders::of_group(tx, group, OrderState::Stands).await?;
        match order {
            Some(order) if order.is_personal => queue::push(self, tx, &RegisterPeople { group: *group }).await,
            _ => Ok(()),
        }
    }

    /// The weeks in which a group meets, unless the account is known to give nobody an address of their own.
    pub(super) async fn weeks_of(&self, group: &Id<Group>) -> Result<Option<Weeks>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let since = settings::get(&mut conn, settings::PLAIN_ROOMS).await?;
        let since = since.and_then(|ms| ms.parse().ok()).map(Moment::from_unix_ms);
        if since.is_some_and(|since| self.parts.machine.now() < since.plus(REMEMBERED)) {
            return Ok(None);
        }
        let now = self.now();
        let first = meetings::next_of(&mut conn, group, began_after(now)).await?;
        let last = meetings::last_of(&mut conn, group, Moment::from_unix_ms(i64::MAX)).await?;
        Ok(first.zip(last).map(|(first, last)| Weeks { first: first.starts_at, last: last.starts_at }))
    }

    /// Remembers that the account gives nobody an address of their own.
    pub(super) async fn remember_plain_rooms(&self) -> Result<(), StoreError> {
        tracing::warn!("the account of Zoom includes no registration: all of a group come in by one address");
        let mut tx = self.parts.store.begin_single().await?;
        settings::put(&mut tx, settings::PLAIN_ROOMS, &self.parts.machine.now().unix_ms().to_string()).await?;
        tx.commit(Unrecorded::Setting).await
    }

    /// Registers whoever has no address of their own so far. Who was registered when an answer was lost is registered under the
    /// same mail address, and Zoom tells the same address for it.
    async fn register_people(&self, group: &Id<Group>) -> Result<(), RoomTrouble> {
        let mut conn = self.parts.store.read().await?;
        let order = orders::of_group(&mut conn, group, OrderState::Stands).await?;
        let Some(order) = order.filter(|order| order.is_personal) else { return Ok(()) };
        let lacking = links::lacking(&mut conn, &order).await?;
        drop(conn);
        let Rooms::Zoom(zoom) = &*self.parts.rooms else { return Err(RoomError::NoMaker.into()) };
        let reference = order.reference.as_deref().unwrap_or_default();
        for (member, name) in lacking {
            let email = self.mailbox_of(&order, &member);
            let who = Registrant { first_name: &name, email: &email };
            let registered = match zoom.register(reference, &who, self.parts.machine.now()).await {
                Err(RoomError::NotIncluded) => return Ok(self.remember_plain_rooms().await?),
                answer => answer?,
            };
            self.check_made(&registered.join_url)?;
            let sealed = self.seal_room(&registered.join_url)?;
            let mut tx = self.parts.store.begin_single().await?;
            let number = registered.registrant_id.as_deref();
            match keep(&mut tx, &order, &member, (&sealed, number)).await {
                // They have left meanwhile, or the room has gone.
                Err(error) if error.is_missing_reference() => tx.rollback().await,
                put => {
                    put?;
                    tx.commit(Unrecorded::Job).await?;
                }
            }
        }
        Ok(())
    }

    /// A mail address that is one person's in one room, tells nothing of them and reaches nobody.
    fn mailbox_of(&self, order: &Order, member: &Id<Member>) -> String {
        let who = token_hash(&format!("{} in room of order {}", member, order.id)).to_ascii_lowercase();
        let who: String = who.chars().filter(char::is_ascii_alphanumeric).take(24).collect();
        let host = self.parts.public_url.split_once("://").map_or("", |(_, rest)| rest);
        let host = host.split([':', '/']).next().unwrap_or_default();
        format!("{who}@no-mail.{host}")
    }

    /// The address by which a person comes into the room of their group: their own, or that of all.
    pub(crate) async fn way_of(
        &self,
        conn: &mut Conn,
        group: &Id<Group>,
        member: &Id<Member>,
    ) -> Result<Option<String>, StoreError> {
        let sealed = links::find(conn, group, member).await?;
        let own = sealed.map(|sealed| self.parts.secret.open(&sealed).map_err(|_| StoreError::Corrupt("room")));
        match own.transpose()?.filter(|url| self.parts.room_hosts.allows(url)) {
            Some(url) => Ok(Some(url)),
            None => self.room_known(conn, group).await,
        }
    }
}

/// Keeps the sealed address of somebody, and by what Zoom calls them when it tells that they came.
async fn keep(
    tx: &mut Tx,
    order: &Order,
    member: &Id<Member>,
    (sealed, number): (&str, Option<&str>),
) -> Result<(), StoreError> {
    links::put(tx, &order.id, member, sealed).await?;
    match number {
        Some(number) => registrants::put(tx, number, &order.group, member).await,
        None => Ok(()),
    }
}

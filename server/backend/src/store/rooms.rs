//! Rooms of groups; their addresses stand here sealed.

pub mod calls;
pub mod hosts;
pub mod links;
pub mod orders;
pub mod registrants;
pub mod roomless;
pub mod webhooks;

use domain::{
    base::id::Id,
    group::{Group, room::RoomDelay},
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use super::{Conn, StoreError};

/// A room as it is kept.
#[derive(Clone, Copy)]
pub struct SealedRoom<'a> {
    /// Its address, sealed.
    pub address: &'a str,
    /// How one comes into it by telephone, sealed.
    pub dial_in: Option<&'a str>,
}

/// What is known of a group when a room is asked for.
#[derive(FromRow)]
pub struct RoomRow {
    /// Key of the interest that the group is named after, possibly empty.
    pub interest: String,
    /// Its number, beside the interest.
    pub number: i64,
    /// The sealed address of its room.
    #[sqlx(rename = "room")]
    pub sealed: Option<String>,
    /// How one comes into a room by telephone, sealed.
    #[sqlx(rename = "room_dial_in")]
    pub sealed_dial_in: Option<String>,
    room_leaves: i64,
    room_delay: Option<String>,
    given_up: i64,
}

impl RoomRow {
    /// Whether another room is to take the place of the one that stands.
    pub fn leaves(&self) -> bool {
        self.room_leaves != 0
    }

    /// Whether the group waits for a room: it has people, and no room that may stay.
    pub fn is_wanted(&self) -> bool {
        self.given_up == 0 && (self.sealed.is_none() || self.leaves())
    }

    /// Why there is no new room so far.
    pub fn delay(&self) -> Option<RoomDelay> {
        self.room_delay.as_deref().and_then(RoomDelay::parse)
    }
}

/// The room of a group, if there is such a group.
pub async fn find(db: &mut Conn, group: &Id<Group>) -> Result<Option<RoomRow>, StoreError> {
    let row = query_as(
        "select interest, number, room, room_dial_in, room_leaves, room_delay,
                case when people = 0 and exists (select 1 from membership s where s.group_id = small_group.id)
                     then 1 else 0 end as given_up
         from small_group where id = $1",
    )
    .bind(group.as_str())
    .fetch_optional(db)
    .await?;
    Ok(row)
}

/// The sealed address of some room, if there is one.
pub async fn any(db: &mut Conn) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> =
        query_as("select room from small_group where room is not null limit 1").fetch_optional(db).await?;
    Ok(row.map(|(sealed,)| sealed))
}

/// Gives a group its room and says whether it did: a group whose room may stay keeps it, and one that was given up gets none.
pub async fn give(
    db: &mut Conn,
    group: &Id<Group>,
    room: SealedRoom<'_>,
    reference: Option<&str>,
) -> Result<bool, StoreError> {
    let done = query(
        "update small_group set room = $1, room_ref = $2, room_leaves = 0, room_delay = null, room_dial_in = $4
         where id = $3 and (room is null or room_leaves = 1)
           and (people > 0 or not exists (select 1 from membership s where s.group_id = small_group.id))",
    )
    .bind(room.address)
    .bind(reference)
    .bind(group.as_str())
    .bind(room.dial_in)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Replaces the room of a group by another one, or by none, and says whether there is such a group.
pub async fn replace(db: &mut Conn, group: &Id<Group>, room: Option<SealedRoom<'_>>) -> Result<bool, StoreError> {
    let done = query(
        "update small_group set room = $1, room_ref = null, room_leaves = 0, room_delay = null, room_dial_in = $2
         where id = $3",
    )
    .bind(room.map(|room| room.address))
    .bind(room.and_then(|room| room.dial_in))
    .bind(group.as_str())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Says that another room is to take the place of the one that stands, and whether there is such a group.
pub async fn leave(db: &mut Conn, group: &Id<Group>) -> Result<bool, StoreError> {
    let done = query("update small_group set room_leaves = case when room is null then 0 else 1 end where id = $1")
        .bind(group.as_str())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Says why a group that waits for a room has none so far.
pub async fn delay(db: &mut Conn, group: &Id<Group>, why: RoomDelay) -> Result<(), StoreError> {
    query("update small_group set room_delay = $1 where id = $2 and (room is null or room_leaves = 1)")
        .bind(why.key())
        .bind(group.as_str())
        .execute(db)
        .await?;
    Ok(())
}

//! Meetings that were asked for at a host of rooms, from before they are asked for until they are deleted.

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use crate::store::{Conn, StoreError, row};

/// A meeting that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Its id, of which its key is made.
    pub id: Id<Self>,
    /// For whom.
    pub group: Id<Group>,
    /// The host; empty where that is not known.
    pub host: String,
    /// What the maker calls the meeting, where that is known.
    pub reference: Option<String>,
    /// Whether others meet at this host at the same time.
    pub crowded: bool,
    /// Whether everybody can have an address of their own.
    pub is_personal: bool,
    /// Where it stands.
    pub state: OrderState,
}

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderState {
    /// It may have been made.
    Asked,
    /// It is the room of its group.
    Stands,
    /// It is to be deleted.
    Stray,
}

impl OrderState {
    /// The word under which the database keeps it.
    const fn key(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Stands => "stands",
            Self::Stray => "stray",
        }
    }

    fn parse(key: &str) -> Option<Self> {
        [Self::Asked, Self::Stands, Self::Stray].into_iter().find(|state| state.key() == key)
    }
}

#[derive(FromRow)]
struct OrderRow {
    id: String,
    group_id: String,
    host: String,
    reference: Option<String>,
    crowded: i64,
    personal: i64,
    state: String,
}

impl TryFrom<OrderRow> for Order {
    type Error = StoreError;

    fn try_from(row: OrderRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row::id(&row.id)?,
            group: row::id(&row.group_id)?,
            host: row.host,
            reference: row.reference,
            crowded: row::flag(row.crowded),
            is_personal: row::flag(row.personal),
            state: OrderState::parse(&row.state).ok_or(StoreError::Corrupt("order"))?,
        })
    }
}

/// Writes an order down; one that stands there already is written over.
pub async fn put(db: &mut Conn, order: &Order, now: Moment) -> Result<(), StoreError> {
    query(
        "insert into room_order (id, group_id, host, state, reference, crowded, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (id) do update set state = excluded.state, reference = excluded.reference",
    )
    .bind(order.id.as_str())
    .bind(order.group.as_str())
    .bind(&order.host)
    .bind(order.state.key())
    .bind(order.reference.as_deref())
    .bind(i64::from(order.crowded))
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(())
}

/// The order with this id.
pub async fn find(db: &mut Conn, id: &Id<Order>) -> Result<Option<Order>, StoreError> {
    let row: Option<OrderRow> =
        query_as("select id, group_id, host, reference, crowded, personal, state from room_order where id = $1")
            .bind(id.as_str())
            .fetch_optional(db)
            .await?;
    row.map(Order::try_from).transpose()
}

/// The order of a group in this state, if there is one.
pub async fn of_group(db: &mut Conn, group: &Id<Group>, state: OrderState) -> Result<Option<Order>, StoreError> {
    let row: Option<OrderRow> = query_as(
        "select id, group_id, host, reference, crowded, personal, state from room_order
         where group_id = $1 and state = $2 order by id desc limit 1",
    )
    .bind(group.as_str())
    .bind(state.key())
    .fetch_optional(db)
    .await?;
    row.map(Order::try_from).transpose()
}

/// Says that the meeting of an order was made and is the room of its group; says whether it was still waited for.
pub async fn settle(
    db: &mut Conn,
    id: &Id<Order>,
    reference: Option<&str>,
    is_personal: bool,
) -> Result<bool, StoreError> {
    let settle =
        "update room_order set state = 'stands', reference = $1, personal = $2 where id = $3 and state = 'asked'";
    let done = query(settle).bind(reference).bind(i64::from(is_personal)).bind(id.as_str()).execute(db).await?;
    Ok(done.rows_affected() == 1)
}

/// Notes whether others meet at the host of a room at the same time.
pub async fn set_crowded(db: &mut Conn, id: &Id<Order>, crowded: bool) -> Result<(), StoreError> {
    query("update room_order set crowded = $1 where id = $2 and crowded <> $1")
        .bind(i64::from(crowded))
        .bind(id.as_str())
        .execute(db)
        .await?;
    Ok(())
}

/// Takes an order back of which nothing can have been made.
pub async fn withdraw(db: &mut Conn, id: &Id<Order>) -> Result<(), StoreError> {
    query("delete from room_order where id = $1 and state = 'asked'").bind(id.as_str()).execute(db).await?;
    Ok(())
}

/// Casts off all that a group has in one of these states, and says what that was: it is to be deleted.
pub async fn cast_off(db: &mut Conn, group: &Id<Group>, states: &[OrderState]) -> Result<Vec<Order>, StoreError> {
    let mut all = Vec::new();
    for state in states {
        let rows: Vec<OrderRow> = query_as(
            "update room_order set state = 'stray' where group_id = $1 and state = $2
             returning id, group_id, host, reference, crowded, personal, state",
        )
        .bind(group.as_str())
        .bind(state.key())
        .fetch_all(&mut *db)
        .await?;
        for row in rows {
            all.push(Order::try_from(row)?);
        }
    }
    Ok(all)
}

/// What the release before this one made for a group and wrote no order for: what its maker calls it.
pub async fn without_order(db: &mut Conn, group: &Id<Group>) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = query_as(
        "select g.room_ref from small_group g where g.id = $1 and g.room_ref is not null
           and not exists (select 1 from room_order o where o.group_id = g.id and o.reference = g.room_ref)",
    )
    .bind(group.as_str())
    .fetch_optional(db)
    .await?;
    Ok(row.map(|(reference,)| reference))
}

/// Groups that have a room, or may have one, and meet no more: nobody is left in them, or they met last before this moment; so many at most.
pub async fn left_behind(db: &mut Conn, before: Moment, most: i64) -> Result<Vec<Id<Group>>, StoreError> {
    let rows: Vec<(String,)> = query_as(
        "select distinct o.group_id from room_order o join small_group g on g.id = o.group_id
         where o.state in ('asked', 'stands') and (g.people = 0 or g.meets_until < $1) order by o.group_id limit $2",
    )
    .bind(before.unix_ms())
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.iter().map(|(group,)| row::id(group)).collect()
}

/// Forgets an order that was cast off: its meeting is gone.
pub async fn forget(db: &mut Conn, id: &Id<Order>) -> Result<(), StoreError> {
    query("delete from room_order where id = $1 and state = 'stray'").bind(id.as_str()).execute(db).await?;
    Ok(())
}

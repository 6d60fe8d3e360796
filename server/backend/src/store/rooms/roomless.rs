//! Meetings that are near, of groups that have no room.

use domain::{
    base::moment::Moment,
    group::{
        GroupName,
        room::{RoomDelay, Roomless},
    },
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use crate::store::{Conn, StoreError, row};

#[derive(FromRow)]
struct RoomlessRow {
    id: String,
    group_id: String,
    interest: String,
    number: i64,
    starts_at: i64,
    room_delay: Option<String>,
}

impl TryFrom<RoomlessRow> for Roomless {
    type Error = StoreError;

    fn try_from(row: RoomlessRow) -> Result<Self, StoreError> {
        Ok(Self {
            meeting: row::id(&row.id)?,
            group: row::id(&row.group_id)?,
            name: GroupName { interest: row.interest, number: row::number(row.number)? },
            starts_at: row::moment(row.starts_at),
            delay: row.room_delay.as_deref().and_then(RoomDelay::parse),
        })
    }
}

/// Meetings that take place, start from the one moment on and before the other, whose group has people, was made before the
/// third and has no room, and of which organizers were not told: the earliest first, so many at most.
pub async fn untold(
    db: &mut Conn,
    (from, before): (Moment, Moment),
    made_before: Moment,
    most: i64,
) -> Result<Vec<Roomless>, StoreError> {
    let rows: Vec<RoomlessRow> = query_as(
        "select t.id, t.group_id, g.interest, g.number, t.starts_at, g.room_delay
         from meeting t join small_group g on g.id = t.group_id
         where t.starts_at >= $1 and t.starts_at < $2 and t.state <> 'cancelled' and g.room is null and g.people > 0
           and g.created_at < $3
           and not exists (select 1 from roomless_told o where o.meeting_id = t.id and o.starts_at = t.starts_at)
         order by t.starts_at, t.id limit $4",
    )
    .bind(from.unix_ms())
    .bind(before.unix_ms())
    .bind(made_before.unix_ms())
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Roomless::try_from).collect()
}

/// Notes that organizers are told of a meeting without a room; says `false` if they have been.
pub async fn note_told(db: &mut Conn, one: &Roomless, now: Moment) -> Result<bool, StoreError> {
    let done =
        query("insert into roomless_told (meeting_id, starts_at, at) values ($1, $2, $3) on conflict do nothing")
            .bind(one.meeting.as_str())
            .bind(one.starts_at.unix_ms())
            .bind(now.unix_ms())
            .execute(db)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// Meetings that take place, start after the one moment and until the other, and whose group has people and no room: the
/// earliest first, from this start and id on, so many at most.
pub async fn page(
    db: &mut Conn,
    (after, until): (Moment, Moment),
    (from, id): (Moment, &str),
    most: i64,
) -> Result<Vec<Roomless>, StoreError> {
    let rows: Vec<RoomlessRow> = query_as(
        "select t.id, t.group_id, g.interest, g.number, t.starts_at, g.room_delay
         from meeting t join small_group g on g.id = t.group_id
         where t.starts_at > $1 and t.starts_at <= $2 and t.state <> 'cancelled' and g.room is null and g.people > 0
           and t.starts_at >= $3 and (t.starts_at > $3 or t.id > $4)
         order by t.starts_at, t.id limit $5",
    )
    .bind(after.unix_ms())
    .bind(until.unix_ms())
    .bind(from.unix_ms())
    .bind(id)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Roomless::try_from).collect()
}

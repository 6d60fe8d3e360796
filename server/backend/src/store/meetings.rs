//! Meetings, who was there, and the steps of their lives.

pub mod answers;
pub mod attendance;
pub mod beside;
pub mod guests;
pub mod help;
pub mod live;
pub mod no_shows;
pub mod proposals;
pub mod reminders;
mod rows;
mod steps;
pub mod votes;

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    meeting::{Meeting, began_after, door_is_open},
};
use sqlx::{query, query_as};

use self::rows::{MeetingRow, meetings};
pub use self::{
    attendance::{attended, attended_by, unthanked},
    steps::{around, due, hold, past, take},
};
use super::{
    Conn, StoreError, figures,
    many::{About, Many, Value},
    row,
};

/// Adds a meeting of a group; `sequence` counts from 1.
pub async fn insert(
    db: &mut Conn,
    id: &Id<Meeting>,
    group: &Id<Group>,
    sequence: u8,
    starts_at: Moment,
) -> Result<(), StoreError> {
    query("insert into meeting (id, group_id, sequence, starts_at) values ($1, $2, $3, $4)")
        .bind(id.as_str())
        .bind(group.as_str())
        .bind(i64::from(sequence))
        .bind(starts_at.unix_ms())
        .execute(&mut *db)
        .await?;
    figures::of_group(db, group).await
}

/// A meeting that is about to be stored: its id, its group, its place from 1, its start.
pub type New = (Id<Meeting>, Id<Group>, u8, Moment);

/// Adds meetings of groups that are new; the figures of the groups are the caller's.
pub async fn insert_all(db: &mut Conn, all: &[New]) -> Result<(), StoreError> {
    static INSERT: Many = Many::new("insert into meeting (id, group_id, sequence, starts_at)", 4, "");
    let mut rows = Vec::with_capacity(all.len());
    for (id, group, sequence, starts_at) in all {
        let numbers = [i64::from(*sequence), starts_at.unix_ms()].map(Value::Number);
        rows.push([id.as_str(), group.as_str()].map(Value::Text).into_iter().chain(numbers).collect());
    }
    INSERT.insert(db, &rows).await
}

/// The meetings of a group, in their order, those that were cancelled among them.
pub async fn of_group(db: &mut Conn, group: &Id<Group>) -> Result<Vec<Meeting>, StoreError> {
    let rows: Vec<MeetingRow> =
        query_as(meetings!("where t.group_id = $1 order by t.sequence")).bind(group.as_str()).fetch_all(db).await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

/// The first meeting of a group that starts after this moment and takes place.
pub async fn next_of(db: &mut Conn, group: &Id<Group>, after: Moment) -> Result<Option<Meeting>, StoreError> {
    let row: Option<MeetingRow> = query_as(meetings!(
        "where t.group_id = $1 and t.starts_at > $2 and t.state <> 'cancelled' order by t.starts_at limit 1"
    ))
    .bind(group.as_str())
    .bind(after.unix_ms())
    .fetch_optional(db)
    .await?;
    row.map(Meeting::try_from).transpose()
}

/// The meeting of a group whose door is open at this moment.
pub async fn open_at(db: &mut Conn, group: &Id<Group>, now: Moment) -> Result<Option<Meeting>, StoreError> {
    let next = next_of(db, group, began_after(now)).await?;
    Ok(next.filter(|meeting| door_is_open(meeting.starts_at, now)))
}

/// The last meeting of a group that took place or takes place and starts at this moment or before.
pub async fn last_of(db: &mut Conn, group: &Id<Group>, until: Moment) -> Result<Option<Meeting>, StoreError> {
    let row: Option<MeetingRow> = query_as(meetings!(
        "where t.group_id = $1 and t.starts_at <= $2 and t.state <> 'cancelled' order by t.starts_at desc limit 1"
    ))
    .bind(group.as_str())
    .bind(until.unix_ms())
    .fetch_optional(db)
    .await?;
    row.map(Meeting::try_from).transpose()
}

/// The meeting with this id.
pub async fn find(db: &mut Conn, id: &Id<Meeting>) -> Result<Option<Meeting>, StoreError> {
    let row: Option<MeetingRow> = query_as(meetings!("where t.id = $1")).bind(id.as_str()).fetch_optional(db).await?;
    row.map(Meeting::try_from).transpose()
}

/// The meetings between two moments to which somebody comes and that nobody has cards for yet, with their groups.
pub async fn without_cards(db: &mut Conn, from: Moment, until: Moment) -> Result<Vec<Meeting>, StoreError> {
    let rows: Vec<MeetingRow> = query_as(meetings!(
        "where t.starts_at > $1 and t.starts_at <= $2 and t.state <> 'cancelled'
           and exists (select 1 from membership s where s.group_id = t.group_id and s.left_at is null)
           and not exists (select 1 from card c where c.group_id = t.group_id and c.sequence = t.sequence)
         order by t.starts_at, t.id"
    ))
    .bind(from.unix_ms())
    .bind(until.unix_ms())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

/// The groups of some meetings, by the meeting.
pub async fn groups_of(db: &mut Conn, ids: &[&str]) -> Result<BTreeMap<Id<Meeting>, Id<Group>>, StoreError> {
    static GROUPS: About = About::new("select id, group_id from meeting where id", "");
    let rows: Vec<(String, String)> = GROUPS.ask(db, ids, &[]).await?;
    rows.into_iter().map(|(id, group)| Ok((row::id(&id)?, row::id(&group)?))).collect()
}

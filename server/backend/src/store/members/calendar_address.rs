//! The addresses by which programs fetch the calendars of members.

use domain::{
    base::{id::Id, moment::Moment},
    people::member::Member,
};
use sqlx::{query, query_as};

use crate::store::{Conn, StoreError, row};

/// Keeps a new address of somebody who has none; whoever has one keeps that. Tells whether it was kept.
pub async fn insert(
    db: &mut Conn,
    member: &Id<Member>,
    (token_hash, sealed): (&str, &str),
    now: Moment,
) -> Result<bool, StoreError> {
    let done = query(
        "insert into calendar_address (member_id, token_hash, sealed, made_at) values ($1, $2, $3, $4)
         on conflict (member_id) do nothing",
    )
    .bind(member.as_str())
    .bind(token_hash)
    .bind(sealed)
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Takes the address away; tells whether there was one.
pub async fn delete(db: &mut Conn, member: &Id<Member>) -> Result<bool, StoreError> {
    let done = query("delete from calendar_address where member_id = $1").bind(member.as_str()).execute(db).await?;
    Ok(done.rows_affected() > 0)
}

/// The sealed address of somebody, and when it was made.
pub async fn of(db: &mut Conn, member: &Id<Member>) -> Result<Option<(String, Moment)>, StoreError> {
    let row: Option<(String, i64)> = query_as("select sealed, made_at from calendar_address where member_id = $1")
        .bind(member.as_str())
        .fetch_optional(db)
        .await?;
    Ok(row.map(|(sealed, at)| (sealed, row::moment(at))))
}

/// Whose address this is.
pub async fn holder(db: &mut Conn, token_hash: &str) -> Result<Option<Id<Member>>, StoreError> {
    let row: Option<(String,)> = query_as("select member_id from calendar_address where token_hash = $1")
        .bind(token_hash)
        .fetch_optional(db)
        .await?;
    row.map(|(id,)| row::id(&id)).transpose()
}

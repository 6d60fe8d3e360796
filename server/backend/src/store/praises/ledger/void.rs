//! Events that an organizer has not count, and lets count again.

use domain::{
    base::{id::Id, moment::Moment},
    people::member::Member,
    praise::growth::{GrowthEvent, GrowthKind, VoidReason},
};
use sqlx::{query, query_as};

use super::{grow, hold};
use crate::store::{Conn, StoreError, row};

/// Has an event not count, for a reason; says whose it is, if it counted until now.
pub async fn void(
    db: &mut Conn,
    event: &Id<GrowthEvent>,
    (by, reason): (&Id<Member>, &VoidReason),
    now: Moment,
) -> Result<Option<Id<Member>>, StoreError> {
    let Some(member) = whose(db, event).await? else { return Ok(None) };
    hold(db, &member).await?;
    let done =
        query("update ledger set voided_at = $2, voided_by = $3, void_reason = $4 where id = $1 and voided_at is null")
            .bind(event.as_str())
            .bind(now.unix_ms())
            .bind(by.as_str())
            .bind(reason.as_str())
            .execute(&mut *db)
            .await?;
    changed(db, member, done.rows_affected()).await
}

/// Lets an event count again; says whose it is, if it did not count until now.
pub async fn restore(db: &mut Conn, event: &Id<GrowthEvent>) -> Result<Option<Id<Member>>, StoreError> {
    let Some(member) = whose(db, event).await? else { return Ok(None) };
    hold(db, &member).await?;
    let done = query(
        "update ledger set voided_at = null, voided_by = null, void_reason = null
         where id = $1 and voided_at is not null",
    )
    .bind(event.as_str())
    .execute(&mut *db)
    .await?;
    changed(db, member, done.rows_affected()).await
}

async fn changed(db: &mut Conn, member: Id<Member>, rows: u64) -> Result<Option<Id<Member>>, StoreError> {
    if rows == 0 {
        return Ok(None);
    }
    grow(db, &member).await?;
    Ok(Some(member))
}

async fn whose(db: &mut Conn, event: &Id<GrowthEvent>) -> Result<Option<Id<Member>>, StoreError> {
    // What was carried over is no sum of rows.
    let row: Option<(String,)> = query_as("select member_id from ledger where id = $1 and carried = 0")
        .bind(event.as_str())
        .fetch_optional(db)
        .await?;
    row.map(|(member,)| row::id(&member)).transpose()
}

/// What of a person's does not count, since when and why, for the file that they take away.
pub async fn voided(db: &mut Conn, member: &Id<Member>) -> Result<Vec<(GrowthKind, Moment, String)>, StoreError> {
    let rows: Vec<(String, i64, Option<String>)> = query_as(
        "select growth, voided_at, void_reason from ledger where member_id = $1 and voided_at is not null
         order by voided_at, id",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    let known = |(growth, at, reason): (String, i64, Option<String>)| {
        Some((GrowthKind::parse(&growth)?, row::moment(at), reason.unwrap_or_default()))
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

//! Sessions, under a hash of the id that the browser holds.

use domain::{
    base::{id::Id, moment::Moment},
    people::member::Member,
};
use sqlx::{query, query_as};

use super::{Conn, StoreError};

/// A session as it is stored.
pub struct SessionRow {
    /// A hash of the id.
    pub id_hash: String,
    /// What tower-sessions keeps, as JSON.
    pub data: String,
    /// Whose session it is; nobody's before log-in.
    pub member: Option<Id<Member>>,
    /// When it ends.
    pub expires_at: Moment,
}

/// Adds a session; an id that is known is a unique violation.
pub async fn insert(db: &mut Conn, session: &SessionRow) -> Result<(), StoreError> {
    query("insert into session (id_hash, data, member_id, expires_at) values ($1, $2, $3, $4)")
        .bind(&session.id_hash)
        .bind(&session.data)
        .bind(session.member.as_ref().map(Id::as_str))
        .bind(session.expires_at.unix_ms())
        .execute(db)
        .await?;
    Ok(())
}

/// Changes a session and says whether it was still there: log-out wins over a request in flight.
pub async fn update(db: &mut Conn, session: &SessionRow) -> Result<bool, StoreError> {
    let done = query("update session set data = $1, member_id = $2, expires_at = $3 where id_hash = $4")
        .bind(&session.data)
        .bind(session.member.as_ref().map(Id::as_str))
        .bind(session.expires_at.unix_ms())
        .bind(&session.id_hash)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// What a session holds and when it ends, unless it has ended.
pub async fn find(db: &mut Conn, id_hash: &str, now: Moment) -> Result<Option<(String, Moment)>, StoreError> {
    let row: Option<(String, i64)> =
        query_as("select data, expires_at from session where id_hash = $1 and expires_at > $2")
            .bind(id_hash)
            .bind(now.unix_ms())
            .fetch_optional(db)
            .await?;
    Ok(row.map(|(data, expires_at)| (data, Moment::from_unix_ms(expires_at))))
}

/// Ends a session; one that has ended already is fine.
pub async fn delete(db: &mut Conn, id_hash: &str) -> Result<(), StoreError> {
    query("delete from session where id_hash = $1").bind(id_hash).execute(db).await?;
    Ok(())
}

/// Ends all sessions of a member.
pub async fn delete_of(db: &mut Conn, member: &Id<Member>) -> Result<(), StoreError> {
    query("delete from session where member_id = $1").bind(member.as_str()).execute(db).await?;
    Ok(())
}

/// Ends all sessions of a member but the one under this hash.
pub async fn delete_others(db: &mut Conn, member: &Id<Member>, kept: &str) -> Result<(), StoreError> {
    query("delete from session where member_id = $1 and id_hash <> $2")
        .bind(member.as_str())
        .bind(kept)
        .execute(db)
        .await?;
    Ok(())
}

/// Sweeps away what has expired.
pub async fn sweep(db: &mut Conn, now: Moment) -> Result<u64, StoreError> {
    let done = query("delete from session where expires_at <= $1").bind(now.unix_ms()).execute(db).await?;
    Ok(done.rows_affected())
}

//! Keys (열쇠): single-use secrets that let a person set a password.

use domain::{
    id::{Id, Member},
    moment::Moment,
};
use sqlx::{query, query_as};

use super::{Conn, StoreError, row};

/// Keeps the hash of a key.
pub async fn insert(
    db: &mut Conn,
    token_hash: &str,
    member: &Id<Member>,
    made_by: Option<&Id<Member>>,
    expires_at: Moment,
) -> Result<(), StoreError> {
    query("insert into login_key (token_hash, member_id, made_by, expires_at) values ($1, $2, $3, $4)")
        .bind(token_hash)
        .bind(member.as_str())
        .bind(made_by.map(Id::as_str))
        .bind(expires_at.unix_ms())
        .execute(db)
        .await?;
    Ok(())
}

/// Whose key this is, if it can still be used.
pub async fn holder(db: &mut Conn, token_hash: &str, now: Moment) -> Result<Option<Id<Member>>, StoreError> {
    let row: Option<(String,)> =
        query_as("select member_id from login_key where token_hash = $1 and used_at is null and expires_at > $2")
            .bind(token_hash)
            .bind(now.unix_ms())
            .fetch_optional(db)
            .await?;
    row.map(|(id,)| row::id(&id)).transpose()
}

/// Uses up a key and tells whose it was; of two at once, the database lets one have it.
pub async fn take(db: &mut Conn, token_hash: &str, now: Moment) -> Result<Option<Id<Member>>, StoreError> {
    let row: Option<(String,)> = query_as(
        "update login_key set used_at = $1 where token_hash = $2 and used_at is null and expires_at > $1
         returning member_id",
    )
    .bind(now.unix_ms())
    .bind(token_hash)
    .fetch_optional(db)
    .await?;
    row.map(|(id,)| row::id(&id)).transpose()
}

/// Uses up every key of a member, so that an older one cannot undo a newer password.
pub async fn use_up(db: &mut Conn, member: &Id<Member>, now: Moment) -> Result<(), StoreError> {
    query("update login_key set used_at = $1 where member_id = $2 and used_at is null")
        .bind(now.unix_ms())
        .bind(member.as_str())
        .execute(db)
        .await?;
    Ok(())
}

//! Keys (열쇠): single-use secrets that let a person set a password.

use domain::{
    base::{id::Id, moment::Moment},
    people::member::Member,
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

/// Uses up the keys that were sent to a member by mail; one that an organizer reads out to them stays.
pub async fn use_up_sent(db: &mut Conn, member: &Id<Member>, now: Moment) -> Result<(), StoreError> {
    query("update login_key set used_at = $1 where member_id = $2 and used_at is null and made_by is null")
        .bind(now.unix_ms())
        .bind(member.as_str())
        .execute(db)
        .await?;
    Ok(())
}

/// Whether a key was sent to a member that opens until after this moment and was not used.
pub async fn was_sent(db: &mut Conn, member: &Id<Member>, until: Moment, now: Moment) -> Result<bool, StoreError> {
    let (count,): (i64,) = query_as(
        "select count(*) from login_key
         where member_id = $1 and made_by is null and used_at is null and expires_at > $2 and expires_at > $3",
    )
    .bind(member.as_str())
    .bind(until.unix_ms())
    .bind(now.unix_ms())
    .fetch_one(db)
    .await?;
    Ok(count > 0)
}

/// Whose key this was, and the password they have now, if it was used and would not have expired yet.
pub async fn used(
    db: &mut Conn,
    token_hash: &str,
    now: Moment,
) -> Result<Option<(Id<Member>, Option<String>)>, StoreError> {
    let row: Option<(String, Option<String>)> = query_as(
        "select m.id, m.password from login_key k join member m on m.id = k.member_id
         where k.token_hash = $1 and k.used_at is not null and k.expires_at > $2",
    )
    .bind(token_hash)
    .bind(now.unix_ms())
    .fetch_optional(db)
    .await?;
    row.map(|(id, password)| Ok((row::id(&id)?, password))).transpose()
}

/// When the keys of a member open until, and when they were used, the oldest first.
pub async fn of(db: &mut Conn, member: &Id<Member>) -> Result<Vec<(Moment, Option<Moment>)>, StoreError> {
    let rows: Vec<(i64, Option<i64>)> =
        query_as("select expires_at, used_at from login_key where member_id = $1 order by expires_at")
            .bind(member.as_str())
            .fetch_all(db)
            .await?;
    Ok(rows.into_iter().map(|(until, used)| (row::moment(until), used.map(row::moment))).collect())
}

//! Codes that prove a log-in, and whose log-in is proven.

use domain::{
    base::{id::Id, moment::Moment},
    people::member::Member,
};
use sqlx::{query, query_as};

use super::{Conn, ExpectRows, StoreError, row};

/// Keeps the code of a person in place of an older one.
pub async fn put(db: &mut Conn, member: &Id<Member>, hash: &str, expires_at: Moment) -> Result<(), StoreError> {
    query(
        "insert into login_code (member_id, code_hash, expires_at) values ($1, $2, $3)
         on conflict (member_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = 0",
    )
    .bind(member.as_str())
    .bind(hash)
    .bind(expires_at.unix_ms())
    .execute(db)
    .await?;
    Ok(())
}

/// Counts a try at the code of a person, and tells its hash and how often it was tried, unless it has expired.
pub async fn try_one(db: &mut Conn, member: &Id<Member>, now: Moment) -> Result<Option<(String, i64)>, StoreError> {
    Ok(query_as(
        "update login_code set tries = tries + 1 where member_id = $1 and expires_at > $2 returning code_hash, tries",
    )
    .bind(member.as_str())
    .bind(now.unix_ms())
    .fetch_optional(db)
    .await?)
}

/// Takes the log-in of a person for proven, and forgets their code.
pub async fn verify(db: &mut Conn, member: &Id<Member>) -> Result<(), StoreError> {
    query("delete from login_code where member_id = $1").bind(member.as_str()).execute(&mut *db).await?;
    query("update member set unverified = 0 where id = $1").bind(member.as_str()).execute(db).await?.expect_rows(1)
}

/// Says that the log-in of a person has still to be proven.
pub async fn set_unverified(db: &mut Conn, member: &Id<Member>) -> Result<(), StoreError> {
    query("update member set unverified = 1 where id = $1").bind(member.as_str()).execute(db).await?.expect_rows(1)
}

/// Whether the log-in of a person has still to be proven.
pub async fn is_unverified(db: &mut Conn, member: &Id<Member>) -> Result<bool, StoreError> {
    let (flag,): (i64,) =
        query_as("select unverified from member where id = $1").bind(member.as_str()).fetch_one(db).await?;
    Ok(row::flag(flag))
}

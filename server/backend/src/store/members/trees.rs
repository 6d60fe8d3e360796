//! What people call their 황금향, and how much of its growth they have seen.

use domain::{
    base::id::Id,
    people::member::Member,
    praise::own_tree::{OwnTree, TreeName},
};
use sqlx::{query, query_as};

use crate::store::{Conn, ExpectRows, StoreError};

/// What is kept of somebody's 황금향 beside its growth.
pub async fn find(db: &mut Conn, member: &Id<Member>) -> Result<OwnTree, StoreError> {
    let row: Option<(Option<String>, i64)> = query_as("select name, seen from own_tree where member_id = $1")
        .bind(member.as_str())
        .fetch_optional(db)
        .await?;
    let Some((name, seen)) = row else { return Ok(OwnTree::default()) };
    Ok(OwnTree { name, seen: u32::try_from(seen).unwrap_or(u32::MAX) })
}

/// Sets what somebody calls it.
pub async fn set_name(db: &mut Conn, member: &Id<Member>, name: Option<&TreeName>) -> Result<(), StoreError> {
    query(
        "insert into own_tree (member_id, name) values ($1, $2)
         on conflict (member_id) do update set name = excluded.name",
    )
    .bind(member.as_str())
    .bind(name.map(TreeName::as_str))
    .execute(db)
    .await?
    .expect_rows(1)
}

/// Notes that somebody has seen so many steps of its growth; who saw more before has seen those as well.
pub async fn see(db: &mut Conn, member: &Id<Member>, steps: u32) -> Result<(), StoreError> {
    query(
        "insert into own_tree (member_id, seen) values ($1, $2)
         on conflict (member_id) do update set seen = excluded.seen where own_tree.seen < excluded.seen",
    )
    .bind(member.as_str())
    .bind(i64::from(steps))
    .execute(db)
    .await?;
    Ok(())
}

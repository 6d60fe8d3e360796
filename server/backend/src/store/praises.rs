//! Praise (칭찬), what is said beside it after a meeting, and the ledger that characters grow from.

pub mod letters;
pub mod said;
pub mod sealed;
pub mod wishes;
pub mod words;
pub mod worries;

use domain::{
    base::{id::Id, moment::Moment},
    people::member::Member,
    praise::{PraiseKind, hyang::Growth},
};
use sqlx::{query, query_as};

use super::{Conn, StoreError, row};

/// Kinds as they stand in a column; one that is no longer offered is left out.
fn kinds(stored: &str) -> Vec<PraiseKind> {
    stored.split(',').filter_map(PraiseKind::parse).collect()
}
/// Adds to a person's growth, once for each source.
pub async fn grow(
    db: &mut Conn,
    id: &str,
    member: &Id<Member>,
    growth: Growth,
    source: &str,
    now: Moment,
) -> Result<(), StoreError> {
    query(
        "insert into ledger (id, member_id, growth, source, points, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (member_id, growth, source) do nothing",
    )
    .bind(id)
    .bind(member.as_str())
    .bind(growth.key())
    .bind(source)
    .bind(i64::from(growth.points()))
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(())
}

/// A person's points by the kind of growth.
pub async fn points(db: &mut Conn, member: &Id<Member>) -> Result<Vec<(String, u32)>, StoreError> {
    let rows: Vec<(String, i64)> = query_as(
        "select growth, cast(sum(points) as bigint) from ledger where member_id = $1 group by growth order by growth",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(growth, points)| Ok((growth, row::number(points)?))).collect()
}

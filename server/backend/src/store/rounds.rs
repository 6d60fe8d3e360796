//! Rounds (편성).

use domain::{
    id::{Id, Member, Round},
    moment::Moment,
};
use sqlx::{FromRow, query, query_as};

use super::{Conn, ExpectRows, StoreError, row};
use crate::rounds::{RoundRecord, RoundState};

#[derive(FromRow)]
struct RoundRow {
    id: String,
    state: String,
    seed: i64,
    based_on: i64,
    plan: Option<String>,
    created_at: i64,
    published_at: Option<i64>,
}

impl TryFrom<RoundRow> for RoundRecord {
    type Error = StoreError;

    fn try_from(row: RoundRow) -> Result<Self, StoreError> {
        let plan = row.plan.map(|json| serde_json::from_str(&json)).transpose();
        Ok(Self {
            id: row::id(&row.id)?,
            state: RoundState::parse(&row.state).ok_or(StoreError::Corrupt("round state"))?,
            seed: row::number(row.seed)?,
            based_on: row.based_on,
            plan: plan.map_err(|_| StoreError::Corrupt("plan"))?,
            created_at: row::moment(row.created_at),
            published_at: row.published_at.map(row::moment),
        })
    }
}

/// Adds a round that waits to be computed.
pub async fn insert(db: &mut Conn, id: &Id<Round>, seed: u32, by: &Id<Member>, now: Moment) -> Result<(), StoreError> {
    query(
        "insert into round (id, state, seed, based_on, made_by, created_at)
         values ($1, 'queued', $2, (select count(*) from round where number is not null), $3, $4)",
    )
    .bind(id.as_str())
    .bind(i64::from(seed))
    .bind(by.as_str())
    .bind(now.unix_ms())
    .execute(db)
    .await?
    .expect_rows(1)
}

/// The round with this id.
pub async fn find(db: &mut Conn, id: &Id<Round>) -> Result<Option<RoundRecord>, StoreError> {
    let row: Option<RoundRow> =
        query_as("select id, state, seed, based_on, plan, created_at, published_at from round where id = $1")
            .bind(id.as_str())
            .fetch_optional(db)
            .await?;
    row.map(RoundRecord::try_from).transpose()
}

/// All rounds, the newest first, without their plans.
pub async fn all(db: &mut Conn) -> Result<Vec<RoundRecord>, StoreError> {
    let rows: Vec<RoundRow> = query_as(
        "select id, state, seed, based_on, cast(null as text) as plan, created_at, published_at
         from round order by id desc",
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(RoundRecord::try_from).collect()
}

/// Keeps the plan of a round that was waiting for one.
pub async fn set_plan(db: &mut Conn, id: &Id<Round>, plan: &str) -> Result<(), StoreError> {
    query("update round set state = 'ready', plan = $1 where id = $2 and state in ('queued', 'failed')")
        .bind(plan)
        .bind(id.as_str())
        .execute(db)
        .await?
        .expect_rows(1)
}

/// Marks a round as one that could not be computed.
pub async fn fail(db: &mut Conn, id: &Id<Round>) -> Result<(), StoreError> {
    query("update round set state = 'failed' where id = $1 and state in ('queued', 'failed')")
        .bind(id.as_str())
        .execute(db)
        .await?
        .expect_rows(1)
}

/// Publishes a round under the number that it was computed for. A number that is taken is a unique
/// violation: another round was published meanwhile.
pub async fn publish(db: &mut Conn, round: &RoundRecord, now: Moment) -> Result<(), StoreError> {
    query("update round set state = 'published', number = $1, published_at = $2 where id = $3 and state = 'ready'")
        .bind(round.based_on + 1)
        .bind(now.unix_ms())
        .bind(round.id.as_str())
        .execute(db)
        .await?
        .expect_rows(1)
}

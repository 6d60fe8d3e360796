//! What became of letters about groups and meetings: a row for each, written in the transaction that asks for it.

use domain::{
    base::{
        id::{Id, Job},
        moment::Moment,
    },
    delivery::{DeliveryState, NewsKind, PastDelivery, Undelivered},
    people::{contact::ContactWay, member::Member},
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use crate::store::{Conn, StoreError, many::About, row};

/// It has still to go.
const UNDER_WAY: &str = "under_way";
/// It was handed over.
const HANDED_OVER: &str = "handed_over";
/// It was given up.
const FAILED: &str = "failed";

/// A letter that is asked for.
pub struct NewDelivery {
    /// The id of its job.
    pub id: Id<Job>,
    /// What all letters about one thing share.
    pub event: Id<Job>,
    /// To whom it goes.
    pub member: Id<Member>,
    /// What it tells.
    pub kind: NewsKind,
    /// The way on which it goes.
    pub way: ContactWay,
}

/// Notes letters that are asked for. One that is there already stays as it is, and of whoever has left meanwhile nothing is noted.
pub async fn insert_all(db: &mut Conn, all: &[NewDelivery], now: Moment) -> Result<(), StoreError> {
    for new in all {
        query(
            "insert into delivery (id, event, member_id, kind, way, asked_at, state)
             select $1, $2, m.id, $3, $4, cast($5 as bigint), $6 from member m where m.id = $7
             on conflict (id) do nothing",
        )
        .bind(new.id.as_str())
        .bind(new.event.as_str())
        .bind(new.kind.key())
        .bind(new.way.key())
        .bind(now.unix_ms())
        .bind(UNDER_WAY)
        .bind(new.member.as_str())
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

/// Notes why a letter did not go this time.
pub async fn note_reason(db: &mut Conn, id: &Id<Job>, why: Undelivered) -> Result<(), StoreError> {
    query("update delivery set reason = $1 where id = $2").bind(why.key()).bind(id.as_str()).execute(db).await?;
    Ok(())
}

/// Notes that a letter was handed over. That it may have come before stays noted.
pub async fn hand_over(db: &mut Conn, member: &Id<Member>, id: &Id<Job>, now: Moment) -> Result<(), StoreError> {
    query(
        "update delivery set state = $1, ended_at = $2, reason = case when reason = $3 then reason end where id = $4",
    )
    .bind(HANDED_OVER)
    .bind(now.unix_ms())
    .bind(Undelivered::Unconfirmed.key())
    .bind(id.as_str())
    .execute(&mut *db)
    .await?;
    flag_last(db, member).await
}

/// Notes that a letter was given up, for the reason that was noted last.
pub async fn give_up(db: &mut Conn, member: &Id<Member>, id: &Id<Job>, now: Moment) -> Result<(), StoreError> {
    query("update delivery set state = $1, ended_at = $2 where id = $3")
        .bind(FAILED)
        .bind(now.unix_ms())
        .bind(id.as_str())
        .execute(&mut *db)
        .await?;
    flag_last(db, member).await
}

/// Marks the last letter to somebody that is no longer under way, if it reached them by neither way. Whoever calls this holds the row of
/// the person, so that two of their letters follow each other.
async fn flag_last(db: &mut Conn, member: &Id<Member>) -> Result<(), StoreError> {
    let last: Vec<(String, String, String)> =
        query_as("select id, event, state from delivery where member_id = $1 and state <> $2 order by id desc limit 2")
            .bind(member.as_str())
            .bind(UNDER_WAY)
            .fetch_all(&mut *db)
            .await?;
    let Some((id, event, _)) = last.first() else { return Ok(()) };
    let reached = last.iter().any(|(_, of, state)| of == event && state == HANDED_OVER);
    query("update delivery set unreached = 0 where member_id = $1 and unreached = 1")
        .bind(member.as_str())
        .execute(&mut *db)
        .await?;
    if !reached {
        query("update delivery set unreached = 1 where id = $1").bind(id).execute(db).await?;
    }
    Ok(())
}

#[derive(FromRow)]
struct DeliveryRow {
    id: String,
    event: String,
    member_id: String,
    kind: String,
    way: String,
    asked_at: i64,
    state: String,
    ended_at: Option<i64>,
    reason: Option<String>,
}

impl DeliveryRow {
    /// The letter; nothing if a newer release wrote a word that this one does not know.
    fn letter(&self) -> Result<Option<PastDelivery>, StoreError> {
        let (Some(kind), Some(way)) = (NewsKind::parse(&self.kind), ContactWay::parse(&self.way)) else {
            return Ok(None);
        };
        let reason = self.reason.as_deref().and_then(Undelivered::parse).unwrap_or(Undelivered::Broken);
        let state = match self.state.as_str() {
            HANDED_OVER if self.reason.is_some() => DeliveryState::HandedOverAgain,
            HANDED_OVER => DeliveryState::HandedOver,
            FAILED => DeliveryState::Failed(reason),
            _ => DeliveryState::UnderWay,
        };
        let (asked_at, ended_at) = (row::moment(self.asked_at), self.ended_at.map(row::moment));
        Ok(Some(PastDelivery { id: row::id(&self.id)?, kind, way, asked_at, ended_at, state }))
    }
}

/// A letter with the person to whom it went.
pub type FoundLetter = (Id<Member>, PastDelivery);

fn found(rows: &[DeliveryRow]) -> Result<Vec<FoundLetter>, StoreError> {
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(letter) = row.letter()? {
            all.push((row::id(&row.member_id)?, letter));
        }
    }
    Ok(all)
}

/// Letters to somebody, the newest first; those before this id.
pub async fn of_member(
    db: &mut Conn,
    member: &Id<Member>,
    before: &str,
    most: i64,
) -> Result<Vec<PastDelivery>, StoreError> {
    let rows: Vec<DeliveryRow> = query_as(
        "select id, event, member_id, kind, way, asked_at, state, ended_at, reason from delivery
         where member_id = $1 and id < $2 order by id desc limit $3",
    )
    .bind(member.as_str())
    .bind(before)
    .bind(most)
    .fetch_all(db)
    .await?;
    Ok(found(&rows)?.into_iter().map(|(_, letter)| letter).collect())
}

/// The letters about each of these, with the event that each is about.
pub async fn of_events(db: &mut Conn, events: &[Id<Job>]) -> Result<Vec<(Id<Job>, FoundLetter)>, StoreError> {
    static ABOUT: About = About::new(
        "select id, event, member_id, kind, way, asked_at, state, ended_at, reason from delivery where event",
        "",
    );
    let ids: Vec<_> = events.iter().map(Id::as_str).collect();
    let rows: Vec<DeliveryRow> = ABOUT.ask(db, &ids, &[]).await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        if let Some(letter) = row.letter()? {
            all.push((row::id(&row.event)?, (row::id(&row.member_id)?, letter)));
        }
    }
    Ok(all)
}

/// The last letters that did not reach those to whom they went, the newest first; those before this id.
pub async fn unreached(db: &mut Conn, before: &str, most: i64) -> Result<Vec<FoundLetter>, StoreError> {
    let rows: Vec<DeliveryRow> = query_as(
        "select id, event, member_id, kind, way, asked_at, state, ended_at, reason from delivery
         where unreached = 1 and id < $1 order by id desc limit $2",
    )
    .bind(before)
    .bind(most)
    .fetch_all(db)
    .await?;
    found(&rows)
}

/// Sweeps away what was asked for before this moment.
pub async fn sweep(db: &mut Conn, before: Moment) -> Result<u64, StoreError> {
    let done = query("delete from delivery where asked_at < $1").bind(before.unix_ms()).execute(db).await?;
    Ok(done.rows_affected())
}

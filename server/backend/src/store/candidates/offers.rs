//! Seats that are offered to people who wait for one, each to one person and for a while.

use std::collections::BTreeSet;

use domain::{
    base::{id::Id, moment::Moment},
    group::{
        Group,
        offer::{OfferOutcome, SeatOffer},
    },
    people::member::Member,
    round::Round,
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use crate::store::{Conn, StoreError, many::About, row};

/// A statement that reads offers, `f`, with what narrows and sorts them.
macro_rules! offers {
    ($rest:literal) => {
        concat!("select f.id, f.group_id, f.member_id, f.ends_at, f.outcome from seat_offer f ", $rest)
    };
}

#[derive(FromRow)]
struct OfferRow {
    id: String,
    group_id: String,
    member_id: String,
    ends_at: i64,
    outcome: Option<String>,
}

#[derive(FromRow)]
struct EndedRow {
    closed_at: Option<i64>,
    #[sqlx(flatten)]
    offer: OfferRow,
}

impl TryFrom<OfferRow> for SeatOffer {
    type Error = StoreError;

    fn try_from(row: OfferRow) -> Result<Self, StoreError> {
        let outcome = row.outcome.map(|key| OfferOutcome::parse(&key).ok_or(StoreError::Corrupt("outcome")));
        Ok(Self {
            id: row::id(&row.id)?,
            group: row::id(&row.group_id)?,
            member: row::id(&row.member_id)?,
            ends_at: row::moment(row.ends_at),
            outcome: outcome.transpose()?,
        })
    }
}

/// Writes an offer; says whether the person has no other one open.
pub async fn insert(db: &mut Conn, new: &SeatOffer, now: Moment) -> Result<bool, StoreError> {
    let done = query(
        "insert into seat_offer (id, group_id, member_id, at, ends_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing",
    )
    .bind(new.id.as_str())
    .bind(new.group.as_str())
    .bind(new.member.as_str())
    .bind(now.unix_ms())
    .bind(new.ends_at.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The offer with this id.
pub async fn find(db: &mut Conn, id: &Id<SeatOffer>) -> Result<Option<SeatOffer>, StoreError> {
    let row: Option<OfferRow> = query_as(offers!("where f.id = $1")).bind(id.as_str()).fetch_optional(db).await?;
    row.map(SeatOffer::try_from).transpose()
}

/// The offer to somebody that is open, or else the one that was closed last, with when that was.
pub async fn last_of_member(
    db: &mut Conn,
    member: &Id<Member>,
) -> Result<Option<(SeatOffer, Option<Moment>)>, StoreError> {
    let row: Option<EndedRow> = query_as(
        "select f.id, f.group_id, f.member_id, f.ends_at, f.outcome, f.closed_at from seat_offer f where f.member_id = $1
         order by case when f.closed_at is null then 0 else 1 end, f.closed_at desc, f.id desc limit 1",
    )
    .bind(member.as_str())
    .fetch_optional(db)
    .await?;
    row.map(|row| Ok((SeatOffer::try_from(row.offer)?, row.closed_at.map(row::moment)))).transpose()
}

/// The offers of a group that are not closed, by id.
pub async fn open_of_group(db: &mut Conn, group: &Id<Group>) -> Result<Vec<SeatOffer>, StoreError> {
    let rows: Vec<OfferRow> = query_as(offers!("where f.group_id = $1 and f.closed_at is null order by f.id"))
        .bind(group.as_str())
        .fetch_all(db)
        .await?;
    rows.into_iter().map(SeatOffer::try_from).collect()
}

/// Some offers that have run out, the one that did first before the others.
pub async fn run_out(db: &mut Conn, now: Moment, most: i64) -> Result<Vec<SeatOffer>, StoreError> {
    let rows: Vec<OfferRow> =
        query_as(offers!("where f.closed_at is null and f.ends_at <= $1 order by f.ends_at, f.id limit $2"))
            .bind(now.unix_ms())
            .bind(most)
            .fetch_all(db)
            .await?;
    rows.into_iter().map(SeatOffer::try_from).collect()
}

/// To which of these people a seat is offered, in any group.
pub async fn asked_of(db: &mut Conn, ids: &[&str]) -> Result<BTreeSet<Id<Member>>, StoreError> {
    static ASKED: About =
        About::new("select f.member_id from seat_offer f where f.member_id", "and f.closed_at is null");
    let rows: Vec<(String,)> = ASKED.ask(db, ids, &[]).await?;
    rows.iter().map(|(id,)| row::id(id)).collect()
}

/// Closes an offer; says whether it was still open.
pub async fn close(db: &mut Conn, id: &Id<SeatOffer>, outcome: OfferOutcome, now: Moment) -> Result<bool, StoreError> {
    let done = query("update seat_offer set closed_at = $1, outcome = $2 where id = $3 and closed_at is null")
        .bind(now.unix_ms())
        .bind(outcome.key())
        .bind(id.as_str())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Closes the offer of a seat to somebody who takes a break.
pub async fn close_of_member(db: &mut Conn, member: &Id<Member>, now: Moment) -> Result<(), StoreError> {
    query("update seat_offer set closed_at = $1, outcome = $2 where member_id = $3 and closed_at is null")
        .bind(now.unix_ms())
        .bind(OfferOutcome::Void.key())
        .bind(member.as_str())
        .execute(db)
        .await?;
    Ok(())
}

/// Whoever has found a seat waits for none, and nothing is offered in a group that is full.
pub async fn settle(db: &mut Conn, group: &Id<Group>, member: &Id<Member>, now: Moment) -> Result<(), StoreError> {
    close_of_member(db, member, now).await?;
    query("delete from seat_request where member_id = $1").bind(member.as_str()).execute(&mut *db).await?;
    query(
        "update seat_offer set closed_at = $1, outcome = $2 where group_id = $3 and closed_at is null
           and exists (select 1 from small_group g where g.id = $3 and g.people >= 6)",
    )
    .bind(now.unix_ms())
    .bind(OfferOutcome::Void.key())
    .bind(group.as_str())
    .execute(db)
    .await?;
    Ok(())
}

/// Whoever has found a seat by a round waits for none.
pub async fn settle_round(db: &mut Conn, round: &Id<Round>, now: Moment) -> Result<(), StoreError> {
    query(
        "update seat_offer set closed_at = $1, outcome = $2 where closed_at is null and member_id in (
             select s.member_id from membership s join small_group g on g.id = s.group_id where g.round_id = $3)",
    )
    .bind(now.unix_ms())
    .bind(OfferOutcome::Void.key())
    .bind(round.as_str())
    .execute(&mut *db)
    .await?;
    query(
        "delete from seat_request where member_id in (
             select s.member_id from membership s join small_group g on g.id = s.group_id where g.round_id = $1)",
    )
    .bind(round.as_str())
    .execute(db)
    .await?;
    Ok(())
}

/// Closes offers of groups that are full, have nobody left or meet no more, and says how many: what another release did, or what
/// ended by the clock, closed none.
pub async fn close_void(db: &mut Conn, now: Moment) -> Result<u64, StoreError> {
    let done = query(
        "update seat_offer set closed_at = $1, outcome = $2 where closed_at is null and group_id in (
             select g.id from small_group g where g.people >= 6 or g.people = 0 or g.meets_until <= $1)",
    )
    .bind(now.unix_ms())
    .bind(OfferOutcome::Void.key())
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// When each offer to somebody was made and ended, or until when it stands, in which group, and what became of it.
pub async fn of_member(
    db: &mut Conn,
    member: &Id<Member>,
) -> Result<Vec<(Id<Group>, [Moment; 2], Option<OfferOutcome>)>, StoreError> {
    let rows: Vec<(String, i64, i64, Option<String>)> = query_as(
        "select group_id, at, coalesce(closed_at, ends_at), outcome from seat_offer where member_id = $1 order by at, id",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    let read = |(group, at, until, outcome): (String, i64, i64, Option<String>)| {
        Ok((row::id(&group)?, [at, until].map(row::moment), outcome.and_then(|key| OfferOutcome::parse(&key))))
    };
    rows.into_iter().map(read).collect()
}

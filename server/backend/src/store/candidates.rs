//! Who waits for a group, and who has one: members who told who they are, without and with meetings ahead.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    id::{Group, Id, Member},
    moment::Moment,
    slot::Slot,
};
use sqlx::{FromRow, query_as};

use super::{Conn, StoreError, members, row};
use crate::rounds::Candidate;

#[derive(FromRow)]
struct CandidateRow {
    id: String,
    area: Option<String>,
    stage: Option<String>,
    birth_decade: Option<i64>,
    gender: Option<String>,
    joined_at: i64,
}

/// All who wait at this moment, by id.
pub async fn waiting(db: &mut Conn, now: Moment) -> Result<Vec<Candidate>, StoreError> {
    let rows = waiting_rows(db, now).await?;
    candidates(db, rows).await
}

/// The ids of all who wait at this moment.
pub async fn waiting_ids(db: &mut Conn, now: Moment) -> Result<BTreeSet<Id<Member>>, StoreError> {
    waiting_rows(db, now).await?.iter().map(|row| row::id(&row.id)).collect()
}

async fn waiting_rows(db: &mut Conn, now: Moment) -> Result<Vec<CandidateRow>, StoreError> {
    Ok(query_as(
        "select id, area, stage, birth_decade, gender, joined_at from member m
         where role = 'member' and stage is not null
           and exists (select 1 from member_interest i where i.member_id = m.id)
           and not exists (select 1 from membership s join meeting t on t.group_id = s.group_id
                           where s.member_id = m.id and s.left_at is null and t.starts_at > $1)
         order by id",
    )
    .bind(now.unix_ms())
    .fetch_all(db)
    .await?)
}

/// The ids of all who have a meeting ahead.
pub async fn seated_ids(db: &mut Conn, now: Moment) -> Result<BTreeSet<Id<Member>>, StoreError> {
    seats(db, now).await?.iter().map(|(member, ..)| row::id(member)).collect()
}

/// Who is in which group that has a meeting ahead, and on which half day it meets, by group.
async fn seats(db: &mut Conn, now: Moment) -> Result<Vec<(String, String, i64)>, StoreError> {
    Ok(query_as(
        "select distinct s.member_id, s.group_id, g.slot from membership s join small_group g on g.id = s.group_id
         join meeting t on t.group_id = s.group_id
         where s.left_at is null and t.starts_at > $1 order by s.group_id, s.member_id",
    )
    .bind(now.unix_ms())
    .fetch_all(db)
    .await?)
}

/// A group with meetings ahead, as its people are to the engine.
pub struct Seated {
    /// The group.
    pub group: Id<Group>,
    /// The half day on which it meets.
    pub slot: Slot,
    /// Its people, by id.
    pub people: Vec<Candidate>,
}

/// All groups that have a meeting ahead, by id.
pub async fn seated(db: &mut Conn, now: Moment) -> Result<Vec<Seated>, StoreError> {
    let rows: Vec<CandidateRow> = query_as(
        "select distinct m.id, area, stage, birth_decade, gender, m.joined_at from member m
         join membership s on s.member_id = m.id join meeting t on t.group_id = s.group_id
         where s.left_at is null and t.starts_at > $1 order by m.id",
    )
    .bind(now.unix_ms())
    .fetch_all(&mut *db)
    .await?;
    let seats = seats(db, now).await?;
    let mut people: BTreeMap<_, _> =
        candidates(db, rows).await?.into_iter().map(|one| (one.id.to_string(), one)).collect();
    let mut groups: Vec<Seated> = Vec::new();
    for (member, group, slot) in seats {
        // Whoever is in two groups counts in the older one: the engine knows one seat for each.
        let Some(one) = people.remove(&member) else { continue };
        match groups.last_mut().filter(|last| last.group.as_str() == group) {
            Some(last) => last.people.push(one),
            None => groups.push(Seated { group: row::id(&group)?, slot: members::slot(slot)?, people: vec![one] }),
        }
    }
    Ok(groups)
}

/// What else they told, and whom they have met.
async fn candidates(db: &mut Conn, rows: Vec<CandidateRow>) -> Result<Vec<Candidate>, StoreError> {
    let (mut interests, mut slots, mut met) = (interests(db).await?, slots(db).await?, met(db).await?);
    rows.into_iter()
        .map(|row| {
            Ok(Candidate {
                interests: interests.remove(&row.id).unwrap_or_default(),
                slots: slots.remove(&row.id).unwrap_or_default(),
                met: met.remove(&row.id).unwrap_or_default(),
                id: row::id(&row.id)?,
                area: row.area,
                stage: row.stage,
                birth_decade: row.birth_decade.map(row::number).transpose()?,
                gender: row.gender,
                joined_at: row::moment(row.joined_at),
            })
        })
        .collect()
}

async fn interests(db: &mut Conn) -> Result<BTreeMap<String, BTreeMap<String, u8>>, StoreError> {
    let rows: Vec<(String, String, i64)> =
        query_as("select member_id, interest, strength from member_interest").fetch_all(db).await?;
    let mut all = BTreeMap::<_, BTreeMap<_, _>>::new();
    for (member, key, strength) in rows {
        // A key that has left the catalogue makes nobody alike.
        if members::known(&key, strength).is_some() {
            all.entry(member).or_default().insert(key, row::number(strength)?);
        }
    }
    Ok(all)
}

async fn slots(db: &mut Conn) -> Result<BTreeMap<String, Vec<u8>>, StoreError> {
    let rows: Vec<(String, i64)> =
        query_as("select member_id, slot from member_slot order by slot").fetch_all(db).await?;
    let mut all = BTreeMap::<_, Vec<_>>::new();
    for (member, slot) in rows {
        all.entry(member).or_default().push(row::number(slot)?);
    }
    Ok(all)
}

/// Pairs who have been in one group at the same time, each under both ids.
async fn met(db: &mut Conn) -> Result<BTreeMap<String, Vec<Id<Member>>>, StoreError> {
    let rows: Vec<(String, String)> = query_as(
        "select distinct a.member_id, b.member_id from membership a
         join membership b on b.group_id = a.group_id and b.member_id <> a.member_id
         where (a.left_at is null or b.joined_at <= a.left_at) and (b.left_at is null or a.joined_at <= b.left_at)",
    )
    .fetch_all(db)
    .await?;
    let mut all = BTreeMap::<_, Vec<_>>::new();
    for (one, other) in rows {
        all.entry(one).or_default().push(row::id(&other)?);
    }
    Ok(all)
}

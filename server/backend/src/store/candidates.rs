//! Who waits for a group, and who has one: members who told who they are, without and with meetings ahead. Whoever has met
//! for the last time waits once the vote about it is over (docs/adr/0023).

/// What is asked of a member, `m`, who is put into groups at a moment: they told what they like, their log-in is theirs,
/// they take no break, and they do not look after the groups.
macro_rules! takes_part {
    ($moment:literal) => {
        concat!(
            "m.stage is not null and m.unverified = 0 and m.break_until <= ",
            $moment,
            " and not exists (select 1 from member_role r where r.member_id = m.id and r.role = 'organizer')"
        )
    };
}

mod around;
mod details;
pub mod offers;
mod person;
pub mod requests;

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    base::{id::Id, moment::Moment},
    meeting::vote::voted_before,
    people::{member::Member, slot::Slot},
};
use sqlx::query_as;

use self::person::CandidateRow;
pub use self::{
    around::{Nearby, near_group, near_person, seated},
    person::{Candidate, Seated},
};
use super::{
    Conn, StoreError,
    many::{About, Value},
    row,
};

/// What is asked of a member, `m`, who waits at a moment; after the other one nobody has been voted on yet.
macro_rules! waits {
    ($head:literal, $moment:literal, $voted:literal, $tail:literal) => {
        concat!(
            $head,
            " ",
            takes_part!($moment),
            "
             and exists (select 1 from member_interest i where i.member_id = m.id)
             and not exists (select 1 from membership s join meeting t on t.group_id = s.group_id
                             where s.member_id = m.id and s.left_at is null and t.starts_at > ",
            $voted,
            " and t.state <> 'cancelled')",
            $tail
        )
    };
}

/// All who wait at this moment, by id; for a round alone, which needs everybody.
pub async fn waiting(db: &mut Conn, now: Moment) -> Result<Vec<Candidate>, StoreError> {
    let rows = query_as(waits!(
        "select m.id, m.area, m.stage, m.birth_decade, m.gender, m.joined_at from member m where",
        "$1",
        "$2",
        " order by m.id"
    ))
    .bind(now.unix_ms())
    .bind(voted_before(now).unix_ms())
    .fetch_all(&mut *db)
    .await?;
    details::candidates(db, rows).await
}

/// Those of these people who wait at this moment, by id.
pub async fn among(db: &mut Conn, ids: &[&str], now: Moment) -> Result<Vec<Candidate>, StoreError> {
    static AMONG: About = About::new(
        "select m.id, m.area, m.stage, m.birth_decade, m.gender, m.joined_at from member m where m.id",
        waits!("and", "$101", "$102", ""),
    );
    let mut rows: Vec<CandidateRow> = AMONG.ask(db, ids, &moments(now)).await?;
    rows.sort_by(|one, other| one.id.cmp(&other.id));
    details::candidates(db, rows).await
}

/// Those of these people who wait at this moment.
pub async fn waiting_of(db: &mut Conn, ids: &[&str], now: Moment) -> Result<BTreeSet<Id<Member>>, StoreError> {
    static WAITING: About = About::new("select m.id from member m where m.id", waits!("and", "$101", "$102", ""));
    read(&WAITING.ask(db, ids, &moments(now)).await?)
}

/// The moment, and the one up to which votes are over.
fn moments(now: Moment) -> [Value<'static>; 2] {
    [now, voted_before(now)].map(|moment| Value::Number(moment.unix_ms()))
}

/// Those of these people who have a meeting after this moment.
pub async fn seated_of(db: &mut Conn, ids: &[&str], after: Moment) -> Result<BTreeSet<Id<Member>>, StoreError> {
    static SEATED: About = About::new(
        "select distinct s.member_id from membership s join meeting t on t.group_id = s.group_id where s.member_id",
        "and s.left_at is null and t.starts_at > $101 and t.state <> 'cancelled'",
    );
    read(&SEATED.ask(db, ids, &[Value::Number(after.unix_ms())]).await?)
}

/// The groups with meetings ahead in which these people sit.
pub async fn groups_of(db: &mut Conn, ids: &[&str], now: Moment) -> Result<Vec<String>, StoreError> {
    static GROUPS: About = About::new(
        "select distinct s.group_id from membership s join meeting t on t.group_id = s.group_id where s.member_id",
        "and s.left_at is null and t.starts_at > $101 and t.state <> 'cancelled'",
    );
    let rows: Vec<(String,)> = GROUPS.ask(db, ids, &[Value::Number(now.unix_ms())]).await?;
    Ok(rows.into_iter().map(|(group,)| group).collect())
}

fn read(rows: &[(String,)]) -> Result<BTreeSet<Id<Member>>, StoreError> {
    rows.iter().map(|(id,)| row::id(id)).collect()
}

/// How many wait, by the kept figures.
pub async fn count(db: &mut Conn, now: Moment) -> Result<u64, StoreError> {
    let (count,): (i64,) = query_as(concat!(
        "select count(*) from member m
         where ",
        takes_part!("$1"),
        " and m.seated_until <= $2 and m.likes = 1"
    ))
    .bind(now.unix_ms())
    .bind(voted_before(now).unix_ms())
    .fetch_one(db)
    .await?;
    row::number(count)
}

/// Of so many who wait the half days are counted, so that a page is as quick for ten thousand; from a tenth of them on a
/// page says "many" in any case (`domain::people::waiting`).
const COUNTED: i64 = 1_000;

/// How many people other than this one wait on each half day that somebody waits on, by the kept figures; of a multitude,
/// of those who wait longest.
pub async fn by_slot(db: &mut Conn, but: &Id<Member>, now: Moment) -> Result<Vec<(Slot, u64)>, StoreError> {
    // Asked for each person: `PostgreSQL` would make a join of it that reads the half days of everybody.
    let rows: Vec<(Option<String>,)> = query_as(concat!(
        "select (select string_agg(cast(d.slot as text), ' ') from member_slot d where d.member_id = w.id) from (
             select m.id from member m
             where ",
        takes_part!("$1"),
        " and m.seated_until <= $4 and m.likes = 1 and m.id <> $2
             order by m.seated_until, m.id limit $3
         ) w"
    ))
    .bind(now.unix_ms())
    .bind(but.as_str())
    .bind(COUNTED)
    .bind(voted_before(now).unix_ms())
    .fetch_all(db)
    .await?;
    let mut counts = BTreeMap::new();
    for slot in rows.iter().flat_map(|(slots,)| slots.as_deref().unwrap_or_default().split_whitespace()) {
        *counts.entry(slot).or_insert(0) += 1;
    }
    let read = |slot: &str| super::members::slot(slot.parse().map_err(|_| StoreError::Corrupt("slot"))?);
    counts.into_iter().map(|(slot, people)| Ok((read(slot)?, people))).collect()
}

/// The ids of some who wait, by the kept figures, with until when they had a group, the longest ago first; those after
/// this moment and id.
pub async fn page(
    db: &mut Conn,
    now: Moment,
    (moment, id): (Moment, &str),
    most: i64,
) -> Result<Vec<(Moment, Id<Member>)>, StoreError> {
    let rows: Vec<(i64, String)> = query_as(concat!(
        "select m.seated_until, m.id from member m
         where ",
        takes_part!("$1"),
        " and m.seated_until <= $5
           and m.seated_until >= $2 and (m.seated_until > $2 or m.id > $3) and m.likes = 1
         order by m.seated_until, m.id limit $4"
    ))
    .bind(now.unix_ms())
    .bind(moment.unix_ms())
    .bind(id)
    .bind(most)
    .bind(voted_before(now).unix_ms())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(until, id)| Ok((row::moment(until), row::id(&id)?))).collect()
}

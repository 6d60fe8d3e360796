//! Who belongs to a group (모임), and who did.

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    group::{Group, Person},
    people::{
        member::Member,
        place::{Area, MovingStage},
        slot::Slot,
    },
    round::Round,
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use super::{
    Conn, StoreError,
    candidates::offers,
    figures,
    many::{About, Many, Value},
    members::{self, hosts},
    row,
};

/// A person as a group sees them.
#[derive(FromRow)]
pub struct PersonRow {
    id: String,
    name: String,
    stage: Option<String>,
    break_until: i64,
}

impl TryFrom<PersonRow> for Person {
    type Error = StoreError;

    fn try_from(row: PersonRow) -> Result<Self, StoreError> {
        let known = Self::new(row::id(&row.id)?, row.name, row.stage.as_deref().and_then(MovingStage::parse));
        Ok(Self { break_until: row::moment_or_none(row.break_until), ..known })
    }
}

/// Adds a person to a group, or has one come back; a person who has left meanwhile is a missing reference.
/// They wait for no seat any more.
pub async fn add(db: &mut Conn, group: &Id<Group>, member: &Id<Member>, now: Moment) -> Result<(), StoreError> {
    query(
        "insert into membership (group_id, member_id, joined_at) values ($1, $2, $3)
         on conflict (group_id, member_id) do update set left_at = null",
    )
    .bind(group.as_str())
    .bind(member.as_str())
    .bind(now.unix_ms())
    .execute(&mut *db)
    .await?;
    figures::of_group(db, group).await?;
    offers::settle(db, group, member, now).await
}

/// Adds people to groups that are new, each a group and a person; the figures of the groups are the caller's.
pub async fn add_all<'a>(db: &mut Conn, all: &[(&'a str, &'a str)], now: Moment) -> Result<(), StoreError> {
    static ADD: Many = Many::new("insert into membership (group_id, member_id, joined_at)", 3, "");
    let row = |(group, member): &(&'a str, &'a str)| {
        vec![Value::Text(group), Value::Text(member), Value::Number(now.unix_ms())]
    };
    let rows: Vec<_> = all.iter().map(row).collect();
    ADD.insert(db, &rows).await
}

/// Takes a person out of a group; that they were there, and with whom, stays. Whoever was its host is it no longer.
pub async fn take_out(db: &mut Conn, group: &Id<Group>, member: &Id<Member>, now: Moment) -> Result<(), StoreError> {
    query("update membership set left_at = $3 where group_id = $1 and member_id = $2 and left_at is null")
        .bind(group.as_str())
        .bind(member.as_str())
        .bind(now.unix_ms())
        .execute(&mut *db)
        .await?;
    hosts::end(db, group, member).await?;
    figures::of_group(db, group).await
}

/// Whether a person belongs to a group.
pub async fn has(db: &mut Conn, group: &Id<Group>, member: &Id<Member>) -> Result<bool, StoreError> {
    let row: Option<(i64,)> =
        query_as("select 1 from membership where group_id = $1 and member_id = $2 and left_at is null")
            .bind(group.as_str())
            .bind(member.as_str())
            .fetch_optional(db)
            .await?;
    Ok(row.is_some())
}

/// The people of a group, by id; only what the others may see.
pub async fn people(db: &mut Conn, group: &Id<Group>) -> Result<Vec<Person>, StoreError> {
    let rows: Vec<PersonRow> = query_as(
        "select m.id, m.name, m.stage, m.break_until from member m join membership s on s.member_id = m.id
         where s.group_id = $1 and s.left_at is null order by m.id",
    )
    .bind(group.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Person::try_from).collect()
}

/// How far the plans of a group's people have come, and what they think of, each where it was told.
pub async fn plans(db: &mut Conn, group: &Id<Group>) -> Result<Vec<(Option<MovingStage>, Option<Area>)>, StoreError> {
    let rows: Vec<(Option<String>, Option<String>)> = query_as(
        "select m.stage, m.area from member m join membership s on s.member_id = m.id
         where s.group_id = $1 and s.left_at is null order by m.id",
    )
    .bind(group.as_str())
    .fetch_all(db)
    .await?;
    let plan = |(stage, area): (Option<String>, Option<String>)| {
        (stage.as_deref().and_then(MovingStage::parse), area.as_deref().and_then(Area::parse))
    };
    Ok(rows.into_iter().map(plan).collect())
}

/// The half days on which all people of a group can meet, in the order of the week.
pub async fn common_slots(db: &mut Conn, group: &Id<Group>) -> Result<Vec<Slot>, StoreError> {
    let rows: Vec<(i64,)> = query_as(
        "select f.slot from member_slot f join membership s on s.member_id = f.member_id
         where s.group_id = $1 and s.left_at is null group by f.slot
         having count(*) = (select count(*) from membership a where a.group_id = $1 and a.left_at is null)
         order by f.slot",
    )
    .bind(group.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(slot,)| members::slot(slot)).collect()
}

/// How many of a group chose each interest, by key.
pub async fn interests(db: &mut Conn, group: &Id<Group>) -> Result<Vec<(String, usize)>, StoreError> {
    let rows: Vec<(String, i64)> = query_as(
        "select i.interest, count(*) from member_interest i join membership s on s.member_id = i.member_id
         where s.group_id = $1 and s.left_at is null group by i.interest order by i.interest",
    )
    .bind(group.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(key, count)| Ok((key, row::number(count)?))).collect()
}

/// In which of the groups that a round made some people have ever been, each a person and a group.
pub async fn ever_in_round(
    db: &mut Conn,
    round: &Id<Round>,
    people: &[&str],
) -> Result<Vec<(String, Id<Group>)>, StoreError> {
    static EVER: About = About::new(
        "select s.member_id, s.group_id from membership s join small_group g on g.id = s.group_id where s.member_id",
        "and g.round_id = $101 order by s.group_id, s.member_id",
    );
    let rows: Vec<(String, String)> = EVER.ask(db, people, &[Value::Text(round.as_str())]).await?;
    rows.into_iter().map(|(member, group)| Ok((member, row::id(&group)?))).collect()
}

/// Since when a member belongs to each group, and until when they did.
pub async fn times_of(
    db: &mut Conn,
    member: &Id<Member>,
) -> Result<BTreeMap<Id<Group>, (Moment, Option<Moment>)>, StoreError> {
    let rows: Vec<(String, i64, Option<i64>)> =
        query_as("select group_id, joined_at, left_at from membership where member_id = $1")
            .bind(member.as_str())
            .fetch_all(db)
            .await?;
    rows.into_iter()
        .map(|(group, since, until)| Ok((row::id(&group)?, (row::moment(since), until.map(row::moment)))))
        .collect()
}

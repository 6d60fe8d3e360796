//! The parts of plans: groups by their places, and who is in them or in none.

use domain::{
    base::id::Id,
    round::{Reason, Round},
};
use matching::{Group as PlannedGroup, Report};
use serde::{Deserialize, Serialize};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use super::{
    Conn, StoreError,
    many::{Many, Value},
};

/// How many bars show how the groups spread over likeness, each a tenth.
pub const BARS: usize = 10;

/// How good a plan is; made once, when the plan is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// How often the plan had been changed by hand when they were made.
    pub changes: i64,
    /// What the engine says.
    pub report: Report,
    /// How many groups there are.
    pub groups: usize,
    /// How many people are in none.
    pub left_over: usize,
    /// How many groups lie in each tenth of likeness.
    pub spread: [usize; BARS],
}

/// A group of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedPart {
    /// Its number on the page, from 1, the least alike first, for there an organizer looks twice.
    pub place: i64,
    /// The group.
    pub group: PlannedGroup,
}

/// Somebody in no group of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftPart {
    /// Their id.
    pub id: String,
    /// Why.
    pub reason: Reason,
    /// Half days on which a group has room for them, if they could come then.
    pub room_on: Vec<u8>,
    /// Half days on which many others are free.
    pub others_on: Vec<u8>,
}

/// The place of those who are in no group.
const NOWHERE: i64 = 0;

static PEOPLE: Many = Many::new("insert into round_person (round_id, member_id, place, reason, help)", 5, "");

/// Takes the parts of a plan away.
pub async fn clear(db: &mut Conn, round: &Id<Round>) -> Result<(), StoreError> {
    query("delete from round_group where round_id = $1").bind(round.as_str()).execute(&mut *db).await?;
    query("delete from round_person where round_id = $1").bind(round.as_str()).execute(db).await?;
    Ok(())
}

/// Keeps the figures of a plan.
pub async fn keep_figures(db: &mut Conn, round: &Id<Round>, figures: &str) -> Result<(), StoreError> {
    query("update round set figures = $1 where id = $2").bind(figures).bind(round.as_str()).execute(db).await?;
    Ok(())
}

/// Adds groups of a plan with their people.
pub async fn insert_groups(db: &mut Conn, round: &Id<Round>, groups: &[PlannedPart]) -> Result<(), StoreError> {
    static GROUPS: Many = Many::new("insert into round_group (round_id, place, slots, shared, cohesion)", 5, "");
    let written: Vec<_> = groups
        .iter()
        .map(|part| Ok((json(&part.group.slots)?, json(&part.group.shared)?)))
        .collect::<Result<_, StoreError>>()?;
    let (mut rows, mut people) = (Vec::with_capacity(groups.len()), Vec::new());
    let round = Value::Text(round.as_str());
    for (part, (slots, shared)) in groups.iter().zip(&written) {
        let place = Value::Number(part.place);
        rows.push(vec![round, place, Value::Text(slots), Value::Text(shared), Value::Real(part.group.cohesion)]);
        for id in &part.group.members {
            people.push(vec![round, Value::Text(id), place, Value::Text(""), Value::Text("")]);
        }
    }
    GROUPS.insert(db, &rows).await?;
    PEOPLE.insert(db, &people).await
}

/// Adds people who are in no group of a plan.
pub async fn insert_left(db: &mut Conn, round: &Id<Round>, left: &[LeftPart]) -> Result<(), StoreError> {
    let written: Vec<_> = left
        .iter()
        .map(|part| Ok((json(&part.reason)?, json(&(&part.room_on, &part.others_on))?)))
        .collect::<Result<_, StoreError>>()?;
    let row = |(part, (reason, help)): (&'_ LeftPart, &'_ (String, String))| {
        [round.as_str(), &part.id, reason, help].map(str::to_owned)
    };
    let owned: Vec<_> = left.iter().zip(&written).map(row).collect();
    let rows: Vec<_> = owned
        .iter()
        .map(|[round, id, reason, help]| {
            let [round, id, reason, help] = [round, id, reason, help].map(|text| Value::Text(text));
            vec![round, id, Value::Number(NOWHERE), reason, help]
        })
        .collect();
    PEOPLE.insert(db, &rows).await
}

fn json(value: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Corrupt("plan"))
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Corrupt("plan"))
}

#[derive(FromRow)]
struct GroupRow {
    place: i64,
    slots: String,
    shared: String,
    cohesion: f64,
}

/// Groups of a plan by place, with their people; those after this place.
pub async fn groups(db: &mut Conn, round: &Id<Round>, after: i64, most: i64) -> Result<Vec<PlannedPart>, StoreError> {
    let rows: Vec<GroupRow> = query_as(
        "select place, slots, shared, cohesion from round_group
         where round_id = $1 and place > $2 order by place limit $3",
    )
    .bind(round.as_str())
    .bind(after)
    .bind(most)
    .fetch_all(&mut *db)
    .await?;
    let last = rows.last().map_or(after, |row| row.place);
    let people: Vec<(i64, String)> = query_as(
        "select place, member_id from round_person
         where round_id = $1 and place > $2 and place <= $3 order by place, member_id",
    )
    .bind(round.as_str())
    .bind(after)
    .bind(last)
    .fetch_all(db)
    .await?;
    let members = |place: i64| people.iter().filter(move |(at, _)| *at == place).map(|(_, id)| id.clone()).collect();
    let part = |row: GroupRow| {
        let (slots, shared) = (read(&row.slots)?, read(&row.shared)?);
        let group = PlannedGroup { members: members(row.place), slots, shared, cohesion: row.cohesion };
        Ok(PlannedPart { place: row.place, group })
    };
    rows.into_iter().map(part).collect()
}

/// People who are in no group of a plan, by id; those after this id.
pub async fn left(db: &mut Conn, round: &Id<Round>, after: &str, most: i64) -> Result<Vec<LeftPart>, StoreError> {
    let rows: Vec<(String, String, String)> = query_as(
        "select member_id, reason, help from round_person
         where round_id = $1 and place = 0 and member_id > $2 order by member_id limit $3",
    )
    .bind(round.as_str())
    .bind(after)
    .bind(most)
    .fetch_all(db)
    .await?;
    let part = |(id, reason, help): (String, String, String)| {
        // What would help is forgotten with what people told.
        let (room_on, others_on) = if help.is_empty() { Default::default() } else { read(&help)? };
        Ok(LeftPart { id, reason: read(&reason)?, room_on, others_on })
    };
    rows.into_iter().map(part).collect()
}

/// People of a plan who are called by exactly this name, with their places.
pub async fn named(db: &mut Conn, round: &Id<Round>, name: &str, most: i64) -> Result<Vec<(String, i64)>, StoreError> {
    Ok(query_as(
        "select p.member_id, p.place from round_person p join member m on m.id = p.member_id
         where p.round_id = $1 and m.name = $2 order by p.place, p.member_id limit $3",
    )
    .bind(round.as_str())
    .bind(name)
    .bind(most)
    .fetch_all(db)
    .await?)
}

/// Whether a plan in parts holds somebody who has left.
pub async fn holds_somebody_gone(db: &mut Conn, round: &Id<Round>) -> Result<bool, StoreError> {
    let row: Option<(String,)> = query_as(
        "select p.member_id from round_person p
         where p.round_id = $1 and not exists (select 1 from member m where m.id = p.member_id) limit 1",
    )
    .bind(round.as_str())
    .fetch_optional(db)
    .await?;
    Ok(row.is_some())
}

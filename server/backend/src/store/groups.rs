//! Groups (모임) and who belongs to them.

use domain::{
    id::{Group, Id, Member, Round},
    moment::Moment,
    slot::Slot,
};
use sqlx::{FromRow, query, query_as};

use super::{Conn, StoreError, members, row};
use crate::groups::{GroupRecord, Person};

/// A group that is about to be stored.
pub struct NewGroup<'a> {
    /// A fresh id.
    pub id: Id<Group>,
    /// The round that makes it.
    pub round: &'a Id<Round>,
    /// Key of the interest it is named after, possibly empty.
    pub interest: &'a str,
    /// Its number, beside the interest.
    pub number: i64,
    /// The half day on which it meets.
    pub slot: Slot,
    /// How alike its people are, 0 to 1.
    pub cohesion: f64,
    /// Now.
    pub created_at: Moment,
}

#[derive(FromRow)]
struct GroupRow {
    id: String,
    interest: String,
    number: i64,
    slot: i64,
    has_room: i64,
}

impl TryFrom<GroupRow> for GroupRecord {
    type Error = StoreError;

    fn try_from(row: GroupRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row::id(&row.id)?,
            interest: row.interest,
            number: row::number(row.number)?,
            slot: members::slot(row.slot)?,
            has_room: row::flag(row.has_room),
        })
    }
}

/// Adds a group.
pub async fn insert(db: &mut Conn, new: &NewGroup<'_>) -> Result<(), StoreError> {
    query(
        "insert into small_group (id, round_id, interest, number, slot, cohesion, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(new.id.as_str())
    .bind(new.round.as_str())
    .bind(new.interest)
    .bind(new.number)
    .bind(i64::from(new.slot.number()))
    .bind(new.cohesion)
    .bind(new.created_at.unix_ms())
    .execute(db)
    .await?;
    Ok(())
}

/// Adds a person to a group; a person who has left meanwhile is a missing reference.
pub async fn add_member(db: &mut Conn, group: &Id<Group>, member: &Id<Member>, now: Moment) -> Result<(), StoreError> {
    query("insert into membership (group_id, member_id, joined_at) values ($1, $2, $3)")
        .bind(group.as_str())
        .bind(member.as_str())
        .bind(now.unix_ms())
        .execute(db)
        .await?;
    Ok(())
}

/// How many groups bear the name of this interest.
pub async fn count_named(db: &mut Conn, interest: &str) -> Result<i64, StoreError> {
    let (count,): (i64,) =
        query_as("select count(*) from small_group where interest = $1").bind(interest).fetch_one(db).await?;
    Ok(count)
}

/// The group with this id.
pub async fn find(db: &mut Conn, id: &Id<Group>) -> Result<Option<GroupRecord>, StoreError> {
    let row: Option<GroupRow> = query_as(
        "select id, interest, number, slot, case when room is null then 0 else 1 end as has_room
         from small_group where id = $1",
    )
    .bind(id.as_str())
    .fetch_optional(db)
    .await?;
    row.map(GroupRecord::try_from).transpose()
}

/// The groups that a person belongs to, the newest first.
pub async fn of_member(db: &mut Conn, member: &Id<Member>) -> Result<Vec<GroupRecord>, StoreError> {
    let rows: Vec<GroupRow> = query_as(
        "select g.id, interest, number, slot, case when room is null then 0 else 1 end as has_room
         from small_group g join membership s on s.group_id = g.id where s.member_id = $1 order by g.id desc",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(GroupRecord::try_from).collect()
}

/// All groups, the newest first, for the organizer.
pub async fn all(db: &mut Conn) -> Result<Vec<GroupRecord>, StoreError> {
    let rows: Vec<GroupRow> = query_as(
        "select id, interest, number, slot, case when room is null then 0 else 1 end as has_room
         from small_group order by id desc",
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(GroupRecord::try_from).collect()
}

/// The groups that a round made, in the order in which it made them.
pub async fn of_round(db: &mut Conn, round: &Id<Round>) -> Result<Vec<GroupRecord>, StoreError> {
    let rows: Vec<GroupRow> = query_as(
        "select id, interest, number, slot, case when room is null then 0 else 1 end as has_room
         from small_group where round_id = $1 order by id",
    )
    .bind(round.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(GroupRecord::try_from).collect()
}

/// Whether a person belongs to a group.
pub async fn has_member(db: &mut Conn, group: &Id<Group>, member: &Id<Member>) -> Result<bool, StoreError> {
    let row: Option<(i64,)> = query_as("select 1 from membership where group_id = $1 and member_id = $2")
        .bind(group.as_str())
        .bind(member.as_str())
        .fetch_optional(db)
        .await?;
    Ok(row.is_some())
}

/// The people of a group, by id; only what the others may see.
pub async fn people(db: &mut Conn, group: &Id<Group>) -> Result<Vec<Person>, StoreError> {
    let rows: Vec<(String, String, Option<String>, Option<String>)> = query_as(
        "select m.id, m.name, m.stage, m.area from member m join membership s on s.member_id = m.id
         where s.group_id = $1 order by m.id",
    )
    .bind(group.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|(id, name, stage, area)| Ok(Person::new(row::id(&id)?, name, stage.as_deref(), area.as_deref())))
        .collect()
}

/// How many of a group chose each interest, by key.
pub async fn interests(db: &mut Conn, group: &Id<Group>) -> Result<Vec<(String, usize)>, StoreError> {
    let rows: Vec<(String, i64)> = query_as(
        "select i.interest, count(*) from member_interest i join membership s on s.member_id = i.member_id
         where s.group_id = $1 group by i.interest order by i.interest",
    )
    .bind(group.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(key, count)| Ok((key, row::number(count)?))).collect()
}

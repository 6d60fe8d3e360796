//! Groups (모임).

use domain::{
    id::{Group, Id, Member, Round},
    moment::Moment,
    slot::Slot,
};
use sqlx::{FromRow, query, query_as};

use super::{Conn, StoreError, members, row};
use crate::groups::GroupRecord;

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

/// A statement that reads groups, `g`, with what narrows and sorts them.
macro_rules! groups {
    ($rest:literal) => {
        concat!(
            "select g.id, g.interest, g.number, g.slot, case when g.room is null then 0 else 1 end as has_room
             from small_group g ",
            $rest
        )
    };
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

/// How many groups bear the name of this interest.
pub async fn count_named(db: &mut Conn, interest: &str) -> Result<i64, StoreError> {
    let (count,): (i64,) =
        query_as("select count(*) from small_group where interest = $1").bind(interest).fetch_one(db).await?;
    Ok(count)
}

/// The group with this id.
pub async fn find(db: &mut Conn, id: &Id<Group>) -> Result<Option<GroupRecord>, StoreError> {
    let row: Option<GroupRow> = query_as(groups!("where id = $1")).bind(id.as_str()).fetch_optional(db).await?;
    row.map(GroupRecord::try_from).transpose()
}

/// The groups that a person belongs to, the newest first.
pub async fn of_member(db: &mut Conn, member: &Id<Member>) -> Result<Vec<GroupRecord>, StoreError> {
    let rows: Vec<GroupRow> = query_as(groups!(
        "join membership s on s.group_id = g.id
         where s.member_id = $1 and s.left_at is null order by g.id desc"
    ))
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(GroupRecord::try_from).collect()
}

/// The groups that a person belongs to or has belonged to, the newest first.
pub async fn ever_of(db: &mut Conn, member: &Id<Member>) -> Result<Vec<GroupRecord>, StoreError> {
    let rows: Vec<GroupRow> =
        query_as(groups!("join membership s on s.group_id = g.id where s.member_id = $1 order by g.id desc"))
            .bind(member.as_str())
            .fetch_all(db)
            .await?;
    rows.into_iter().map(GroupRecord::try_from).collect()
}

/// All groups, the newest first, for the organizer.
pub async fn all(db: &mut Conn) -> Result<Vec<GroupRecord>, StoreError> {
    let rows: Vec<GroupRow> = query_as(groups!("order by id desc")).fetch_all(db).await?;
    rows.into_iter().map(GroupRecord::try_from).collect()
}

/// The groups that have a meeting after this moment, by id.
pub async fn meeting(db: &mut Conn, after: Moment) -> Result<Vec<GroupRecord>, StoreError> {
    let rows: Vec<GroupRow> = query_as(groups!(
        "where exists (select 1 from meeting t where t.group_id = g.id and t.starts_at > $1)
         order by id"
    ))
    .bind(after.unix_ms())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(GroupRecord::try_from).collect()
}

/// The groups that a round made, in the order in which it made them.
pub async fn of_round(db: &mut Conn, round: &Id<Round>) -> Result<Vec<GroupRecord>, StoreError> {
    let rows: Vec<GroupRow> =
        query_as(groups!("where round_id = $1 order by id")).bind(round.as_str()).fetch_all(db).await?;
    rows.into_iter().map(GroupRecord::try_from).collect()
}

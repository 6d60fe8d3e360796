//! Groups (모임).

use domain::{
    base::{id::Id, moment::Moment},
    group::{Group, GroupName},
    people::{member::Member, slot::Slot},
    round::Round,
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use super::{
    Conn, StoreError,
    many::{About, Many, Value},
    members, row,
};

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
            "select g.id, g.interest, g.number, g.slot, case when g.room is null then 0 else 1 end as has_room,
                    case when g.room is null or g.room_dial_in is null then 0 else 1 end as has_dial_in, g.tree
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
    has_dial_in: i64,
    tree: i64,
}

impl TryFrom<GroupRow> for Group {
    type Error = StoreError;

    fn try_from(row: GroupRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row::id(&row.id)?,
            name: GroupName { interest: row.interest, number: row::number(row.number)? },
            slot: members::slot(row.slot)?,
            has_room: row::flag(row.has_room),
            has_dial_in: row::flag(row.has_dial_in),
            tree: row::number(row.tree)?,
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
pub async fn find(db: &mut Conn, id: &Id<Group>) -> Result<Option<Group>, StoreError> {
    let row: Option<GroupRow> = query_as(groups!("where id = $1")).bind(id.as_str()).fetch_optional(db).await?;
    row.map(Group::try_from).transpose()
}

/// The groups that a person belongs to, the newest first; those before this id.
pub async fn of_member(db: &mut Conn, member: &Id<Member>, before: &str, most: i64) -> Result<Vec<Group>, StoreError> {
    let rows: Vec<GroupRow> = query_as(groups!(
        "join membership s on s.group_id = g.id
         where s.member_id = $1 and s.left_at is null and g.id < $2 order by g.id desc limit $3"
    ))
    .bind(member.as_str())
    .bind(before)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Group::try_from).collect()
}

/// The groups that a person belongs to or has belonged to, the newest first.
pub async fn ever_of(db: &mut Conn, member: &Id<Member>) -> Result<Vec<Group>, StoreError> {
    let rows: Vec<GroupRow> =
        query_as(groups!("join membership s on s.group_id = g.id where s.member_id = $1 order by g.id desc"))
            .bind(member.as_str())
            .fetch_all(db)
            .await?;
    rows.into_iter().map(Group::try_from).collect()
}

/// Groups, the newest first, for the organizer; those before this id.
pub async fn page(db: &mut Conn, before: &str, most: i64) -> Result<Vec<Group>, StoreError> {
    let rows: Vec<GroupRow> =
        query_as(groups!("where g.id < $1 order by g.id desc limit $2")).bind(before).bind(most).fetch_all(db).await?;
    rows.into_iter().map(Group::try_from).collect()
}

/// The groups with meetings ahead that have fewer people than this but not none, by id; those after this id.
pub async fn thin(db: &mut Conn, fewer: usize, now: Moment, after: &str, most: i64) -> Result<Vec<Group>, StoreError> {
    let rows: Vec<GroupRow> = query_as(groups!(
        "where g.people between 1 and $1 and g.meets_until > $2 and g.id > $3 order by g.id limit $4"
    ))
    .bind(i64::try_from(fewer).unwrap_or(i64::MAX) - 1)
    .bind(now.unix_ms())
    .bind(after)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Group::try_from).collect()
}

/// The groups with meetings ahead whose room is at a host that opens another one at the same time, by id; those after this id.
pub async fn crowded(db: &mut Conn, now: Moment, after: &str, most: i64) -> Result<Vec<Group>, StoreError> {
    let rows: Vec<GroupRow> = query_as(groups!(
        "join room_order o on o.group_id = g.id
         where o.crowded = 1 and o.state = 'stands' and g.people > 0 and g.meets_until > $1 and g.id > $2
         order by g.id limit $3"
    ))
    .bind(now.unix_ms())
    .bind(after)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Group::try_from).collect()
}

/// Groups with people that still meet, the newest first; those without a room, or all of them; those before this id.
pub async fn ahead(db: &mut Conn, now: Moment, all: bool, before: &str, most: i64) -> Result<Vec<Group>, StoreError> {
    let rows: Vec<GroupRow> = query_as(groups!(
        "where g.people > 0 and g.meets_until > $1 and (g.room is null or $2 = 1) and g.id < $3 order by g.id desc limit $4"
    ))
    .bind(now.unix_ms())
    .bind(i64::from(all))
    .bind(before)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Group::try_from).collect()
}

/// The newest group with people that still meets and bears this name.
pub async fn named(db: &mut Conn, name: &GroupName, now: Moment) -> Result<Option<Group>, StoreError> {
    let number = i64::try_from(name.number).map_err(|_| StoreError::Corrupt("number"))?;
    let row: Option<GroupRow> = query_as(groups!(
        "where g.interest = $1 and g.number = $2 and g.people > 0 and g.meets_until > $3 order by g.id desc limit 1"
    ))
    .bind(&name.interest)
    .bind(number)
    .bind(now.unix_ms())
    .fetch_optional(db)
    .await?;
    row.map(Group::try_from).transpose()
}

/// Some groups.
pub async fn some(db: &mut Conn, ids: &[&str]) -> Result<Vec<Group>, StoreError> {
    static SOME: About = About::new(groups!("where g.id"), "");
    let rows: Vec<GroupRow> = SOME.ask(db, ids, &[]).await?;
    rows.into_iter().map(Group::try_from).collect()
}

/// Adds groups with what is known of them from the start: how many people each has, and its last meeting.
pub async fn insert_all(db: &mut Conn, all: &[(NewGroup<'_>, usize, Moment)]) -> Result<(), StoreError> {
    static INSERT: Many = Many::new(
        "insert into small_group (id, round_id, interest, number, slot, cohesion, created_at, people, meets_until)",
        9,
        "",
    );
    let mut rows = Vec::new();
    for (new, people, until) in all {
        let people = i64::try_from(*people).map_err(|_| StoreError::Corrupt("number"))?;
        let numbers = [new.number, new.slot.number().into(), new.created_at.unix_ms(), people, until.unix_ms()];
        let [number, slot, created_at, people, until] = numbers.map(Value::Number);
        let [id, round, interest] = [new.id.as_str(), new.round.as_str(), new.interest].map(Value::Text);
        rows.push(vec![id, round, interest, number, slot, Value::Real(new.cohesion), created_at, people, until]);
    }
    INSERT.insert(db, &rows).await
}

//! Meetings and who was there.

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    group::{Group, Person},
    meeting::Meeting,
    people::member::Member,
};
use sqlx::{query, query_as};

use super::{
    Conn, StoreError, figures,
    many::{About, Many, Value},
    memberships::PersonRow,
    row,
};

/// Adds a meeting of a group; `sequence` counts from 1.
pub async fn insert(
    db: &mut Conn,
    id: &Id<Meeting>,
    group: &Id<Group>,
    sequence: u8,
    starts_at: Moment,
) -> Result<(), StoreError> {
    query("insert into meeting (id, group_id, sequence, starts_at) values ($1, $2, $3, $4)")
        .bind(id.as_str())
        .bind(group.as_str())
        .bind(i64::from(sequence))
        .bind(starts_at.unix_ms())
        .execute(&mut *db)
        .await?;
    figures::of_group(db, group).await
}

/// A meeting that is about to be stored: its id, its group, its place from 1, its start.
pub type New = (Id<Meeting>, Id<Group>, u8, Moment);

/// Adds meetings of groups that are new; the figures of the groups are the caller's.
pub async fn insert_all(db: &mut Conn, all: &[New]) -> Result<(), StoreError> {
    static INSERT: Many = Many::new("insert into meeting (id, group_id, sequence, starts_at)", 4, "");
    let mut rows = Vec::with_capacity(all.len());
    for (id, group, sequence, starts_at) in all {
        let numbers = [i64::from(*sequence), starts_at.unix_ms()].map(Value::Number);
        rows.push([id.as_str(), group.as_str()].map(Value::Text).into_iter().chain(numbers).collect());
    }
    INSERT.insert(db, &rows).await
}

type Row = (String, String, i64, i64);

fn record((id, group, sequence, starts_at): Row) -> Result<Meeting, StoreError> {
    Ok(Meeting {
        id: row::id(&id)?,
        group: row::id(&group)?,
        sequence: row::number(sequence)?,
        starts_at: row::moment(starts_at),
    })
}

/// The meetings of a group, in their order.
pub async fn of_group(db: &mut Conn, group: &Id<Group>) -> Result<Vec<Meeting>, StoreError> {
    let rows: Vec<Row> =
        query_as("select id, group_id, sequence, starts_at from meeting where group_id = $1 order by sequence")
            .bind(group.as_str())
            .fetch_all(db)
            .await?;
    rows.into_iter().map(record).collect()
}

/// The first meeting of a group that starts after this moment.
pub async fn next_of(db: &mut Conn, group: &Id<Group>, after: Moment) -> Result<Option<Meeting>, StoreError> {
    let row: Option<Row> = query_as(
        "select id, group_id, sequence, starts_at from meeting
         where group_id = $1 and starts_at > $2 order by starts_at limit 1",
    )
    .bind(group.as_str())
    .bind(after.unix_ms())
    .fetch_optional(db)
    .await?;
    row.map(record).transpose()
}

/// Takes the meetings of a group that start after this moment off the calendar.
pub async fn cancel_ahead(db: &mut Conn, group: &Id<Group>, after: Moment) -> Result<(), StoreError> {
    query("delete from meeting where group_id = $1 and starts_at > $2")
        .bind(group.as_str())
        .bind(after.unix_ms())
        .execute(&mut *db)
        .await?;
    figures::of_group(db, group).await
}

/// The meeting with this id.
pub async fn find(db: &mut Conn, id: &Id<Meeting>) -> Result<Option<Meeting>, StoreError> {
    let row: Option<Row> = query_as("select id, group_id, sequence, starts_at from meeting where id = $1")
        .bind(id.as_str())
        .fetch_optional(db)
        .await?;
    row.map(record).transpose()
}

/// The meetings between two moments to which somebody comes and that nobody has cards for yet, with their groups.
pub async fn without_cards(db: &mut Conn, from: Moment, until: Moment) -> Result<Vec<Meeting>, StoreError> {
    let rows: Vec<Row> = query_as(
        "select id, group_id, sequence, starts_at from meeting t
         where starts_at > $1 and starts_at <= $2
           and exists (select 1 from membership s where s.group_id = t.group_id and s.left_at is null)
           and not exists (select 1 from card c where c.group_id = t.group_id and c.sequence = t.sequence)
         order by starts_at, id",
    )
    .bind(from.unix_ms())
    .bind(until.unix_ms())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(record).collect()
}

/// Notes that a person came; says whether that is news.
pub async fn attend(
    db: &mut Conn,
    meeting: &Id<Meeting>,
    member: &Id<Member>,
    now: Moment,
) -> Result<bool, StoreError> {
    let done = query(
        "insert into attendance (meeting_id, member_id, at) values ($1, $2, $3)
         on conflict (meeting_id, member_id) do nothing",
    )
    .bind(meeting.as_str())
    .bind(member.as_str())
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Who was at a meeting, by id.
pub async fn attended(db: &mut Conn, meeting: &Id<Meeting>) -> Result<Vec<Person>, StoreError> {
    let rows: Vec<PersonRow> = query_as(
        "select m.id, m.name, m.stage from attendance a join member m on m.id = a.member_id
         where a.meeting_id = $1 order by m.id",
    )
    .bind(meeting.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Person::try_from).collect()
}

/// When the meetings started that a person was at, in their order.
pub async fn attended_by(db: &mut Conn, member: &Id<Member>) -> Result<Vec<Moment>, StoreError> {
    let rows: Vec<(i64,)> = query_as(
        "select t.starts_at from attendance a join meeting t on t.id = a.meeting_id
         where a.member_id = $1 order by t.starts_at",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|(starts_at,)| row::moment(starts_at)).collect())
}

/// Meetings that a person was at, that started between two moments, and for which they have
/// praised nobody.
pub async fn unthanked(
    db: &mut Conn,
    member: &Id<Member>,
    from: Moment,
    until: Moment,
) -> Result<Vec<Meeting>, StoreError> {
    let rows: Vec<Row> = query_as(
        "select t.id, t.group_id, t.sequence, t.starts_at from meeting t
         join attendance a on a.meeting_id = t.id and a.member_id = $1
         where t.starts_at > $2 and t.starts_at <= $3
           and not exists (select 1 from praise p where p.meeting_id = t.id and p.from_member = $1)
         order by t.starts_at",
    )
    .bind(member.as_str())
    .bind(from.unix_ms())
    .bind(until.unix_ms())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(record).collect()
}

/// The groups of some meetings, by the meeting.
pub async fn groups_of(db: &mut Conn, ids: &[&str]) -> Result<BTreeMap<Id<Meeting>, Id<Group>>, StoreError> {
    static GROUPS: About = About::new("select id, group_id from meeting where id", "");
    let rows: Vec<(String, String)> = GROUPS.ask(db, ids, &[]).await?;
    rows.into_iter().map(|(id, group)| Ok((row::id(&id)?, row::id(&group)?))).collect()
}

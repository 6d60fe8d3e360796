//! Two people before one telephone: who said at a meeting that somebody sits beside them, and who says that it was not so.

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    meeting::Meeting,
    people::member::Member,
};
use sqlx::{query, query_as};

use crate::store::{Conn, StoreError, row};

/// How it stands with whether somebody sits beside another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BesideState {
    /// It is said by this person, if they are still here.
    Said(Option<Id<Member>>),
    /// They say that it was not so.
    Denied,
}

/// Whether somebody has pressed the button by which one joins a meeting.
pub async fn has_tapped(db: &mut Conn, meeting: &Id<Meeting>, member: &Id<Member>) -> Result<bool, StoreError> {
    let row: Option<(i64,)> =
        query_as("select 1 from attendance_note where meeting_id = $1 and member_id = $2 and source = 'tap'")
            .bind(meeting.as_str())
            .bind(member.as_str())
            .fetch_optional(db)
            .await?;
    Ok(row.is_some())
}

/// Keeps that one sits beside another at a meeting; says `false` where something is said of them already.
pub async fn say(
    db: &mut Conn,
    meeting: &Id<Meeting>,
    member: &Id<Member>,
    by: &Id<Member>,
    now: Moment,
) -> Result<bool, StoreError> {
    let done = query(
        "insert into attendance_note (meeting_id, member_id, source, word, by_id, at)
         values ($1, $2, 'beside', 'there', $3, $4) on conflict (meeting_id, member_id, source) do nothing",
    )
    .bind(meeting.as_str())
    .bind(member.as_str())
    .bind(by.as_str())
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What is said of somebody at a meeting, if anything is.
pub async fn of(db: &mut Conn, meeting: &Id<Meeting>, member: &Id<Member>) -> Result<Option<BesideState>, StoreError> {
    let row: Option<(String, Option<String>)> = query_as(
        "select word, by_id from attendance_note where meeting_id = $1 and member_id = $2 and source = 'beside'",
    )
    .bind(meeting.as_str())
    .bind(member.as_str())
    .fetch_optional(db)
    .await?;
    let Some((word, by)) = row else { return Ok(None) };
    let by = by.map(|id| row::id(&id)).transpose()?;
    Ok(Some(if word == "there" { BesideState::Said(by) } else { BesideState::Denied }))
}

/// Of whom somebody said at a meeting that they sit beside them.
pub async fn said_by(db: &mut Conn, meeting: &Id<Meeting>, by: &Id<Member>) -> Result<Option<Id<Member>>, StoreError> {
    let row: Option<(String,)> = query_as(
        "select member_id from attendance_note
         where meeting_id = $1 and by_id = $2 and source = 'beside' and word = 'there'",
    )
    .bind(meeting.as_str())
    .bind(by.as_str())
    .fetch_optional(db)
    .await?;
    row.map(|(member,)| row::id(&member)).transpose()
}

/// Of whom nothing more may be said at a meeting: they count as there, or they have said that it was not so.
pub async fn settled(db: &mut Conn, meeting: &Id<Meeting>) -> Result<Vec<Id<Member>>, StoreError> {
    let rows: Vec<(String,)> = query_as(
        "select member_id from attendance where meeting_id = $1
         union select member_id from attendance_note where meeting_id = $1 and source = 'beside'",
    )
    .bind(meeting.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(member,)| row::id(&member)).collect()
}

/// Takes back what somebody said of another at a meeting; says whether they had.
pub async fn take_back(
    db: &mut Conn,
    meeting: &Id<Meeting>,
    member: &Id<Member>,
    by: &Id<Member>,
) -> Result<bool, StoreError> {
    let done = query(
        "delete from attendance_note
         where meeting_id = $1 and member_id = $2 and source = 'beside' and word = 'there' and by_id = $3",
    )
    .bind(meeting.as_str())
    .bind(member.as_str())
    .bind(by.as_str())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Keeps that it was not so, as they themselves say of whom it was said; says whether that is news.
pub async fn deny(db: &mut Conn, meeting: &Id<Meeting>, member: &Id<Member>, now: Moment) -> Result<bool, StoreError> {
    let done = query(
        "update attendance_note set word = 'away', by_id = $2, at = $3
         where meeting_id = $1 and member_id = $2 and source = 'beside' and word = 'there'",
    )
    .bind(meeting.as_str())
    .bind(member.as_str())
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The last meeting of a group that started after this moment at which somebody says of this person that they sat beside
/// them, and who that is, if they are still here.
pub async fn said_of(
    db: &mut Conn,
    group: &Id<Group>,
    member: &Id<Member>,
    after: Moment,
) -> Result<Option<(Id<Meeting>, Option<Id<Member>>)>, StoreError> {
    let row: Option<(String, Option<String>)> = query_as(
        "select t.id, a.by_id from attendance_note a join meeting t on t.id = a.meeting_id
         where a.member_id = $1 and a.source = 'beside' and a.word = 'there' and t.group_id = $2 and t.starts_at > $3
         order by t.starts_at desc limit 1",
    )
    .bind(member.as_str())
    .bind(group.as_str())
    .bind(after.unix_ms())
    .fetch_optional(db)
    .await?;
    row.map(|(meeting, by)| Ok((row::id(&meeting)?, by.map(|id| row::id(&id)).transpose()?))).transpose()
}

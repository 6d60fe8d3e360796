//! What is held about a person that no page shows, for the file that they take away.

use domain::{
    base::{id::Id, moment::Moment},
    meeting::attendance::{AttendanceSource, AttendanceWord},
    people::member::Member,
};
use sqlx::query_as;

use super::{Conn, StoreError, row};

/// A round that was announced, in whose plan somebody was.
pub struct PlannedIn {
    /// When it was announced.
    pub announced_at: Moment,
    /// Whether it had a group for them.
    pub placed: bool,
}

/// Until when a person stays signed in, for each browser.
pub async fn sessions(db: &mut Conn, member: &Id<Member>) -> Result<Vec<Moment>, StoreError> {
    moments(db, "select expires_at from session where member_id = $1 order by expires_at", member).await
}

/// Until when the keys open that an organizer made for others.
pub async fn keys_made(db: &mut Conn, member: &Id<Member>) -> Result<Vec<Moment>, StoreError> {
    moments(db, "select expires_at from login_key where made_by = $1 order by expires_at", member).await
}

/// When an organizer started rounds.
pub async fn rounds_started(db: &mut Conn, member: &Id<Member>) -> Result<Vec<Moment>, StoreError> {
    moments(db, "select created_at from round where made_by = $1 order by created_at", member).await
}

/// When a person came to their meetings, in the order in which those started.
pub async fn came_at(db: &mut Conn, member: &Id<Member>) -> Result<Vec<Moment>, StoreError> {
    let statement = "select a.at from attendance a join meeting t on t.id = a.meeting_id
        where a.member_id = $1 order by t.starts_at";
    moments(db, statement, member).await
}

/// Something that is said of a person at a meeting: when that started, by whom, what, and since when.
pub type SaidOf = (Moment, AttendanceSource, AttendanceWord, Moment);

/// What is said of a person at meetings, in the order in which those started.
pub async fn said_of(db: &mut Conn, member: &Id<Member>) -> Result<Vec<SaidOf>, StoreError> {
    let rows: Vec<(i64, String, String, i64)> = query_as(
        "select t.starts_at, a.source, a.word, a.at from attendance_note a join meeting t on t.id = a.meeting_id
         where a.member_id = $1 order by t.starts_at, t.id, a.at",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    let known = |(starts_at, source, word, at): (i64, String, String, i64)| {
        let (source, word) = (AttendanceSource::parse(&source)?, AttendanceWord::parse(&word)?);
        Some((row::moment(starts_at), source, word, row::moment(at)))
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

/// The announced rounds in whose plans a person was.
pub async fn planned_in(db: &mut Conn, member: &Id<Member>) -> Result<Vec<PlannedIn>, StoreError> {
    let rows: Vec<(i64, i64)> = query_as(
        "select r.published_at, p.place from round_person p join round r on r.id = p.round_id
         where p.member_id = $1 and r.published_at is not null order by r.published_at",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|(at, place)| PlannedIn { announced_at: row::moment(at), placed: place > 0 }).collect())
}

async fn moments(db: &mut Conn, statement: &'static str, member: &Id<Member>) -> Result<Vec<Moment>, StoreError> {
    let rows: Vec<(i64,)> = query_as(statement).bind(member.as_str()).fetch_all(db).await?;
    Ok(rows.into_iter().map(|(at,)| row::moment(at)).collect())
}

//! What people say about a meeting itself: a face, and a line to the host.

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    meeting::Meeting,
    people::member::Member,
    praise::Face,
};
use sqlx::{query, query_as};

use super::said::By;
use crate::store::{Conn, StoreError, row};

/// Keeps what somebody says about a meeting, in place of what they said before; says whether that is news. Of who says
/// nothing there is no row.
pub async fn put(db: &mut Conn, by: By<'_>, face: Option<Face>, line: &str) -> Result<bool, StoreError> {
    if face.is_none() && line.is_empty() {
        let gone = query("delete from meeting_feedback where meeting_id = $1 and member_id = $2")
            .bind(by.meeting.as_str())
            .bind(by.from.as_str())
            .execute(db)
            .await?;
        return Ok(gone.rows_affected() == 1);
    }
    let done = query(
        "insert into meeting_feedback (meeting_id, member_id, face, line, at) values ($1, $2, $3, $4, $5)
         on conflict (meeting_id, member_id) do update set face = excluded.face, line = excluded.line, at = excluded.at
         where meeting_feedback.line <> excluded.line or coalesce(meeting_feedback.face, '') <> coalesce(excluded.face, '')",
    )
    .bind(by.meeting.as_str())
    .bind(by.from.as_str())
    .bind(face.map(Face::key))
    .bind(line)
    .bind(by.at.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What somebody has said about a meeting; nothing if they have not.
pub async fn of(
    db: &mut Conn,
    meeting: &Id<Meeting>,
    from: &Id<Member>,
) -> Result<Option<(Option<Face>, String)>, StoreError> {
    let row: Option<(Option<String>, String)> =
        query_as("select face, line from meeting_feedback where meeting_id = $1 and member_id = $2")
            .bind(meeting.as_str())
            .bind(from.as_str())
            .fetch_optional(db)
            .await?;
    // A newer release may have offered a face that this one does not know.
    Ok(row.map(|(face, line)| (face.as_deref().and_then(Face::parse), line)))
}

/// All that somebody has said about meetings: when each began, the face, the line, and since when it stands.
pub async fn of_member(
    db: &mut Conn,
    from: &Id<Member>,
) -> Result<Vec<(Moment, Option<Face>, String, Moment)>, StoreError> {
    let rows: Vec<(i64, Option<String>, String, i64)> = query_as(
        "select t.starts_at, f.face, f.line, f.at from meeting_feedback f join meeting t on t.id = f.meeting_id
         where f.member_id = $1 order by t.starts_at",
    )
    .bind(from.as_str())
    .fetch_all(db)
    .await?;
    let read = |(start, face, line, at): (i64, Option<String>, String, i64)| {
        (row::moment(start), face.as_deref().and_then(Face::parse), line, row::moment(at))
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Lines to the host of a group, about meetings that began after one moment and until another, the newest meeting first.
/// Within a meeting they stand in the order of their words, which tells nothing of who wrote them or when.
pub async fn lines(
    db: &mut Conn,
    group: &Id<Group>,
    (after, until): (Moment, Moment),
    most: i64,
) -> Result<Vec<(Moment, String)>, StoreError> {
    let rows: Vec<(i64, String)> = query_as(
        "select t.starts_at, f.line from meeting_feedback f join meeting t on t.id = f.meeting_id
         where t.group_id = $1 and t.starts_at > $2 and t.starts_at <= $3 and f.line <> ''
         order by t.starts_at desc, f.line limit $4",
    )
    .bind(group.as_str())
    .bind(after.unix_ms())
    .bind(until.unix_ms())
    .bind(most)
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|(start, line)| (row::moment(start), line)).collect())
}

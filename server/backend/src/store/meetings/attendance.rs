//! Who was at a meeting.

use domain::{
    base::{id::Id, moment::Moment},
    group::Person,
    meeting::Meeting,
    people::member::Member,
};
use sqlx::{query, query_as};

use super::rows::{MeetingRow, meetings};
use crate::store::{Conn, StoreError, memberships::PersonRow, row};

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
        "select m.id, m.name, m.stage, m.break_until from attendance a join member m on m.id = a.member_id
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
    let rows: Vec<MeetingRow> = query_as(meetings!(
        "join attendance a on a.meeting_id = t.id and a.member_id = $1
         where t.starts_at > $2 and t.starts_at <= $3
           and not exists (select 1 from praise p where p.meeting_id = t.id and p.from_member = $1)
         order by t.starts_at"
    ))
    .bind(member.as_str())
    .bind(from.unix_ms())
    .bind(until.unix_ms())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

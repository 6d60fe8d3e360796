//! Steps of meetings: the only way in which one that stands in the database changes.

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    meeting::{Cause, Meeting, MeetingState, PastStep, Step},
    people::member::Member,
};
use sqlx::{query, query_as};

use super::{
    answers, proposals,
    rows::{MeetingRow, meetings},
};
use crate::store::{Conn, StoreError, figures, row};

/// Meetings in this state that started at this moment or before, the earliest first, so many at most.
pub async fn due(db: &mut Conn, state: MeetingState, until: Moment, most: i64) -> Result<Vec<Meeting>, StoreError> {
    let rows: Vec<MeetingRow> =
        query_as(meetings!("where t.state = $1 and t.starts_at <= $2 order by t.starts_at, t.id limit $3"))
            .bind(state.key())
            .bind(until.unix_ms())
            .bind(most)
            .fetch_all(db)
            .await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

/// Takes a step and writes its row; says whether the meeting still stood where the step begins.
pub async fn take(db: &mut Conn, step: &Step, actor: Option<&Id<Member>>, now: Moment) -> Result<bool, StoreError> {
    let (before, after) = (step.before(), step.after());
    let done = query(
        "update meeting set state = $1, starts_at = $2, revision = $3 where id = $4 and state = $5 and revision = $6",
    )
    .bind(after.state.key())
    .bind(after.starts_at.unix_ms())
    .bind(i64::from(after.revision))
    .bind(before.id.as_str())
    .bind(before.state.key())
    .bind(i64::from(before.revision))
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    query(
        "insert into meeting_step (meeting_id, number, state, starts_at, cause, actor_id, at)
         select $1, coalesce(max(number), 0) + 1, $2, cast($3 as bigint), $4, $5, cast($6 as bigint)
         from meeting_step where meeting_id = $1",
    )
    .bind(after.id.as_str())
    .bind(after.state.key())
    .bind(after.starts_at.unix_ms())
    .bind(step.cause().key())
    .bind(actor.map(Id::as_str))
    .bind(now.unix_ms())
    .execute(&mut *db)
    .await?;
    if after.starts_at != before.starts_at {
        answers::forget(db, &after.id).await?;
    }
    if after.revision != before.revision {
        proposals::overtake(db, &after.id, now).await?;
        figures::of_group(db, &after.group).await?;
    }
    Ok(true)
}

/// Finds a meeting that takes no step before the transaction ends.
pub async fn hold(db: &mut Conn, id: &Id<Meeting>) -> Result<Option<Meeting>, StoreError> {
    query("update meeting set revision = revision where id = $1").bind(id.as_str()).execute(&mut *db).await?;
    let row: Option<MeetingRow> = query_as(meetings!("where t.id = $1")).bind(id.as_str()).fetch_optional(db).await?;
    row.map(Meeting::try_from).transpose()
}

/// The steps that a meeting has taken, in their order.
pub async fn past(db: &mut Conn, meeting: &Id<Meeting>) -> Result<Vec<PastStep>, StoreError> {
    let rows: Vec<(String, i64, String, i64)> =
        query_as("select state, starts_at, cause, at from meeting_step where meeting_id = $1 order by number")
            .bind(meeting.as_str())
            .fetch_all(db)
            .await?;
    let read = |(state, starts_at, cause, at): (String, i64, String, i64)| {
        Ok(PastStep {
            state: MeetingState::parse(&state).ok_or(StoreError::Corrupt("state"))?,
            starts_at: row::moment(starts_at),
            cause: Cause::parse(&cause).ok_or(StoreError::Corrupt("cause"))?,
            at: row::moment(at),
        })
    };
    rows.into_iter().map(read).collect()
}

/// The starts of the meetings of a group before and after one of its meetings, those that take place.
pub async fn around(db: &mut Conn, meeting: &Meeting) -> Result<(Option<Moment>, Option<Moment>), StoreError> {
    let Meeting { group, sequence, .. } = meeting;
    let (before, after): (Option<i64>, Option<i64>) = query_as(
        "select max(case when sequence < $2 then starts_at end), min(case when sequence > $2 then starts_at end)
         from meeting where group_id = $1 and state <> 'cancelled'",
    )
    .bind(Id::<Group>::as_str(group))
    .bind(i64::from(*sequence))
    .fetch_one(db)
    .await?;
    Ok((before.map(row::moment), after.map(row::moment)))
}

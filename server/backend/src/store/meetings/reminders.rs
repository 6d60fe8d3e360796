//! Reminders of meetings: a row for each that is decided, so that of many processes one sends it.

use std::ops::Range;

use domain::{
    base::{
        id::{Id, Job},
        moment::Moment,
    },
    group::Group,
    meeting::{Meeting, MeetingState, reminder::Reminder},
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use crate::store::{Conn, StoreError, row};

/// A meeting that lies ahead, and one of whose reminders nobody has decided.
#[derive(Debug, Clone)]
pub struct Unreminded {
    /// The meeting.
    pub meeting: Id<Meeting>,
    /// Whose it is.
    pub group: Id<Group>,
    /// When it starts.
    pub starts_at: Moment,
    /// Since when its people know that it does.
    pub known_since: Moment,
}

/// Meetings that start in this range and of which this reminder is not decided, the earliest first, so many at most.
pub async fn undecided(
    db: &mut Conn,
    reminder: Reminder,
    starts: &Range<Moment>,
    most: i64,
) -> Result<Vec<Unreminded>, StoreError> {
    let [scheduled, open] = MeetingState::AHEAD.map(MeetingState::key);
    let rows: Vec<(String, String, i64, i64)> = query_as(
        "select t.id, t.group_id, t.starts_at,
                coalesce((select max(s.at) from meeting_step s where s.meeting_id = t.id and s.cause <> 'clock'),
                         (select g.created_at from small_group g where g.id = t.group_id))
         from meeting t
         where t.state in ($1, $2) and t.starts_at >= $3 and t.starts_at < $4
           and not exists (select 1 from meeting_reminder r
                           where r.meeting_id = t.id and r.starts_at = t.starts_at and r.kind = $5)
         order by t.starts_at, t.id limit $6",
    )
    .bind(scheduled)
    .bind(open)
    .bind(starts.start.unix_ms())
    .bind(starts.end.unix_ms())
    .bind(reminder.key())
    .bind(most)
    .fetch_all(db)
    .await?;
    let one = |(meeting, group, starts_at, known_since): (String, String, i64, i64)| {
        Ok(Unreminded {
            meeting: row::id(&meeting)?,
            group: row::id(&group)?,
            starts_at: row::moment(starts_at),
            known_since: row::moment(known_since),
        })
    };
    rows.into_iter().map(one).collect()
}

/// Writes down that a reminder is decided; says whether the meeting still starts then, and nobody was faster.
pub async fn decide(
    db: &mut Conn,
    of: &Unreminded,
    reminder: Reminder,
    event: &Id<Job>,
    now: Moment,
) -> Result<bool, StoreError> {
    let [scheduled, open] = MeetingState::AHEAD.map(MeetingState::key);
    let done = query(
        "insert into meeting_reminder (meeting_id, starts_at, kind, at, event)
         select t.id, t.starts_at, $1, cast($2 as bigint), $3 from meeting t
         where t.id = $4 and t.starts_at = $5 and t.state in ($6, $7)
         on conflict (meeting_id, starts_at, kind) do nothing",
    )
    .bind(reminder.key())
    .bind(now.unix_ms())
    .bind(event.as_str())
    .bind(of.meeting.as_str())
    .bind(of.starts_at.unix_ms())
    .bind(scheduled)
    .bind(open)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes to how many people a reminder goes, which is decided once.
pub async fn note_people(
    db: &mut Conn,
    (meeting, starts_at): (&Id<Meeting>, Moment),
    reminder: Reminder,
    people: usize,
) -> Result<(), StoreError> {
    query(
        "update meeting_reminder set people = $1
         where meeting_id = $2 and starts_at = $3 and kind = $4 and people = 0",
    )
    .bind(i64::try_from(people).unwrap_or(i64::MAX))
    .bind(meeting.as_str())
    .bind(starts_at.unix_ms())
    .bind(reminder.key())
    .execute(db)
    .await?;
    Ok(())
}

/// A reminder that was decided.
#[derive(Debug)]
pub struct Decided {
    /// Which.
    pub reminder: Reminder,
    /// When the meeting was to start.
    pub starts_at: Moment,
    /// When it was decided.
    pub at: Moment,
    /// What the ids of its messages come from.
    pub event: Id<Job>,
    /// How many messages there are.
    pub people: u64,
}

#[derive(FromRow)]
struct DecidedRow {
    starts_at: i64,
    kind: String,
    at: i64,
    event: String,
    people: i64,
}

/// The reminders of a meeting that were decided, in their order.
pub async fn decided(db: &mut Conn, meeting: &Id<Meeting>) -> Result<Vec<Decided>, StoreError> {
    let rows: Vec<DecidedRow> = query_as(
        "select starts_at, kind, at, event, people from meeting_reminder where meeting_id = $1 order by at, starts_at",
    )
    .bind(meeting.as_str())
    .fetch_all(db)
    .await?;
    // A newer release may have written a kind that this one does not know.
    let known = rows.into_iter().filter_map(|row| Some((Reminder::parse(&row.kind)?, row)));
    let one = |(reminder, row): (Reminder, DecidedRow)| {
        Ok(Decided {
            reminder,
            starts_at: row::moment(row.starts_at),
            at: row::moment(row.at),
            event: row::id(&row.event)?,
            people: row::number(row.people)?,
        })
    };
    known.map(one).collect()
}

//! Meetings about which nobody has asked their people yet, though the clock says so.

use std::ops::Range;

use domain::{
    base::moment::Moment,
    meeting::{
        Meeting, MeetingState,
        answer::{Answer, FEWEST_CONFIRMED},
        proposal::ProposalReason,
        reminder::Reminder,
    },
};
use sqlx::query_as;

use crate::store::{
    Conn, StoreError,
    meetings::rows::{MeetingRow, meetings},
};

/// Meetings that start in this range, to which somebody belongs, and of which nobody was asked for a public holiday or
/// is asked for another reason; the earliest first, so many at most.
pub async fn on_holiday(db: &mut Conn, starts: &Range<Moment>, most: i64) -> Result<Vec<Meeting>, StoreError> {
    let rows: Vec<MeetingRow> = query_as(meetings!(
        "where t.state = $1 and t.starts_at >= $2 and t.starts_at < $3
           and exists (select 1 from membership s where s.group_id = t.group_id and s.left_at is null)
           and not exists (select 1 from proposal p
                           where p.meeting_id = t.id and (p.reason = $4 or p.closed_at is null))
         order by t.starts_at, t.id limit $5"
    ))
    .bind(MeetingState::Scheduled.key())
    .bind(starts.start.unix_ms())
    .bind(starts.end.unix_ms())
    .bind(ProposalReason::Holiday.key())
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

/// Meetings that start in this range, of which all were reminded (or heard of the time only after that), to which fewer
/// come than [`FEWEST_CONFIRMED`], and of which nobody was asked for that or is asked for another reason; the earliest
/// first, so many at most.
pub async fn few(db: &mut Conn, starts: &Range<Moment>, most: i64) -> Result<Vec<Meeting>, StoreError> {
    let [coming, late] = Answer::CONFIRMED.map(Answer::key);
    let rows: Vec<MeetingRow> = query_as(meetings!(
        "where t.state = $1 and t.starts_at >= $2 and t.starts_at < $3
           and exists (select 1 from meeting_reminder r
                       where r.meeting_id = t.id and r.starts_at = t.starts_at and r.kind in ($4, $5))
           and exists (select 1 from membership s where s.group_id = t.group_id and s.left_at is null)
           and not exists (select 1 from proposal p
                           where p.meeting_id = t.id and (p.reason = $6 or p.closed_at is null))
           and (select count(*) from meeting_answer a
                join membership s on s.group_id = t.group_id and s.member_id = a.member_id and s.left_at is null
                where a.meeting_id = t.id and a.answer in ($7, $8)) < $9
         order by t.starts_at, t.id limit $10"
    ))
    .bind(MeetingState::Scheduled.key())
    .bind(starts.start.unix_ms())
    .bind(starts.end.unix_ms())
    .bind(Reminder::TwoDays.key())
    .bind(Reminder::Evening.key())
    .bind(ProposalReason::Few.key())
    .bind(coming)
    .bind(late)
    .bind(i64::try_from(FEWEST_CONFIRMED).unwrap_or(i64::MAX))
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

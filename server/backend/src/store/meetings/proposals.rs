//! Proposals about meetings: what a group is asked, and what its people chose.

mod asked;
mod votes;

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    meeting::{
        Meeting, MeetingState,
        proposal::{MeetingOption, Proposal, ProposalOutcome, ProposalReason},
    },
    people::member::Member,
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

pub use self::{
    asked::{few, on_holiday},
    votes::{choose, chosen_by, votes},
};
use crate::store::{Conn, StoreError, row};

/// A statement that reads proposals, `p`, with their meetings, `t`, and what narrows and sorts them.
macro_rules! proposals {
    ($rest:literal) => {
        concat!(
            "select p.id, p.meeting_id, t.starts_at, p.reason, p.options, p.closes_at, p.outcome
             from proposal p join meeting t on t.id = p.meeting_id ",
            $rest
        )
    };
}

#[derive(FromRow)]
struct ProposalRow {
    id: String,
    meeting_id: String,
    starts_at: i64,
    reason: String,
    options: String,
    closes_at: i64,
    outcome: Option<String>,
}

impl TryFrom<ProposalRow> for Proposal {
    type Error = StoreError;

    fn try_from(row: ProposalRow) -> Result<Self, StoreError> {
        let options: Vec<String> = serde_json::from_str(&row.options).map_err(|_| StoreError::Corrupt("options"))?;
        let options: Option<Vec<_>> = options.iter().map(|key| MeetingOption::parse(key)).collect();
        let outcome = row.outcome.map(|key| ProposalOutcome::parse(&key).ok_or(StoreError::Corrupt("outcome")));
        Ok(Self {
            id: row::id(&row.id)?,
            meeting: row::id(&row.meeting_id)?,
            starts_at: row::moment(row.starts_at),
            reason: ProposalReason::parse(&row.reason).ok_or(StoreError::Corrupt("reason"))?,
            options: options.ok_or(StoreError::Corrupt("options"))?,
            closes_at: row::moment(row.closes_at),
            outcome: outcome.transpose()?,
        })
    }
}

/// Writes a proposal, open or closed; says whether its meeting still stands as it did, and nobody was faster.
pub async fn insert(db: &mut Conn, new: &Proposal, by: Option<&Id<Member>>, now: Moment) -> Result<bool, StoreError> {
    let options: Vec<_> = new.options.iter().map(|option| option.key()).collect();
    let options = serde_json::to_string(&options).map_err(|_| StoreError::Corrupt("options"))?;
    let done = query(
        "insert into proposal (id, meeting_id, kind, reason, options, made_by, at, closes_at, closed_at, outcome)
         select $1, t.id, $2, $3, $4, $5, cast($6 as bigint), cast($7 as bigint), cast($8 as bigint), $9
         from meeting t where t.id = $10 and t.starts_at = $11 and t.state = $12
         on conflict do nothing",
    )
    .bind(new.id.as_str())
    .bind(new.reason.kind().key())
    .bind(new.reason.key())
    .bind(options)
    .bind(by.map(Id::as_str))
    .bind(now.unix_ms())
    .bind(new.closes_at.unix_ms())
    .bind(new.outcome.map(|_| now.unix_ms()))
    .bind(new.outcome.map(ProposalOutcome::key))
    .bind(new.meeting.as_str())
    .bind(new.starts_at.unix_ms())
    .bind(MeetingState::Scheduled.key())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The proposal with this id.
pub async fn find(db: &mut Conn, id: &Id<Proposal>) -> Result<Option<Proposal>, StoreError> {
    let row: Option<ProposalRow> = query_as(proposals!("where p.id = $1")).bind(id.as_str()).fetch_optional(db).await?;
    row.map(Proposal::try_from).transpose()
}

/// The proposals about a meeting, in the order in which they were made.
pub async fn of_meeting(db: &mut Conn, meeting: &Id<Meeting>) -> Result<Vec<Proposal>, StoreError> {
    let rows: Vec<ProposalRow> = query_as(proposals!("where p.meeting_id = $1 order by p.at, p.id"))
        .bind(meeting.as_str())
        .fetch_all(db)
        .await?;
    rows.into_iter().map(Proposal::try_from).collect()
}

/// The open proposals about meetings of a group, that about the earliest meeting first.
pub async fn open_of_group(db: &mut Conn, group: &Id<Group>) -> Result<Vec<Proposal>, StoreError> {
    let rows: Vec<ProposalRow> =
        query_as(proposals!("where t.group_id = $1 and p.closed_at is null order by t.starts_at, t.id"))
            .bind(group.as_str())
            .fetch_all(db)
            .await?;
    rows.into_iter().map(Proposal::try_from).collect()
}

/// Open proposals whose time is up or on which all people of their group have chosen, so many at most.
pub async fn due(db: &mut Conn, now: Moment, most: i64) -> Result<Vec<Proposal>, StoreError> {
    let rows: Vec<ProposalRow> = query_as(proposals!(
        "where p.closed_at is null
           and (p.closes_at <= $1 or not exists (
               select 1 from membership s where s.group_id = t.group_id and s.left_at is null
                 and not exists (select 1 from proposal_vote v where v.proposal_id = p.id and v.member_id = s.member_id)))
         order by p.closes_at, p.id limit $2"
    ))
    .bind(now.unix_ms())
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Proposal::try_from).collect()
}

/// Closes a proposal; says whether it was open.
pub async fn close(
    db: &mut Conn,
    id: &Id<Proposal>,
    outcome: ProposalOutcome,
    now: Moment,
) -> Result<bool, StoreError> {
    let done = query("update proposal set closed_at = $1, outcome = $2 where id = $3 and closed_at is null")
        .bind(now.unix_ms())
        .bind(outcome.key())
        .bind(id.as_str())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Closes what is open about a meeting that was changed by other means.
pub async fn overtake(db: &mut Conn, meeting: &Id<Meeting>, now: Moment) -> Result<(), StoreError> {
    query("update proposal set closed_at = $1, outcome = $2 where meeting_id = $3 and closed_at is null")
        .bind(now.unix_ms())
        .bind(ProposalOutcome::Overtaken.key())
        .bind(meeting.as_str())
        .execute(db)
        .await?;
    Ok(())
}

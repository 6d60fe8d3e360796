//! What people chose of a proposal.

use domain::{
    base::{id::Id, moment::Moment},
    meeting::proposal::{MeetingOption, Proposal},
    people::member::Member,
};
use sqlx::{query, query_as};

use crate::store::{Conn, StoreError, row};

/// Keeps what a person chose; says whether that is news.
pub async fn choose(
    db: &mut Conn,
    proposal: &Id<Proposal>,
    member: &Id<Member>,
    option: MeetingOption,
    now: Moment,
) -> Result<bool, StoreError> {
    let done = query(
        "insert into proposal_vote (proposal_id, member_id, choice, at) values ($1, $2, $3, $4)
         on conflict (proposal_id, member_id) do update set choice = excluded.choice, at = excluded.at
         where proposal_vote.choice <> excluded.choice",
    )
    .bind(proposal.as_str())
    .bind(member.as_str())
    .bind(option.key())
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What each person chose of a proposal; who is no longer in the group may be among them.
pub async fn votes(db: &mut Conn, proposal: &Id<Proposal>) -> Result<Vec<(Id<Member>, MeetingOption)>, StoreError> {
    let rows: Vec<(String, String)> =
        query_as("select member_id, choice from proposal_vote where proposal_id = $1 order by member_id")
            .bind(proposal.as_str())
            .fetch_all(db)
            .await?;
    let read = |(member, choice): (String, String)| {
        Ok((row::id(&member)?, MeetingOption::parse(&choice).ok_or(StoreError::Corrupt("choice"))?))
    };
    rows.into_iter().map(read).collect()
}

/// What a person chose of each proposal: when its meeting starts, the option, and since when it stands.
pub async fn chosen_by(db: &mut Conn, member: &Id<Member>) -> Result<Vec<(Moment, MeetingOption, Moment)>, StoreError> {
    let rows: Vec<(i64, String, i64)> = query_as(
        "select t.starts_at, v.choice, v.at from proposal_vote v
         join proposal p on p.id = v.proposal_id join meeting t on t.id = p.meeting_id
         where v.member_id = $1 order by v.at, p.id",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    Ok(row::said_of_meetings(rows, MeetingOption::parse))
}

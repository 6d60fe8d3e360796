//! What people choose after the last of eight meetings.

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    meeting::{
        Meeting,
        vote::{VoteChoice, VoteState},
    },
    people::member::Member,
};
use sqlx::{query, query_as};

use super::rows::{MeetingRow, meetings};
use crate::store::{Conn, StoreError, row};

/// The meeting of a group about which is voted next, or now.
pub async fn next_of(db: &mut Conn, group: &Id<Group>) -> Result<Option<Meeting>, StoreError> {
    let row: Option<MeetingRow> = query_as(meetings!(
        "where t.group_id = $1 and t.sequence % 8 = 0 and t.vote_state <> 'closed' order by t.sequence limit 1"
    ))
    .bind(group.as_str())
    .fetch_optional(db)
    .await?;
    row.map(Meeting::try_from).transpose()
}

/// Meetings about which the vote stands here and that start at this moment or before, the earliest first, so many at most.
pub async fn due(db: &mut Conn, state: VoteState, until: Moment, most: i64) -> Result<Vec<Meeting>, StoreError> {
    let rows: Vec<MeetingRow> = query_as(meetings!(
        "where t.sequence % 8 = 0 and t.vote_state = $1 and t.starts_at <= $2 order by t.starts_at, t.id limit $3"
    ))
    .bind(state.key())
    .bind(until.unix_ms())
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

/// Leads a vote on; says whether it still stood where that begins.
pub async fn lead_on(db: &mut Conn, meeting: &Id<Meeting>, from: VoteState, to: VoteState) -> Result<bool, StoreError> {
    let done = query("update meeting set vote_state = $1 where id = $2 and vote_state = $3")
        .bind(to.key())
        .bind(meeting.as_str())
        .bind(from.key())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Keeps what a person chooses, and says whether that is news; nothing if the vote is closed.
pub async fn cast(
    db: &mut Conn,
    meeting: &Id<Meeting>,
    member: &Id<Member>,
    choice: VoteChoice,
    now: Moment,
) -> Result<Option<bool>, StoreError> {
    // Holds the row of the meeting, so that whoever closes the vote sees this one or refuses it.
    let open = query("update meeting set vote_state = vote_state where id = $1 and vote_state <> 'closed'")
        .bind(meeting.as_str())
        .execute(&mut *db)
        .await?;
    if open.rows_affected() == 0 {
        return Ok(None);
    }
    let done = query(
        "insert into vote (meeting_id, member_id, choice, at) values ($1, $2, $3, $4)
         on conflict (meeting_id, member_id) do update set choice = excluded.choice, at = excluded.at
         where vote.choice <> excluded.choice",
    )
    .bind(meeting.as_str())
    .bind(member.as_str())
    .bind(choice.key())
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(Some(done.rows_affected() == 1))
}

/// What people chose, by person.
pub async fn of_meeting(db: &mut Conn, meeting: &Id<Meeting>) -> Result<BTreeMap<Id<Member>, VoteChoice>, StoreError> {
    let rows: Vec<(String, String)> = query_as("select member_id, choice from vote where meeting_id = $1")
        .bind(meeting.as_str())
        .fetch_all(db)
        .await?;
    // A newer release may have written a choice that this one does not know.
    let known = rows.iter().filter_map(|(member, choice)| Some((member, VoteChoice::parse(choice)?)));
    known.map(|(member, choice)| Ok((row::id(member)?, choice))).collect()
}

/// What a person chose about each meeting: when it starts, the choice, and since when it stands.
pub async fn of_member(db: &mut Conn, member: &Id<Member>) -> Result<Vec<(Moment, VoteChoice, Moment)>, StoreError> {
    let rows: Vec<(i64, String, i64)> = query_as(
        "select t.starts_at, v.choice, v.at from vote v join meeting t on t.id = v.meeting_id
         where v.member_id = $1 order by t.starts_at, t.id",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    Ok(row::said_of_meetings(rows, VoteChoice::parse))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_statements_above_know_how_often_a_group_meets() {
        assert_eq!(domain::meeting::COUNT, 8);
    }
}

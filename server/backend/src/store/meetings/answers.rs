//! What people say before a meeting: that they come, or that they do not.

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    group::GroupName,
    meeting::{
        Meeting,
        answer::{Answer, FEWEST_CONFIRMED, FewComing},
    },
    people::member::Member,
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use crate::store::{Conn, StoreError, many::About, row};

/// Keeps what a person says about coming; says whether that is news.
pub async fn say(
    db: &mut Conn,
    meeting: &Id<Meeting>,
    member: &Id<Member>,
    answer: Answer,
    now: Moment,
) -> Result<bool, StoreError> {
    let done = query(
        "insert into meeting_answer (meeting_id, member_id, answer, at) values ($1, $2, $3, $4)
         on conflict (meeting_id, member_id) do update set answer = excluded.answer, at = excluded.at
         where meeting_answer.answer <> excluded.answer",
    )
    .bind(meeting.as_str())
    .bind(member.as_str())
    .bind(answer.key())
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets what was said about coming to a meeting that is at another time now.
pub async fn forget(db: &mut Conn, meeting: &Id<Meeting>) -> Result<(), StoreError> {
    query("delete from meeting_answer where meeting_id = $1").bind(meeting.as_str()).execute(db).await?;
    Ok(())
}

/// What a person said about coming to a meeting.
pub async fn said_by(db: &mut Conn, meeting: &Id<Meeting>, member: &Id<Member>) -> Result<Option<Answer>, StoreError> {
    let row: Option<(String,)> = query_as("select answer from meeting_answer where meeting_id = $1 and member_id = $2")
        .bind(meeting.as_str())
        .bind(member.as_str())
        .fetch_optional(db)
        .await?;
    Ok(row.and_then(|(answer,)| Answer::parse(&answer)))
}

/// What was said about coming to these meetings, by meeting and person.
pub async fn of_meetings(
    db: &mut Conn,
    ids: &[&str],
) -> Result<BTreeMap<(Id<Meeting>, Id<Member>), Answer>, StoreError> {
    static SAID: About = About::new("select meeting_id, member_id, answer from meeting_answer where meeting_id", "");
    let rows: Vec<(String, String, String)> = SAID.ask(db, ids, &[]).await?;
    // A newer release may have written an answer that this one does not know.
    let known = rows.iter().filter_map(|(meeting, member, answer)| Some((meeting, member, Answer::parse(answer)?)));
    known.map(|(meeting, member, answer)| Ok(((row::id(meeting)?, row::id(member)?), answer))).collect()
}

/// What a person said before each meeting: when it starts, the answer, and since when it stands.
pub async fn of_member(db: &mut Conn, member: &Id<Member>) -> Result<Vec<(Moment, Answer, Moment)>, StoreError> {
    let rows: Vec<(i64, String, i64)> = query_as(
        "select t.starts_at, a.answer, a.at from meeting_answer a join meeting t on t.id = a.meeting_id
         where a.member_id = $1 order by t.starts_at, t.id",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    Ok(row::said_of_meetings(rows, Answer::parse))
}

#[derive(FromRow)]
struct FewRow {
    id: String,
    group_id: String,
    interest: String,
    number: i64,
    starts_at: i64,
    confirmed: i64,
}

impl TryFrom<FewRow> for FewComing {
    type Error = StoreError;

    fn try_from(row: FewRow) -> Result<Self, StoreError> {
        Ok(Self {
            meeting: row::id(&row.id)?,
            group: row::id(&row.group_id)?,
            name: GroupName { interest: row.interest, number: row::number(row.number)? },
            starts_at: row::moment(row.starts_at),
            confirmed: row::number(row.confirmed)?,
        })
    }
}

/// Meetings that take place, start after the one moment and until the other, and to which fewer of their people come than
/// [`FEWEST_CONFIRMED`]: the earliest first, from this start and id on, so many at most.
pub async fn few(
    db: &mut Conn,
    (after, until): (Moment, Moment),
    (from, id): (Moment, &str),
    most: i64,
) -> Result<Vec<FewComing>, StoreError> {
    let [coming, late] = Answer::CONFIRMED.map(Answer::key);
    let rows: Vec<FewRow> = query_as(
        "select f.id, f.group_id, f.interest, f.number, f.starts_at, f.confirmed from (
             select t.id, t.group_id, g.interest, g.number, t.starts_at,
                    (select count(*) from meeting_answer a
                     join membership s on s.group_id = t.group_id and s.member_id = a.member_id and s.left_at is null
                     where a.meeting_id = t.id and a.answer in ($1, $2)) as confirmed
             from meeting t join small_group g on g.id = t.group_id
             where t.starts_at > $3 and t.starts_at <= $4 and t.state <> 'cancelled'
               and t.starts_at >= $5 and (t.starts_at > $5 or t.id > $6)
               and exists (select 1 from membership s where s.group_id = t.group_id and s.left_at is null)) f
         where f.confirmed < $7 order by f.starts_at, f.id limit $8",
    )
    .bind(coming)
    .bind(late)
    .bind(after.unix_ms())
    .bind(until.unix_ms())
    .bind(from.unix_ms())
    .bind(id)
    .bind(i64::try_from(FEWEST_CONFIRMED).unwrap_or(i64::MAX))
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(FewComing::try_from).collect()
}

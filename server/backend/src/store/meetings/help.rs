//! Who asks for help at a meeting.

use domain::{
    base::{id::Id, moment::Moment},
    group::{Group, GroupName},
    meeting::{
        Meeting,
        help::{HelpStamp, HelpWanted, help_ends},
    },
    people::{login::Login, member::Member},
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use crate::store::{Conn, StoreError, row};

/// Notes that somebody asks for help; says whether that is news. Whoever was helped may ask again.
pub async fn ask(db: &mut Conn, meeting: &Meeting, member: &Id<Member>, now: Moment) -> Result<bool, StoreError> {
    let done = query(
        "insert into help_request (meeting_id, member_id, at, until) values ($1, $2, $3, $4)
         on conflict (meeting_id, member_id) do update set at = excluded.at, until = excluded.until, helped_at = null
         where help_request.helped_at is not null",
    )
    .bind(meeting.id.as_str())
    .bind(member.as_str())
    .bind(now.unix_ms())
    .bind(help_ends(meeting.starts_at).unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes that somebody was helped; says whether they were waiting for it.
pub async fn give(db: &mut Conn, meeting: &Id<Meeting>, member: &Id<Member>, now: Moment) -> Result<bool, StoreError> {
    let done =
        query("update help_request set helped_at = $3 where meeting_id = $1 and member_id = $2 and helped_at is null")
            .bind(meeting.as_str())
            .bind(member.as_str())
            .bind(now.unix_ms())
            .execute(db)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// Who asks for help at a meeting of a group now, by id, and since when.
pub async fn at_meeting(
    db: &mut Conn,
    meeting: &Id<Meeting>,
    now: Moment,
) -> Result<Vec<(Id<Member>, Moment)>, StoreError> {
    let rows: Vec<(String, i64)> = query_as(
        "select h.member_id, h.at from help_request h join meeting t on t.id = h.meeting_id
         join membership s on s.group_id = t.group_id and s.member_id = h.member_id and s.left_at is null
         where h.meeting_id = $1 and h.helped_at is null and h.until > $2 order by h.member_id",
    )
    .bind(meeting.as_str())
    .bind(now.unix_ms())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(member, at)| Ok((row::id(&member)?, row::moment(at)))).collect()
}

/// How many ask for help now, and when the last of them did.
pub async fn stamp(db: &mut Conn, now: Moment) -> Result<HelpStamp, StoreError> {
    let (count, last): (i64, i64) =
        query_as("select count(*), coalesce(max(at), 0) from help_request where helped_at is null and until > $1")
            .bind(now.unix_ms())
            .fetch_one(db)
            .await?;
    Ok(HelpStamp { waiting: row::number(count)?, last: row::moment(last) })
}

#[derive(FromRow)]
struct WantedRow {
    meeting_id: String,
    member_id: String,
    name: String,
    login: String,
    group_id: String,
    interest: String,
    number: i64,
    at: i64,
}

impl TryFrom<WantedRow> for HelpWanted {
    type Error = StoreError;

    fn try_from(row: WantedRow) -> Result<Self, StoreError> {
        let phone = match Login::parse(&row.login) {
            Ok(login @ Login::Mobile(_)) => Some(login.shown()),
            Ok(Login::Email(_)) | Err(_) => None,
        };
        Ok(Self {
            meeting: row::id(&row.meeting_id)?,
            member: row::id(&row.member_id)?,
            name: row.name,
            mark: None,
            phone,
            group: row::id::<Group>(&row.group_id)?,
            group_name: GroupName { interest: row.interest, number: row::number(row.number)? },
            since: row::moment(row.at),
        })
    }
}

/// Who asks for help now, whoever has waited longest first: from this moment and id on, so many at most.
pub async fn wanted(
    db: &mut Conn,
    now: Moment,
    (from, id): (Moment, &str),
    most: i64,
) -> Result<Vec<HelpWanted>, StoreError> {
    let rows: Vec<WantedRow> = query_as(
        "select h.meeting_id, h.member_id, m.name, m.login, t.group_id, g.interest, g.number, h.at
         from help_request h join member m on m.id = h.member_id join meeting t on t.id = h.meeting_id
         join small_group g on g.id = t.group_id
         where h.helped_at is null and h.until > $1 and (h.at > $2 or (h.at = $2 and h.member_id > $3))
         order by h.at, h.member_id limit $4",
    )
    .bind(now.unix_ms())
    .bind(from.unix_ms())
    .bind(id)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(HelpWanted::try_from).collect()
}

/// When somebody asked for help, at meetings that start when, and when each was helped; for the file that they take away.
pub async fn of_member(
    db: &mut Conn,
    member: &Id<Member>,
) -> Result<Vec<(Moment, Moment, Option<Moment>)>, StoreError> {
    let rows: Vec<(i64, i64, Option<i64>)> = query_as(
        "select t.starts_at, h.at, h.helped_at from help_request h join meeting t on t.id = h.meeting_id
         where h.member_id = $1 order by h.at, t.id",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    let one =
        |(start, at, helped): (i64, i64, Option<i64>)| (row::moment(start), row::moment(at), helped.map(row::moment));
    Ok(rows.into_iter().map(one).collect())
}

//! Hosts of groups (모임지기): a role each, and the line that they write before a meeting.

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    meeting::Meeting,
    people::{member::Member, role::Role},
};
use sqlx::{query, query_as};

use crate::store::{Conn, StoreError, row};

/// Makes somebody the host of a group, by themselves; says whether they are it now and were not: a group has one host.
pub async fn begin(db: &mut Conn, group: &Id<Group>, member: &Id<Member>, now: Moment) -> Result<bool, StoreError> {
    let done = query(
        "insert into member_role (member_id, role, scope, granted_by, at) values ($1, $2, $3, $1, $4)
         on conflict do nothing",
    )
    .bind(member.as_str())
    .bind(Role::Host.key())
    .bind(group.as_str())
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The host of a group.
pub async fn of_group(db: &mut Conn, group: &Id<Group>) -> Result<Option<Id<Member>>, StoreError> {
    let row: Option<(String,)> = query_as("select member_id from member_role where scope = $1 and role = 'host'")
        .bind(group.as_str())
        .fetch_optional(db)
        .await?;
    row.map(|(member,)| row::id(&member)).transpose()
}

/// The groups that somebody is the host of.
pub async fn groups_of(db: &mut Conn, member: &Id<Member>) -> Result<Vec<Id<Group>>, StoreError> {
    let rows: Vec<(String,)> =
        query_as("select scope from member_role where member_id = $1 and role = 'host' order by scope")
            .bind(member.as_str())
            .fetch_all(db)
            .await?;
    rows.into_iter().map(|(group,)| row::id(&group)).collect()
}

/// Has somebody be the host of a group no longer, with what they wrote to it; says whether they were.
pub async fn end(db: &mut Conn, group: &Id<Group>, member: &Id<Member>) -> Result<bool, StoreError> {
    let done = query("delete from member_role where member_id = $1 and role = 'host' and scope = $2")
        .bind(member.as_str())
        .bind(group.as_str())
        .execute(&mut *db)
        .await?;
    query("delete from host_line where group_id = $1 and member_id = $2")
        .bind(group.as_str())
        .bind(member.as_str())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Keeps the line of a host about a meeting of their group, in place of the one before; says whether that is news.
pub async fn write_line(
    db: &mut Conn,
    meeting: &Meeting,
    member: &Id<Member>,
    line: &str,
    now: Moment,
) -> Result<bool, StoreError> {
    let done = query(
        "insert into host_line (group_id, meeting_id, member_id, line, at) values ($1, $2, $3, $4, $5)
         on conflict (group_id) do update set meeting_id = excluded.meeting_id, member_id = excluded.member_id,
             line = excluded.line, at = excluded.at
         where host_line.meeting_id <> excluded.meeting_id or host_line.member_id <> excluded.member_id
            or host_line.line <> excluded.line",
    )
    .bind(meeting.group.as_str())
    .bind(meeting.id.as_str())
    .bind(member.as_str())
    .bind(line)
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes the line about a meeting away; says whether there was one.
pub async fn erase_line(db: &mut Conn, meeting: &Meeting) -> Result<bool, StoreError> {
    let done = query("delete from host_line where group_id = $1 and meeting_id = $2")
        .bind(meeting.group.as_str())
        .bind(meeting.id.as_str())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// What the host of a group wrote about a meeting, and who that was.
pub async fn line(db: &mut Conn, meeting: &Meeting) -> Result<Option<(Id<Member>, String)>, StoreError> {
    let row: Option<(String, String)> =
        query_as("select member_id, line from host_line where group_id = $1 and meeting_id = $2")
            .bind(meeting.group.as_str())
            .bind(meeting.id.as_str())
            .fetch_optional(db)
            .await?;
    row.map(|(member, line)| Ok((row::id(&member)?, line))).transpose()
}

/// The lines that somebody wrote as a host, when each meeting starts and since when each stands; for the file that they take away.
pub async fn lines_of(db: &mut Conn, member: &Id<Member>) -> Result<Vec<(Moment, String, Moment)>, StoreError> {
    let rows: Vec<(i64, String, i64)> = query_as(
        "select t.starts_at, l.line, l.at from host_line l join meeting t on t.id = l.meeting_id
         where l.member_id = $1 order by l.at, t.id",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|(start, line, at)| (row::moment(start), line, row::moment(at))).collect())
}

//! Sealed words, and their opening.

use domain::{
    base::{id::Id, moment::Moment},
    people::member::Member,
    praise::{Letter, seal::SealedLetter},
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use crate::store::{Conn, StoreError, row};

/// Some people for whom something is sealed, letters or answers to theirs, by id; those after this one.
pub async fn readers(db: &mut Conn, after: &str, most: i64) -> Result<Vec<Id<Member>>, StoreError> {
    let rows: Vec<(String,)> = query_as(
        "select id from (
             select id from (select distinct to_member as id from praise
                             where opened_at is null and lapsed_at is null and (kinds <> '' or note <> '')
                               and to_member > $1
                             order by to_member limit $2) words
             union
             select id from (select distinct from_member as id from praise
                             where reply is not null and reply_opened_at is null and from_member > $1
                             order by from_member limit $2) replies
         ) waiting order by id limit $2",
    )
    .bind(after)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(id,)| row::id(&id)).collect()
}

#[derive(FromRow)]
struct SealedRow {
    id: String,
    from_member: String,
    signed: i64,
    meeting_id: String,
    starts_at: i64,
    created_at: i64,
    answered_at: Option<i64>,
    come_into_question: i64,
}

/// The sealed letters to somebody that were written until a moment, in the order of their ids; those whose two people both
/// count as there.
pub async fn of_reader(db: &mut Conn, reader: &Id<Member>, until: Moment) -> Result<Vec<SealedLetter>, StoreError> {
    let rows: Vec<SealedRow> = query_as(
        "select p.id, p.from_member, p.signed, p.meeting_id, t.starts_at, p.created_at,
                (select b.created_at from praise b
                 where b.meeting_id = p.meeting_id and b.from_member = p.to_member and b.to_member = p.from_member
                   and b.signed = 1 and (b.kinds <> '' or b.note <> '')) as answered_at,
                (select count(*) from attendance o
                 where o.meeting_id = p.meeting_id and o.member_id <> p.to_member
                   and not exists (select 1 from praise s
                                   where s.meeting_id = p.meeting_id and s.from_member = o.member_id
                                     and s.to_member = p.to_member and s.signed = 1
                                     and (s.kinds <> '' or s.note <> ''))) as come_into_question
         from praise p join meeting t on t.id = p.meeting_id
         join attendance a on a.meeting_id = p.meeting_id and a.member_id = p.from_member
         join attendance r on r.meeting_id = p.meeting_id and r.member_id = p.to_member
         where p.to_member = $1 and p.opened_at is null and p.lapsed_at is null and p.created_at <= $2
           and (p.kinds <> '' or p.note <> '')
         order by p.id",
    )
    .bind(reader.as_str())
    .bind(until.unix_ms())
    .fetch_all(db)
    .await?;
    let read = |found: SealedRow| {
        Ok(SealedLetter {
            id: row::id(&found.id)?,
            from: row::id(&found.from_member)?,
            signed: row::flag(found.signed),
            meeting: row::id(&found.meeting_id)?,
            starts_at: row::moment(found.starts_at),
            written_at: row::moment(found.created_at),
            answered_at: found.answered_at.map(row::moment),
            come_into_question: row::number(found.come_into_question)?,
        })
    };
    rows.into_iter().map(read).collect()
}

/// Opens a letter; says `false` if another process was faster, its words have gone, or its writer changed whether they give
/// their name.
pub async fn open(db: &mut Conn, id: &Id<Letter>, signed: bool, now: Moment) -> Result<bool, StoreError> {
    let done = query(
        "update praise set opened_at = $1 where id = $2 and signed = $3 and (kinds <> '' or note <> '')
         and opened_at is null and lapsed_at is null",
    )
    .bind(now.unix_ms())
    .bind(id.as_str())
    .bind(i64::from(signed))
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Lets a letter stay unread; says `false` if another process was faster, or its words have gone.
pub async fn let_lapse(db: &mut Conn, id: &Id<Letter>, now: Moment) -> Result<bool, StoreError> {
    let done = query(
        "update praise set lapsed_at = $1 where id = $2 and signed = 0 and (kinds <> '' or note <> '')
         and opened_at is null and lapsed_at is null",
    )
    .bind(now.unix_ms())
    .bind(id.as_str())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Opens the answers to what somebody wrote that were written until a moment; says how many.
pub async fn open_replies(db: &mut Conn, writer: &Id<Member>, until: Moment, now: Moment) -> Result<u64, StoreError> {
    let done = query(
        "update praise set reply_opened_at = $1
         where from_member = $2 and reply is not null and reply_opened_at is null and replied_at <= $3",
    )
    .bind(now.unix_ms())
    .bind(writer.as_str())
    .bind(until.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

//! Who was at a meeting, and what is said about that by whom.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    base::{id::Id, moment::Moment},
    group::Person,
    meeting::{
        Meeting,
        attendance::{AttendanceNote, AttendanceSource, AttendanceWord},
    },
    people::member::Member,
};
use sqlx::{query, query_as};

use super::rows::{MeetingRow, meetings};
use crate::store::{Conn, StoreError, memberships::PersonRow, row};

/// What a source says of somebody at a meeting.
pub struct NewNote<'a> {
    /// The meeting.
    pub meeting: &'a Id<Meeting>,
    /// Of whom.
    pub member: &'a Id<Member>,
    /// The source.
    pub source: AttendanceSource,
    /// What it says.
    pub word: AttendanceWord,
    /// Whoever says it, if it is a person other than them.
    pub by: Option<&'a Id<Member>>,
    /// Now.
    pub at: Moment,
}

/// Keeps what a source says of somebody; says whether that is news.
pub async fn note(db: &mut Conn, new: &NewNote<'_>) -> Result<bool, StoreError> {
    let done = query(
        "insert into attendance_note (meeting_id, member_id, source, word, by_id, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (meeting_id, member_id, source) do update
         set word = excluded.word, by_id = excluded.by_id, at = excluded.at
         where attendance_note.word <> excluded.word",
    )
    .bind(new.meeting.as_str())
    .bind(new.member.as_str())
    .bind(new.source.key())
    .bind(new.word.key())
    .bind(new.by.map(Id::as_str))
    .bind(new.at.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes back what a source said of somebody; says whether it had said anything.
pub async fn take_back(
    db: &mut Conn,
    meeting: &Id<Meeting>,
    member: &Id<Member>,
    source: AttendanceSource,
) -> Result<bool, StoreError> {
    let done = query("delete from attendance_note where meeting_id = $1 and member_id = $2 and source = $3")
        .bind(meeting.as_str())
        .bind(member.as_str())
        .bind(source.key())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes back what a host said of somebody, if it was this one; says whether it was.
pub async fn take_back_tick(
    db: &mut Conn,
    meeting: &Id<Meeting>,
    member: &Id<Member>,
    host: &Id<Member>,
) -> Result<bool, StoreError> {
    let done = query(
        "delete from attendance_note where meeting_id = $1 and member_id = $2 and source = 'host' and by_id = $3",
    )
    .bind(meeting.as_str())
    .bind(member.as_str())
    .bind(host.as_str())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whom a host has ticked at a meeting.
pub async fn ticked_by(
    db: &mut Conn,
    meeting: &Id<Meeting>,
    host: &Id<Member>,
) -> Result<BTreeSet<Id<Member>>, StoreError> {
    let rows: Vec<(String,)> =
        query_as("select member_id from attendance_note where meeting_id = $1 and source = 'host' and by_id = $2")
            .bind(meeting.as_str())
            .bind(host.as_str())
            .fetch_all(db)
            .await?;
    rows.into_iter().map(|(member,)| row::id(&member)).collect()
}

/// What is said of the people of a meeting, of each the strongest source first.
pub async fn notes(
    db: &mut Conn,
    meeting: &Id<Meeting>,
) -> Result<BTreeMap<Id<Member>, Vec<AttendanceNote>>, StoreError> {
    let rows: Vec<(String, String, String, i64, Option<String>)> = query_as(
        "select a.member_id, a.source, a.word, a.at, m.name
         from attendance_note a left join member m on m.id = a.by_id where a.meeting_id = $1",
    )
    .bind(meeting.as_str())
    .fetch_all(db)
    .await?;
    let mut all = BTreeMap::<_, Vec<_>>::new();
    for (member, source, word, at, by) in rows {
        // A newer release may have written a source or a word that this one does not know.
        if let (Some(source), Some(word)) = (AttendanceSource::parse(&source), AttendanceWord::parse(&word)) {
            all.entry(row::id(&member)?).or_default().push(AttendanceNote { source, word, at: row::moment(at), by });
        }
    }
    for said in all.values_mut() {
        said.sort_by_key(|note| note.source);
    }
    Ok(all)
}

/// Counts a person among those who were there; says whether that is news.
pub async fn attend(
    db: &mut Conn,
    meeting: &Id<Meeting>,
    member: &Id<Member>,
    now: Moment,
) -> Result<bool, StoreError> {
    let done = query(
        "insert into attendance (meeting_id, member_id, at) values ($1, $2, $3)
         on conflict (meeting_id, member_id) do nothing",
    )
    .bind(meeting.as_str())
    .bind(member.as_str())
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Counts a person no longer among those who were there.
pub async fn miss(db: &mut Conn, meeting: &Id<Meeting>, member: &Id<Member>) -> Result<(), StoreError> {
    query("delete from attendance where meeting_id = $1 and member_id = $2")
        .bind(meeting.as_str())
        .bind(member.as_str())
        .execute(db)
        .await?;
    Ok(())
}

/// Who was at a meeting, by id.
pub async fn attended(db: &mut Conn, meeting: &Id<Meeting>) -> Result<Vec<Person>, StoreError> {
    let rows: Vec<PersonRow> = query_as(
        "select m.id, m.name, m.stage, m.break_until from attendance a join member m on m.id = a.member_id
         where a.meeting_id = $1 order by m.id",
    )
    .bind(meeting.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Person::try_from).collect()
}

/// Who was at a meeting, by id, and whether it was the first one that they were at.
pub async fn turned_up(db: &mut Conn, meeting: &Meeting) -> Result<Vec<(Id<Member>, bool)>, StoreError> {
    let rows: Vec<(String, i64)> = query_as(
        "select a.member_id, case when exists (
                 select 1 from attendance b join meeting t on t.id = b.meeting_id
                 where b.member_id = a.member_id and t.starts_at < $2) then 0 else 1 end
         from attendance a where a.meeting_id = $1 order by a.member_id",
    )
    .bind(meeting.id.as_str())
    .bind(meeting.starts_at.unix_ms())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(member, first)| Ok((row::id(&member)?, row::flag(first)))).collect()
}

/// When the meetings started that a person was at, in their order.
pub async fn attended_by(db: &mut Conn, member: &Id<Member>) -> Result<Vec<Moment>, StoreError> {
    let rows: Vec<(i64,)> = query_as(
        "select t.starts_at from attendance a join meeting t on t.id = a.meeting_id
         where a.member_id = $1 order by t.starts_at",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|(starts_at,)| row::moment(starts_at)).collect())
}

/// Meetings that a person was at, that started between two moments, and about which they have said nothing.
pub async fn unthanked(
    db: &mut Conn,
    member: &Id<Member>,
    from: Moment,
    until: Moment,
) -> Result<Vec<Meeting>, StoreError> {
    let rows: Vec<MeetingRow> = query_as(meetings!(
        "join attendance a on a.meeting_id = t.id and a.member_id = $1
         where t.starts_at > $2 and t.starts_at <= $3
           and not exists (select 1 from praise p where p.meeting_id = t.id and p.from_member = $1)
           and not exists (select 1 from meeting_feedback f where f.meeting_id = t.id and f.member_id = $1)
         order by t.starts_at"
    ))
    .bind(member.as_str())
    .bind(from.unix_ms())
    .bind(until.unix_ms())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

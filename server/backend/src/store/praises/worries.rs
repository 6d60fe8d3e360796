//! What worries people about meetings and letters, for organizers, and their looks at who wrote.

use domain::{
    base::{id::Id, moment::Moment},
    group::GroupName,
    meeting::Meeting,
    people::member::Member,
    praise::{
        Letter,
        worry::{DeskNote, Worry, WorryState, WorryText, WorryingLetter, WorryingMeeting},
    },
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use super::said::By;
use crate::store::{Conn, StoreError, row};

/// Keeps what worries somebody about a meeting, in place of what they wrote before; says whether that is news. What was
/// written anew has not been looked at; what was noted at a look before stays for the next.
pub async fn put(db: &mut Conn, id: &Id<Worry>, by: By<'_>, text: &WorryText) -> Result<bool, StoreError> {
    let done = query(
        "insert into worry (id, meeting_id, member_id, text, at) values ($1, $2, $3, $4, $5)
         on conflict (meeting_id, member_id) where praise_id is null do update
         set text = excluded.text, at = excluded.at, looked_at = null
         where worry.text <> excluded.text",
    )
    .bind(id.as_str())
    .bind(by.meeting.as_str())
    .bind(by.from.as_str())
    .bind(text.as_str())
    .bind(by.at.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes back what worried somebody about a meeting, unless an organizer has looked at it; says whether there was anything.
pub async fn take_back(db: &mut Conn, by: By<'_>) -> Result<bool, StoreError> {
    let done =
        query("delete from worry where meeting_id = $1 and member_id = $2 and praise_id is null and looked_at is null")
            .bind(by.meeting.as_str())
            .bind(by.from.as_str())
            .execute(db)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// Asks organizers to look at a letter; says `false` if they were asked before.
pub async fn report(db: &mut Conn, id: &Id<Worry>, by: By<'_>, letter: &Id<Letter>) -> Result<bool, StoreError> {
    let done = query(
        "insert into worry (id, meeting_id, member_id, praise_id, text, at) values ($1, $2, $3, $4, '', $5)
         on conflict (praise_id) where praise_id is not null do nothing",
    )
    .bind(id.as_str())
    .bind(by.meeting.as_str())
    .bind(by.from.as_str())
    .bind(letter.as_str())
    .bind(by.at.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What worries somebody about a meeting.
pub async fn of(db: &mut Conn, meeting: &Id<Meeting>, from: &Id<Member>) -> Result<Option<WorryState>, StoreError> {
    let row: Option<(String, Option<i64>)> =
        query_as("select text, looked_at from worry where meeting_id = $1 and member_id = $2 and praise_id is null")
            .bind(meeting.as_str())
            .bind(from.as_str())
            .fetch_optional(db)
            .await?;
    Ok(row.map(|(text, looked)| WorryState { text, looked: looked.is_some() }))
}

/// Something that worried somebody: when the meeting began, what they wrote, when, and when an organizer looked at it.
pub type Worried = (Option<Moment>, String, Moment, Option<Moment>);

/// All that worried somebody. Of a letter the meeting is not told, for its reader must not learn it.
pub async fn of_member(db: &mut Conn, member: &Id<Member>) -> Result<Vec<Worried>, StoreError> {
    let rows: Vec<(Option<i64>, String, i64, Option<i64>)> = query_as(
        "select case when w.praise_id is null then t.starts_at else null end, w.text, w.at, w.looked_at
         from worry w join meeting t on t.id = w.meeting_id where w.member_id = $1 order by w.at, w.id",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    let read = |(start, text, at, looked): (Option<i64>, String, i64, Option<i64>)| {
        (start.map(row::moment), text, row::moment(at), looked.map(row::moment))
    };
    Ok(rows.into_iter().map(read).collect())
}

/// The reasons for which an organizer looked who wrote letters, and when.
pub async fn looks_by(db: &mut Conn, by: &Id<Member>) -> Result<Vec<(String, Moment)>, StoreError> {
    let rows: Vec<(String, i64)> =
        query_as("select reason, at from writer_look where by_id = $1 order by at, praise_id")
            .bind(by.as_str())
            .fetch_all(db)
            .await?;
    Ok(rows.into_iter().map(|(reason, at)| (reason, row::moment(at))).collect())
}

/// How many worries nobody has looked at.
pub async fn count(db: &mut Conn) -> Result<u64, StoreError> {
    let (count,): (i64,) = query_as("select count(*) from worry where looked_at is null").fetch_one(db).await?;
    row::number(count)
}

#[derive(FromRow)]
struct WorryRow {
    id: String,
    member_id: String,
    name: String,
    meeting_id: String,
    interest: String,
    number: i64,
    starts_at: i64,
    text: String,
    at: i64,
    noted: Option<String>,
    praise_id: Option<String>,
    praise_note: Option<String>,
    signed: Option<i64>,
    writer: Option<String>,
    writer_name: Option<String>,
}

impl TryFrom<WorryRow> for Worry {
    type Error = StoreError;

    fn try_from(found: WorryRow) -> Result<Self, StoreError> {
        let writer = match (found.writer, found.writer_name) {
            (Some(id), Some(name)) => Some((row::id(&id)?, name)),
            _ => None,
        };
        let about = WorryingMeeting {
            id: row::id(&found.meeting_id)?,
            group: GroupName { interest: found.interest, number: row::number(found.number)? },
            starts_at: row::moment(found.starts_at),
        };
        let about = found.praise_id.is_none().then_some(about);
        let letter = match found.praise_id {
            Some(id) => Some(WorryingLetter {
                id: row::id(&id)?,
                note: found.praise_note.unwrap_or_default(),
                signed: found.signed.is_some_and(row::flag),
                writer,
            }),
            None => None,
        };
        Ok(Self {
            id: row::id(&found.id)?,
            member: row::id(&found.member_id)?,
            name: found.name,
            mark: None,
            about,
            text: found.text,
            at: row::moment(found.at),
            noted: found.noted,
            letter,
        })
    }
}

/// Worries that nobody has looked at, the longest ago first; after this moment and id. Who wrote a letter without a name
/// stands there only for whoever has looked.
pub async fn page(
    db: &mut Conn,
    looker: &Id<Member>,
    (moment, id): (Moment, &str),
    most: i64,
) -> Result<Vec<Worry>, StoreError> {
    let rows: Vec<WorryRow> = query_as(
        "select w.id, w.member_id, m.name, w.meeting_id, g.interest, g.number, t.starts_at, w.text, w.at, w.note as noted,
                w.praise_id, p.note as praise_note, p.signed, f.id as writer, f.name as writer_name
         from worry w join member m on m.id = w.member_id
         join meeting t on t.id = w.meeting_id join small_group g on g.id = t.group_id
         left join praise p on p.id = w.praise_id
         left join writer_look l on l.praise_id = w.praise_id and l.by_id = $1
         left join member f on f.id = p.from_member and (p.signed = 1 or l.at is not null)
         where w.looked_at is null and w.at >= $2 and (w.at > $2 or w.id > $3)
         order by w.at, w.id limit $4",
    )
    .bind(looker.as_str())
    .bind(moment.unix_ms())
    .bind(id)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Worry::try_from).collect()
}

/// What an organizer has to do with a worry: who is worried, about which meeting and letter, and who wrote that.
pub struct WorryAbout {
    /// Who is worried.
    pub member: Id<Member>,
    /// The meeting.
    pub meeting: Id<Meeting>,
    /// The letter, and who wrote it if they are still here.
    pub letter: Option<(Id<Letter>, Option<Id<Member>>)>,
}

/// A worry by its id, looked at or not.
pub async fn find(db: &mut Conn, id: &Id<Worry>) -> Result<Option<WorryAbout>, StoreError> {
    let row: Option<(String, String, Option<String>, Option<String>)> = query_as(
        "select w.member_id, w.meeting_id, w.praise_id, p.from_member
         from worry w left join praise p on p.id = w.praise_id where w.id = $1",
    )
    .bind(id.as_str())
    .fetch_optional(db)
    .await?;
    row.map(|(member, meeting, letter, writer)| {
        let writer = writer.as_deref().map(row::id).transpose()?;
        let letter = letter.as_deref().map(row::id).transpose()?.map(|letter| (letter, writer));
        Ok(WorryAbout { member: row::id(&member)?, meeting: row::id(&meeting)?, letter })
    })
    .transpose()
}

/// Notes that an organizer has looked at a worry; says `false` if somebody has before.
pub async fn look(
    db: &mut Conn,
    id: &Id<Worry>,
    by: &Id<Member>,
    note: &DeskNote,
    now: Moment,
) -> Result<bool, StoreError> {
    let done = query("update worry set looked_at = $1, looked_by = $2, note = $3 where id = $4 and looked_at is null")
        .bind(now.unix_ms())
        .bind(by.as_str())
        .bind(note.as_str())
        .bind(id.as_str())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes that an organizer looks who wrote a letter, and why; says `false` if they have looked before.
pub async fn look_at_writer(
    db: &mut Conn,
    letter: &Id<Letter>,
    by: &Id<Member>,
    reason: &DeskNote,
    now: Moment,
) -> Result<bool, StoreError> {
    let done = query(
        "insert into writer_look (praise_id, by_id, reason, at) values ($1, $2, $3, $4)
         on conflict (praise_id, by_id) do nothing",
    )
    .bind(letter.as_str())
    .bind(by.as_str())
    .bind(reason.as_str())
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

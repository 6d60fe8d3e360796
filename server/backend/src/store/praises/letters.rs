//! Letters that were opened, as their readers find them, and what people gave, as they find it themselves.

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    meeting::Meeting,
    people::member::Member,
    praise::{Letter, PraiseKind, Reply, SentLetter, SentState},
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use super::kinds;
use crate::store::{Conn, StoreError, many::About, row};

#[derive(FromRow)]
struct LetterRow {
    id: String,
    signed: i64,
    from_name: Option<String>,
    kinds: String,
    note: String,
    opened_at: i64,
    reply: Option<String>,
    reported: i64,
}

impl TryFrom<LetterRow> for Letter {
    type Error = StoreError;

    fn try_from(found: LetterRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row::id(&found.id)?,
            signed: row::flag(found.signed),
            from: found.from_name,
            mark: None,
            kinds: kinds(&found.kinds),
            note: found.note,
            at: row::moment(found.opened_at),
            reply: found.reply,
            reported: row::flag(found.reported),
        })
    }
}

/// A statement that reads opened letters to a person; the name of whoever gave none is not even asked for.
macro_rules! received {
    ($rest:literal) => {
        concat!(
            "select p.id, p.signed, m.name as from_name, p.kinds, p.note, p.opened_at, p.reply,
                    case when w.id is null then 0 else 1 end as reported
             from praise p left join member m on m.id = p.from_member and p.signed = 1
             left join worry w on w.praise_id = p.id
             where p.to_member = $1 and p.opened_at is not null ",
            $rest
        )
    };
}

/// The letters that a person received, the newest first; those opened before this moment and id.
pub async fn page(
    db: &mut Conn,
    to: &Id<Member>,
    (moment, id): (Moment, &str),
    most: i64,
) -> Result<Vec<Letter>, StoreError> {
    let rows: Vec<LetterRow> = query_as(received!(
        "and p.opened_at <= $2 and (p.opened_at < $2 or p.id < $3) order by p.opened_at desc, p.id desc limit $4"
    ))
    .bind(to.as_str())
    .bind(moment.unix_ms())
    .bind(id)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Letter::try_from).collect()
}

/// All letters that a person received, the newest first, for them to take away.
pub async fn all(db: &mut Conn, to: &Id<Member>) -> Result<Vec<Letter>, StoreError> {
    let rows: Vec<LetterRow> =
        query_as(received!("order by p.opened_at desc, p.id desc")).bind(to.as_str()).fetch_all(db).await?;
    rows.into_iter().map(Letter::try_from).collect()
}

/// Opened letters to a person that are for the same.
pub struct SameKinds {
    /// What they are for.
    pub kinds: Vec<PraiseKind>,
    /// How many there are.
    pub letters: u32,
    /// How many of them have words.
    pub with_words: u32,
}

/// How many letters a person received, by what they are for.
pub async fn counts(db: &mut Conn, to: &Id<Member>) -> Result<Vec<SameKinds>, StoreError> {
    let rows: Vec<(String, i64, i64)> = query_as(
        "select kinds, count(*), cast(sum(case when note <> '' then 1 else 0 end) as bigint) from praise
         where to_member = $1 and opened_at is not null group by kinds",
    )
    .bind(to.as_str())
    .fetch_all(db)
    .await?;
    let same = |(stored, letters, with_words): (String, i64, i64)| {
        Ok(SameKinds { kinds: kinds(&stored), letters: row::number(letters)?, with_words: row::number(with_words)? })
    };
    rows.into_iter().map(same).collect()
}

/// Who wrote some letters with a name: the id of the letter, who, by which name, and in which group they met. Of those whose
/// writer has left there is nothing.
pub async fn senders(
    db: &mut Conn,
    letters: &[&str],
) -> Result<Vec<(String, Id<Member>, String, Id<Group>)>, StoreError> {
    static SENDERS: About = About::new(
        "select p.id, m.id, m.name, t.group_id from praise p join member m on m.id = p.from_member
         join meeting t on t.id = p.meeting_id where p.signed = 1 and p.id",
        "",
    );
    let rows: Vec<(String, String, String, String)> = SENDERS.ask(db, letters, &[]).await?;
    rows.into_iter().map(|(letter, from, name, group)| Ok((letter, row::id(&from)?, name, row::id(&group)?))).collect()
}

/// How many letters, and answers to letters of theirs, were opened since then that a person has not looked at.
pub async fn unread(db: &mut Conn, to: &Id<Member>, since: Moment) -> Result<u64, StoreError> {
    let (count,): (i64,) = query_as(
        "select (select count(*) from praise p where p.to_member = m.id and p.opened_at > $2
                 and (m.letters_seen_at is null or p.opened_at > m.letters_seen_at))
              + (select count(*) from praise p where p.from_member = m.id and p.reply_opened_at > $2
                 and (m.letters_seen_at is null or p.reply_opened_at > m.letters_seen_at))
         from member m where m.id = $1",
    )
    .bind(to.as_str())
    .bind(since.unix_ms())
    .fetch_optional(db)
    .await?
    .unwrap_or_default();
    row::number(count)
}

#[derive(FromRow)]
struct SentRow {
    id: String,
    to_name: String,
    kinds: String,
    note: String,
    again: i64,
    apart: i64,
    signed: i64,
    created_at: i64,
    opened_at: Option<i64>,
    lapsed_at: Option<i64>,
    reply: Option<String>,
}

impl TryFrom<SentRow> for SentLetter {
    type Error = StoreError;

    fn try_from(found: SentRow) -> Result<Self, StoreError> {
        let state = match (found.opened_at, found.lapsed_at) {
            (Some(_), _) => SentState::Opened,
            (None, Some(_)) => SentState::Unread,
            (None, None) => SentState::Sealed,
        };
        Ok(Self {
            id: row::id(&found.id)?,
            to: found.to_name,
            kinds: kinds(&found.kinds),
            note: found.note,
            again: row::flag(found.again),
            apart: row::flag(found.apart),
            signed: row::flag(found.signed),
            at: row::moment(found.created_at),
            state,
            reply: found.reply,
        })
    }
}

/// A statement that reads what a person gave; an answer that is still sealed is not asked for.
macro_rules! given {
    ($rest:literal) => {
        concat!(
            "select p.id, m.name as to_name, p.kinds, p.note, p.again, p.apart, p.signed, p.created_at, p.opened_at,
                    p.lapsed_at, case when p.reply_opened_at is null then null else p.reply end as reply
             from praise p join member m on m.id = p.to_member where p.from_member = $1 ",
            $rest
        )
    };
}

/// The letters that a person gave, the newest first; those before this moment and id. Wishes alone are no letters.
pub async fn sent(
    db: &mut Conn,
    from: &Id<Member>,
    (moment, id): (Moment, &str),
    most: i64,
) -> Result<Vec<SentLetter>, StoreError> {
    let rows: Vec<SentRow> = query_as(given!(
        "and (p.kinds <> '' or p.note <> '') and p.created_at <= $2 and (p.created_at < $2 or p.id < $3)
         order by p.created_at desc, p.id desc limit $4"
    ))
    .bind(from.as_str())
    .bind(moment.unix_ms())
    .bind(id)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(SentLetter::try_from).collect()
}

/// All that a person gave, the newest first, wishes as well, for them to take away.
pub async fn all_sent(db: &mut Conn, from: &Id<Member>) -> Result<Vec<SentLetter>, StoreError> {
    let rows: Vec<SentRow> =
        query_as(given!("order by p.created_at desc, p.id desc")).bind(from.as_str()).fetch_all(db).await?;
    rows.into_iter().map(SentLetter::try_from).collect()
}

/// An opened letter as its reader may answer or report it.
pub struct OwnLetter {
    /// The meeting that it is about.
    pub meeting: Id<Meeting>,
    /// Whether its writer gave a name.
    pub signed: bool,
    /// Whether they are still here.
    pub here: bool,
    /// What was answered.
    pub reply: Option<String>,
}

/// An opened letter to this person.
pub async fn own(db: &mut Conn, to: &Id<Member>, id: &Id<Letter>) -> Result<Option<OwnLetter>, StoreError> {
    let row: Option<(String, i64, Option<String>, Option<String>)> = query_as(
        "select meeting_id, signed, from_member, reply from praise
         where id = $1 and to_member = $2 and opened_at is not null",
    )
    .bind(id.as_str())
    .bind(to.as_str())
    .fetch_optional(db)
    .await?;
    row.map(|(meeting, signed, from, reply)| {
        Ok(OwnLetter { meeting: row::id(&meeting)?, signed: row::flag(signed), here: from.is_some(), reply })
    })
    .transpose()
}

/// Keeps the answer to an opened letter; says `false` if there is one already.
pub async fn answer(db: &mut Conn, id: &Id<Letter>, reply: &Reply, now: Moment) -> Result<bool, StoreError> {
    let done = query(
        "update praise set reply = $1, replied_at = $2 where id = $3 and reply is null and opened_at is not null",
    )
    .bind(reply.as_str())
    .bind(now.unix_ms())
    .bind(id.as_str())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

//! Praise (칭찬), and the ledger that characters grow from.

pub mod garden;
pub mod ledger;

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    meeting::Meeting,
    people::member::Member,
    praise::{Letter, PraiseKind},
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use super::{Conn, StoreError, many::About, row};

/// Praise that is about to be stored.
pub struct NewPraise<'a> {
    /// The meeting that it is for.
    pub meeting: &'a Id<Meeting>,
    /// Who gives it.
    pub from: &'a Id<Member>,
    /// Who receives it.
    pub to: &'a Id<Member>,
    /// What it is for.
    pub kinds: &'a [PraiseKind],
    /// A line of thanks, possibly empty.
    pub note: &'a str,
    /// Whether the giver would like to meet them again.
    pub again: bool,
    /// Now.
    pub at: Moment,
}

/// Adds a praise; says whether it is news.
pub async fn insert(db: &mut Conn, id: &Id<Letter>, new: &NewPraise<'_>) -> Result<bool, StoreError> {
    let kinds: Vec<&str> = new.kinds.iter().map(|kind| kind.key()).collect();
    let done = query(
        "insert into praise (id, meeting_id, from_member, to_member, kinds, note, again, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (meeting_id, from_member, to_member) do nothing",
    )
    .bind(id.as_str())
    .bind(new.meeting.as_str())
    .bind(new.from.as_str())
    .bind(new.to.as_str())
    .bind(kinds.join(","))
    .bind(new.note)
    .bind(i64::from(new.again))
    .bind(new.at.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whom a person has praised for a meeting.
pub async fn praised(db: &mut Conn, meeting: &Id<Meeting>, from: &Id<Member>) -> Result<Vec<Id<Member>>, StoreError> {
    let rows: Vec<(String,)> = query_as("select to_member from praise where meeting_id = $1 and from_member = $2")
        .bind(meeting.as_str())
        .bind(from.as_str())
        .fetch_all(db)
        .await?;
    rows.iter().map(|(id,)| row::id(id)).collect()
}

#[derive(FromRow)]
struct LetterRow {
    id: String,
    from_name: Option<String>,
    kinds: String,
    note: String,
    again: i64,
    created_at: i64,
}

impl TryFrom<LetterRow> for Letter {
    type Error = StoreError;

    fn try_from(row: LetterRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row::id(&row.id)?,
            from: row.from_name,
            mark: None,
            // One that is no longer offered is left out.
            kinds: row.kinds.split(',').filter_map(PraiseKind::parse).collect(),
            note: row.note,
            again: row::flag(row.again),
            at: row::moment(row.created_at),
        })
    }
}

/// The praise that a person received, the newest first; that before this moment and id.
pub async fn page(
    db: &mut Conn,
    to: &Id<Member>,
    (moment, id): (Moment, &str),
    most: i64,
) -> Result<Vec<Letter>, StoreError> {
    let rows: Vec<LetterRow> = query_as(
        "select p.id, m.name as from_name, p.kinds, p.note, p.again, p.created_at
         from praise p left join member m on m.id = p.from_member
         where p.to_member = $1 and p.created_at <= $2 and (p.created_at < $2 or p.id < $3)
         order by p.created_at desc, p.id desc limit $4",
    )
    .bind(to.as_str())
    .bind(moment.unix_ms())
    .bind(id)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Letter::try_from).collect()
}

/// Who wrote some letters: the id of the letter, who, by which name, and in which group they met. Of those whose
/// writer has left there is nothing.
pub async fn senders(
    db: &mut Conn,
    letters: &[&str],
) -> Result<Vec<(String, Id<Member>, String, Id<Group>)>, StoreError> {
    static SENDERS: About = About::new(
        "select p.id, m.id, m.name, t.group_id from praise p join member m on m.id = p.from_member
         join meeting t on t.id = p.meeting_id where p.id",
        "",
    );
    let rows: Vec<(String, String, String, String)> = SENDERS.ask(db, letters, &[]).await?;
    rows.into_iter().map(|(letter, from, name, group)| Ok((letter, row::id(&from)?, name, row::id(&group)?))).collect()
}

/// All praise that a person received, the newest first, for them to take away.
pub async fn letters(db: &mut Conn, to: &Id<Member>) -> Result<Vec<Letter>, StoreError> {
    let received = "select p.id, m.name as from_name, p.kinds, p.note, p.again, p.created_at
         from praise p left join member m on m.id = p.from_member
         where p.to_member = $1 order by p.created_at desc, p.id desc";
    read(db, received, to).await
}

/// How many letters have come since then that a person has not opened.
pub async fn unread(db: &mut Conn, to: &Id<Member>, since: Moment) -> Result<u64, StoreError> {
    let (count,): (i64,) = query_as(
        "select count(*) from praise p join member m on m.id = p.to_member
         where p.to_member = $1 and p.created_at > $2 and (m.letters_seen_at is null or p.created_at > m.letters_seen_at)",
    )
    .bind(to.as_str())
    .bind(since.unix_ms())
    .fetch_one(db)
    .await?;
    row::number(count)
}

/// The praise that a person gave, the newest first, with the name of who received it.
pub async fn given_by(db: &mut Conn, from: &Id<Member>) -> Result<Vec<Letter>, StoreError> {
    let given = "select p.id, m.name as from_name, p.kinds, p.note, p.again, p.created_at
         from praise p left join member m on m.id = p.to_member
         where p.from_member = $1 order by p.created_at desc, p.id desc";
    read(db, given, from).await
}

/// The letters that a statement finds for one person.
async fn read(db: &mut Conn, statement: &'static str, person: &Id<Member>) -> Result<Vec<Letter>, StoreError> {
    let rows: Vec<LetterRow> = query_as(statement).bind(person.as_str()).fetch_all(db).await?;
    rows.into_iter().map(Letter::try_from).collect()
}

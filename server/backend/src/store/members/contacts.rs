//! Contacts of members beside their log-in, and where members are told of their meetings.

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    people::{
        contact::{ContactWay, ToldBy},
        login::Login,
        member::Member,
    },
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use crate::store::{Conn, ExpectRows, StoreError, many::About, row};

/// A contact beside a log-in.
#[derive(Debug, Clone)]
pub struct KeptContact {
    /// The contact.
    pub contact: Login,
    /// By which ways its owner likes to be told of meetings.
    pub told_by: ToldBy,
    /// When it was proven, if it is.
    pub proven_at: Option<Moment>,
}

/// A code that was sent to a contact.
pub struct NewCode {
    /// Its hash.
    pub hash: String,
    /// Until when it can be typed.
    pub until: Moment,
}

#[derive(FromRow)]
struct ContactRow {
    member_id: String,
    contact: String,
    told_by: String,
    proven_at: Option<i64>,
}

impl TryFrom<ContactRow> for KeptContact {
    type Error = StoreError;

    fn try_from(row: ContactRow) -> Result<Self, StoreError> {
        let contact = Login::parse(&row.contact).map_err(|_| StoreError::Corrupt("contact"))?;
        // A choice of a newer release that this one does not know: told everywhere is better than nowhere.
        let told_by = ToldBy::parse(&row.told_by).unwrap_or(ToldBy::Both);
        Ok(Self { contact, told_by, proven_at: row.proven_at.map(row::moment) })
    }
}

/// The other contact of somebody.
pub async fn find(db: &mut Conn, member: &Id<Member>) -> Result<Option<KeptContact>, StoreError> {
    let row: Option<ContactRow> =
        query_as("select member_id, contact, told_by, proven_at from other_contact where member_id = $1")
            .bind(member.as_str())
            .fetch_optional(db)
            .await?;
    row.map(KeptContact::try_from).transpose()
}

/// The proven contacts of some people, by id, with the ways that each chose.
pub async fn proven(
    db: &mut Conn,
    members: &[Id<Member>],
) -> Result<BTreeMap<Id<Member>, (Login, ToldBy)>, StoreError> {
    static PROVEN: About = About::new(
        "select member_id, contact, told_by, proven_at from other_contact where member_id",
        "and proven_at is not null",
    );
    let ids: Vec<_> = members.iter().map(Id::as_str).collect();
    let rows: Vec<ContactRow> = PROVEN.ask(db, &ids, &[]).await?;
    let one = |row: ContactRow| {
        let id = row::id(&row.member_id)?;
        let kept = KeptContact::try_from(row)?;
        Ok((id, (kept.contact, kept.told_by)))
    };
    rows.into_iter().map(one).collect()
}

/// Keeps a contact in place of an older one, of which nothing stays.
pub async fn put(
    db: &mut Conn,
    member: &Id<Member>,
    contact: &Login,
    told_by: ToldBy,
    proven_at: Option<Moment>,
) -> Result<(), StoreError> {
    delete(db, member).await?;
    query("insert into other_contact (member_id, contact, told_by, proven_at) values ($1, $2, $3, $4)")
        .bind(member.as_str())
        .bind(contact.as_str())
        .bind(told_by.key())
        .bind(proven_at.map(Moment::unix_ms))
        .execute(db)
        .await?
        .expect_rows(1)
}

/// Keeps the code that was sent to a contact in place of an older one.
pub async fn put_code(db: &mut Conn, member: &Id<Member>, code: &NewCode) -> Result<(), StoreError> {
    query("update other_contact set code_hash = $1, code_until = $2, tries = 0 where member_id = $3")
        .bind(&code.hash)
        .bind(code.until.unix_ms())
        .bind(member.as_str())
        .execute(db)
        .await?
        .expect_rows(1)
}

/// Counts a try at the code of a contact, and tells its hash and how often it was tried, unless it has expired.
pub async fn try_code(db: &mut Conn, member: &Id<Member>, now: Moment) -> Result<Option<(String, i64)>, StoreError> {
    Ok(query_as(
        "update other_contact set tries = tries + 1
         where member_id = $1 and code_hash is not null and code_until > $2 returning code_hash, tries",
    )
    .bind(member.as_str())
    .bind(now.unix_ms())
    .fetch_optional(db)
    .await?)
}

/// Takes a contact for proven, and forgets its code.
pub async fn prove(db: &mut Conn, member: &Id<Member>, now: Moment) -> Result<(), StoreError> {
    query(
        "update other_contact set proven_at = $1, code_hash = null, code_until = null, tries = 0 where member_id = $2",
    )
    .bind(now.unix_ms())
    .bind(member.as_str())
    .execute(db)
    .await?
    .expect_rows(1)
}

/// Forgets the code of a contact that is not proven; a new one can be asked for.
pub async fn end_code(db: &mut Conn, member: &Id<Member>) -> Result<(), StoreError> {
    query("update other_contact set code_hash = null, code_until = null, tries = 0 where member_id = $1")
        .bind(member.as_str())
        .execute(db)
        .await?;
    Ok(())
}

/// Sets by which ways somebody likes to be told of meetings.
pub async fn set_told_by(db: &mut Conn, member: &Id<Member>, told_by: ToldBy) -> Result<(), StoreError> {
    query("update other_contact set told_by = $1 where member_id = $2")
        .bind(told_by.key())
        .bind(member.as_str())
        .execute(db)
        .await?
        .expect_rows(1)
}

/// Takes a contact away; tells whether there was one.
pub async fn delete(db: &mut Conn, member: &Id<Member>) -> Result<bool, StoreError> {
    let done = query("delete from other_contact where member_id = $1").bind(member.as_str()).execute(db).await?;
    Ok(done.rows_affected() > 0)
}

/// Takes a contact away that is reached by the same way as a new log-in of its owner; tells whether there was one.
pub async fn delete_like(db: &mut Conn, member: &Id<Member>, login: &Login) -> Result<bool, StoreError> {
    match find(db, member).await? {
        Some(kept) if ContactWay::of(&kept.contact) == ContactWay::of(login) => delete(db, member).await,
        _ => Ok(false),
    }
}

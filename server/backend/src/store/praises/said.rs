//! What one person says to another after a meeting, as long as it can be changed.

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    meeting::Meeting,
    people::member::Member,
    praise::{Letter, Said, Thanks},
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use super::kinds;
use crate::store::{Conn, StoreError, row};

/// Who says something about which meeting, and when.
#[derive(Clone, Copy)]
pub struct By<'a> {
    /// The meeting.
    pub meeting: &'a Id<Meeting>,
    /// Who says it.
    pub from: &'a Id<Member>,
    /// Now.
    pub at: Moment,
}

/// Keeps what is said to somebody, in place of what was said before; says whether it could still be changed. It was written
/// when it first had words, or a name: what waited for the other one's words is not to tell that a name has just been put to them.
pub async fn put(db: &mut Conn, id: &Id<Letter>, by: By<'_>, thanks: &Thanks) -> Result<bool, StoreError> {
    let kinds: Vec<&str> = thanks.kinds.iter().map(|kind| kind.key()).collect();
    let done = query(
        "insert into praise (id, meeting_id, from_member, to_member, kinds, note, again, apart, signed, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (meeting_id, from_member, to_member) do update
         set kinds = excluded.kinds, note = excluded.note, again = excluded.again, apart = excluded.apart,
             created_at = case when praise.signed <> excluded.signed or (praise.kinds = '' and praise.note = '')
                               then excluded.created_at else praise.created_at end,
             signed = excluded.signed
         where praise.opened_at is null and praise.lapsed_at is null",
    )
    .bind(id.as_str())
    .bind(by.meeting.as_str())
    .bind(by.from.as_str())
    .bind(thanks.to.as_str())
    .bind(kinds.join(","))
    .bind(thanks.note.as_str())
    .bind(i64::from(thanks.again))
    .bind(i64::from(thanks.apart))
    .bind(i64::from(thanks.signed))
    .bind(by.at.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes back what was said to somebody; says whether it could still be.
pub async fn take_back(db: &mut Conn, by: By<'_>, to: &Id<Member>) -> Result<bool, StoreError> {
    let done = query(
        "delete from praise where meeting_id = $1 and from_member = $2 and to_member = $3
         and opened_at is null and lapsed_at is null",
    )
    .bind(by.meeting.as_str())
    .bind(by.from.as_str())
    .bind(to.as_str())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes back all that somebody said and nobody has read: they leave.
pub async fn forget_sealed(db: &mut Conn, from: &Id<Member>) -> Result<(), StoreError> {
    query("delete from praise where from_member = $1 and opened_at is null").bind(from.as_str()).execute(db).await?;
    Ok(())
}

#[derive(FromRow)]
struct SaidRow {
    to_member: String,
    kinds: String,
    note: String,
    again: i64,
    apart: i64,
    signed: i64,
    settled: i64,
}

/// What somebody has said to others about a meeting, by whom it is for.
pub async fn of_meeting(
    db: &mut Conn,
    meeting: &Id<Meeting>,
    from: &Id<Member>,
) -> Result<BTreeMap<Id<Member>, Said>, StoreError> {
    let rows: Vec<SaidRow> = query_as(
        "select to_member, kinds, note, again, apart, signed,
                case when opened_at is null and lapsed_at is null then 0 else 1 end as settled
         from praise where meeting_id = $1 and from_member = $2",
    )
    .bind(meeting.as_str())
    .bind(from.as_str())
    .fetch_all(db)
    .await?;
    let read = |found: SaidRow| {
        let said = Said {
            kinds: kinds(&found.kinds),
            note: found.note,
            again: row::flag(found.again),
            apart: row::flag(found.apart),
            signed: row::flag(found.signed),
            settled: row::flag(found.settled),
        };
        Ok((row::id(&found.to_member)?, said))
    };
    rows.into_iter().map(read).collect()
}

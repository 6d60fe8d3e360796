//! Lines on birthday cards, as those find them who wrote them.

use domain::{
    base::{id::Id, moment::Moment},
    people::{
        birthday::{BirthdayCard, BirthdayLine},
        member::Member,
    },
};
use sqlx::{query, query_as};

use crate::store::{Conn, StoreError, row};

/// Keeps what somebody writes on a card that is not open yet, in place of what they wrote before; says whether that is news.
pub async fn put(
    db: &mut Conn,
    id: &Id<BirthdayLine>,
    (card, writer): (&Id<BirthdayCard>, &Id<Member>),
    line: &str,
    now: Moment,
) -> Result<bool, StoreError> {
    let done = query(
        "insert into birthday_line (id, card_id, writer_id, line, at)
         select $1, c.id, $2, $3, cast($4 as bigint) from birthday_card c
         where c.id = $5 and c.opened_at is null and c.dropped_at is null
         on conflict (card_id, writer_id) do update set line = excluded.line, at = excluded.at
         where birthday_line.line <> excluded.line",
    )
    .bind(id.as_str())
    .bind(writer.as_str())
    .bind(line)
    .bind(now.unix_ms())
    .bind(card.as_str())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes back what somebody wrote on a card that is not open yet; says whether there was anything.
pub async fn take_back(db: &mut Conn, card: &Id<BirthdayCard>, writer: &Id<Member>) -> Result<bool, StoreError> {
    let done = query(
        "delete from birthday_line where card_id = $1 and writer_id = $2
         and exists (select 1 from birthday_card c where c.id = $1 and c.opened_at is null)",
    )
    .bind(card.as_str())
    .bind(writer.as_str())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes back all that somebody wrote and nobody has read: they leave.
pub async fn forget_sealed(db: &mut Conn, writer: &Id<Member>) -> Result<(), StoreError> {
    query(
        "delete from birthday_line where writer_id = $1
         and card_id in (select id from birthday_card where opened_at is null)",
    )
    .bind(writer.as_str())
    .execute(db)
    .await?;
    Ok(())
}

/// All that somebody wrote: for whom, what, and since when it stands; for the file that they take away.
pub async fn of_writer(db: &mut Conn, writer: &Id<Member>) -> Result<Vec<(String, String, Moment)>, StoreError> {
    let rows: Vec<(String, String, i64)> = query_as(
        "select m.name, l.line, l.at from birthday_line l join birthday_card c on c.id = l.card_id
         join member m on m.id = c.member_id where l.writer_id = $1 order by l.id",
    )
    .bind(writer.as_str())
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|(to, line, at)| (to, line, row::moment(at))).collect())
}

/// A card as the file says it: its id, when it was to be opened, when it was begun, and when it was opened.
pub type KeptCard = (String, Moment, Moment, Option<Moment>);

/// All cards for somebody, the oldest first, for the file that they take away.
pub async fn cards_of(db: &mut Conn, member: &Id<Member>) -> Result<Vec<KeptCard>, StoreError> {
    let rows: Vec<(String, i64, i64, Option<i64>)> = query_as(
        "select id, opens_at, begun_at, opened_at from birthday_card where member_id = $1 order by opens_at, id",
    )
    .bind(member.as_str())
    .fetch_all(db)
    .await?;
    let kept = |(id, opens_at, begun_at, opened_at): (String, i64, i64, Option<i64>)| {
        (id, row::moment(opens_at), row::moment(begun_at), opened_at.map(row::moment))
    };
    Ok(rows.into_iter().map(kept).collect())
}

//! Breaks: who rests, until when, and who is about to be back.

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    people::member::Member,
};
use sqlx::{query, query_as};

use crate::store::{Conn, StoreError, row};

/// Has somebody rest until this moment, or be back from it on; says whether that is news. Who has left is [`StoreError::Left`].
pub async fn set(db: &mut Conn, id: &Id<Member>, until: Moment) -> Result<bool, StoreError> {
    let known: Option<(i64,)> =
        query_as("select break_until from member where id = $1").bind(id.as_str()).fetch_optional(&mut *db).await?;
    let (before,) = known.ok_or(StoreError::Left)?;
    if row::moment(before) == until {
        return Ok(false);
    }
    query("update member set break_until = $1 where id = $2")
        .bind(until.unix_ms())
        .bind(id.as_str())
        .execute(db)
        .await?;
    Ok(true)
}

/// The groups that have meetings ahead in which somebody sits, and which meet for the last time before this moment.
pub async fn groups_ending(
    db: &mut Conn,
    id: &Id<Member>,
    now: Moment,
    before: Moment,
) -> Result<Vec<Id<Group>>, StoreError> {
    let rows: Vec<(String,)> = query_as(
        "select g.id from membership s join small_group g on g.id = s.group_id
         where s.member_id = $1 and s.left_at is null and g.meets_until > $2 and g.meets_until < $3 order by g.id",
    )
    .bind(id.as_str())
    .bind(now.unix_ms())
    .bind(before.unix_ms())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(group,)| row::id(&group)).collect()
}

/// Some who are back after the one moment and until the other, and have not been written about it, the first first.
pub async fn returning(
    db: &mut Conn,
    after: Moment,
    until: Moment,
    most: i64,
) -> Result<Vec<(Id<Member>, Moment)>, StoreError> {
    let rows: Vec<(String, i64)> = query_as(
        "select id, break_until from member
         where break_until > 0 and break_until > $1 and break_until <= $2 and break_told <> break_until
         order by break_until, id limit $3",
    )
    .bind(after.unix_ms())
    .bind(until.unix_ms())
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(id, until)| Ok((row::id(&id)?, row::moment(until)))).collect()
}

/// Notes that somebody is written about this return; says `false` if they have been, or are back at another moment by now.
pub async fn note_told(db: &mut Conn, id: &Id<Member>, until: Moment) -> Result<bool, StoreError> {
    let done = query(
        "update member set break_told = break_until where id = $1 and break_until = $2 and break_told <> break_until",
    )
    .bind(id.as_str())
    .bind(until.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

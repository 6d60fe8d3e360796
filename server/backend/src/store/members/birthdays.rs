//! Birthdays that people told.

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    people::{
        birthday::{Birthday, BirthdayCalendar},
        member::Member,
    },
};
use sqlx::{query, query_as};

use crate::store::{Conn, StoreError, row};

/// The birthday that somebody told. What a newer release wrote, and this one does not know, is none.
pub async fn find(db: &mut Conn, member: &Id<Member>) -> Result<Option<Birthday>, StoreError> {
    let row: Option<(String, i64, i64)> = query_as("select calendar, month, day from birthday where member_id = $1")
        .bind(member.as_str())
        .fetch_optional(db)
        .await?;
    let Some((calendar, month, day)) = row else { return Ok(None) };
    let (month, day) = (row::number(month)?, row::number(day)?);
    Ok(BirthdayCalendar::parse(&calendar).and_then(|calendar| Birthday::new(calendar, month, day)))
}

/// Keeps somebody's birthday, in place of the one before; says whether that is news.
pub async fn set(db: &mut Conn, member: &Id<Member>, birthday: Birthday) -> Result<bool, StoreError> {
    let done = query(
        "insert into birthday (member_id, calendar, month, day) values ($1, $2, $3, $4)
         on conflict (member_id) do update
         set calendar = excluded.calendar, month = excluded.month, day = excluded.day
         where birthday.calendar <> excluded.calendar or birthday.month <> excluded.month
            or birthday.day <> excluded.day",
    )
    .bind(member.as_str())
    .bind(birthday.calendar.key())
    .bind(i64::from(birthday.month))
    .bind(i64::from(birthday.day))
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes somebody's birthday away; says whether there was one.
pub async fn remove(db: &mut Conn, member: &Id<Member>) -> Result<bool, StoreError> {
    let done = query("delete from birthday where member_id = $1").bind(member.as_str()).execute(db).await?;
    Ok(done.rows_affected() == 1)
}

/// Some people who have this birthday, by id; those after this one.
pub async fn on(db: &mut Conn, birthday: Birthday, after: &str, most: i64) -> Result<Vec<Id<Member>>, StoreError> {
    let rows: Vec<(String,)> = query_as(
        "select member_id from birthday where calendar = $1 and month = $2 and day = $3 and member_id > $4
         order by member_id limit $5",
    )
    .bind(birthday.calendar.key())
    .bind(i64::from(birthday.month))
    .bind(i64::from(birthday.day))
    .bind(after)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(id,)| row::id(&id)).collect()
}

/// The groups of somebody that still meet.
pub async fn groups_of(db: &mut Conn, member: &Id<Member>, now: Moment) -> Result<Vec<Id<Group>>, StoreError> {
    let rows: Vec<(String,)> = query_as(
        "select g.id from membership s join small_group g on g.id = s.group_id
         where s.member_id = $1 and s.left_at is null and g.meets_until > $2 order by g.id",
    )
    .bind(member.as_str())
    .bind(now.unix_ms())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(group,)| row::id(&group)).collect()
}

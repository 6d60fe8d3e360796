//! Birthday cards: begun, written on, opened, and found again by whom they are for.

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    people::{
        birthday::{BirthdayCard, BirthdayLine},
        member::Member,
    },
};
use sqlx::{query, query_as};

use crate::store::{Conn, StoreError, many::About, row};

/// Begins a card for somebody, opened at a moment; says `false` if there is one for that day.
pub async fn begin(
    db: &mut Conn,
    id: &Id<BirthdayCard>,
    member: &Id<Member>,
    opens_at: Moment,
    now: Moment,
) -> Result<bool, StoreError> {
    let done = query(
        "insert into birthday_card (id, member_id, opens_at, begun_at) values ($1, $2, $3, $4) on conflict do nothing",
    )
    .bind(id.as_str())
    .bind(member.as_str())
    .bind(opens_at.unix_ms())
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether somebody has a card between two moments, opened or not.
pub async fn has_between(db: &mut Conn, member: &Id<Member>, from: Moment, until: Moment) -> Result<bool, StoreError> {
    let row: Option<(i64,)> =
        query_as("select 1 from birthday_card where member_id = $1 and opens_at > $2 and opens_at < $3 limit 1")
            .bind(member.as_str())
            .bind(from.unix_ms())
            .bind(until.unix_ms())
            .fetch_optional(db)
            .await?;
    Ok(row.is_some())
}

/// Some cards that are to be opened by a moment, and for whom, by their ids; those after this one.
pub async fn due(
    db: &mut Conn,
    by: Moment,
    after: &str,
    most: i64,
) -> Result<Vec<(Id<BirthdayCard>, Id<Member>)>, StoreError> {
    let rows: Vec<(String, String)> = query_as(
        "select id, member_id from birthday_card
         where opened_at is null and dropped_at is null and opens_at <= $1 and id > $2 order by id limit $3",
    )
    .bind(by.unix_ms())
    .bind(after)
    .bind(most)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(card, member)| Ok((row::id(&card)?, row::id(&member)?))).collect()
}

/// Opens a card; says `false` if it is open, or was dropped.
pub async fn open(db: &mut Conn, card: &Id<BirthdayCard>, now: Moment) -> Result<bool, StoreError> {
    let done =
        query("update birthday_card set opened_at = $1 where id = $2 and opened_at is null and dropped_at is null")
            .bind(now.unix_ms())
            .bind(card.as_str())
            .execute(db)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether a card waits to be opened.
pub async fn is_sealed(db: &mut Conn, card: &Id<BirthdayCard>) -> Result<bool, StoreError> {
    let row: Option<(i64,)> =
        query_as("select 1 from birthday_card where id = $1 and opened_at is null and dropped_at is null")
            .bind(card.as_str())
            .fetch_optional(db)
            .await?;
    Ok(row.is_some())
}

/// Whether a card was opened that is for somebody of this group.
pub async fn was_opened(db: &mut Conn, card: &Id<BirthdayCard>, group: &Id<Group>) -> Result<bool, StoreError> {
    let row: Option<(i64,)> = query_as(
        "select 1 from birthday_card c join membership s on s.member_id = c.member_id
         where c.id = $1 and c.opened_at is not null and s.group_id = $2 and s.left_at is null",
    )
    .bind(card.as_str())
    .bind(group.as_str())
    .fetch_optional(db)
    .await?;
    Ok(row.is_some())
}

/// Drops the card of somebody that is not open yet, with all that stands on it: they took their birthday away.
pub async fn drop_sealed(db: &mut Conn, member: &Id<Member>, now: Moment) -> Result<(), StoreError> {
    query(
        "delete from birthday_line where card_id in
             (select id from birthday_card where member_id = $1 and opened_at is null)",
    )
    .bind(member.as_str())
    .execute(&mut *db)
    .await?;
    query("update birthday_card set dropped_at = $1 where member_id = $2 and opened_at is null and dropped_at is null")
        .bind(now.unix_ms())
        .bind(member.as_str())
        .execute(db)
        .await?;
    Ok(())
}

/// A card on which people of a group may write.
pub struct SealedCard {
    /// Its id.
    pub id: Id<BirthdayCard>,
    /// For whom it is.
    pub member: Id<Member>,
    /// When it is opened.
    pub opens_at: Moment,
    /// What whoever asks has written on it.
    pub mine: Option<String>,
}

/// The cards on which one of the people of a group may write now, if that still meets; those that are opened until a moment.
pub async fn of_group(
    db: &mut Conn,
    group: &Id<Group>,
    writer: &Id<Member>,
    (now, until): (Moment, Moment),
) -> Result<Vec<SealedCard>, StoreError> {
    let rows: Vec<(String, String, i64, Option<String>)> = query_as(
        "select c.id, c.member_id, c.opens_at, l.line
         from birthday_card c join membership s on s.member_id = c.member_id and s.left_at is null
         join small_group g on g.id = s.group_id
         left join birthday_line l on l.card_id = c.id and l.writer_id = $2
         where s.group_id = $1 and g.meets_until > $3 and c.member_id <> $2
           and c.opened_at is null and c.dropped_at is null and c.opens_at <= $4
         order by c.opens_at, c.id",
    )
    .bind(group.as_str())
    .bind(writer.as_str())
    .bind(now.unix_ms())
    .bind(until.unix_ms())
    .fetch_all(db)
    .await?;
    let card = |(id, member, opens_at, mine): (String, String, i64, Option<String>)| {
        Ok(SealedCard { id: row::id(&id)?, member: row::id(&member)?, opens_at: row::moment(opens_at), mine })
    };
    rows.into_iter().map(card).collect()
}

/// Some cards that were opened for somebody, without what stands on them, the newest first; those before this moment and id.
pub async fn opened(
    db: &mut Conn,
    member: &Id<Member>,
    (moment, id): (Moment, &str),
    most: i64,
) -> Result<Vec<BirthdayCard>, StoreError> {
    let rows: Vec<(String, i64)> = query_as(
        "select id, opens_at from birthday_card
         where member_id = $1 and opened_at is not null and opens_at <= $2 and (opens_at < $2 or id < $3)
         order by opens_at desc, id desc limit $4",
    )
    .bind(member.as_str())
    .bind(moment.unix_ms())
    .bind(id)
    .bind(most)
    .fetch_all(db)
    .await?;
    let card =
        |(id, at): (String, i64)| Ok(BirthdayCard { id: row::id(&id)?, opens_at: row::moment(at), lines: Vec::new() });
    rows.into_iter().map(card).collect()
}

/// The last card of somebody, who still tells their birthday, that is opened between two moments, and whether it is open.
pub async fn lately(
    db: &mut Conn,
    member: &Id<Member>,
    from: Moment,
    until: Moment,
) -> Result<Option<(Moment, bool)>, StoreError> {
    let row: Option<(i64, Option<i64>)> = query_as(
        "select c.opens_at, c.opened_at from birthday_card c join birthday b on b.member_id = c.member_id
         where c.member_id = $1 and c.dropped_at is null and c.opens_at > $2 and c.opens_at < $3
         order by c.opens_at desc limit 1",
    )
    .bind(member.as_str())
    .bind(from.unix_ms())
    .bind(until.unix_ms())
    .fetch_optional(db)
    .await?;
    Ok(row.map(|(opens_at, opened)| (row::moment(opens_at), opened.is_some())))
}

/// What stands on some cards, each line beside the id of its card, in the order in which they were written first.
pub async fn lines(db: &mut Conn, cards: &[&str]) -> Result<Vec<(String, BirthdayLine)>, StoreError> {
    static LINES: About = About::new(
        "select l.card_id, l.writer_id, m.name, l.line from birthday_line l left join member m on m.id = l.writer_id
         where l.card_id",
        "order by l.id",
    );
    let rows: Vec<(String, Option<String>, Option<String>, String)> = LINES.ask(db, cards, &[]).await?;
    let line = |(card, writer, from, line): (String, Option<String>, Option<String>, String)| {
        let writer = writer.map(|id| row::id(&id)).transpose()?;
        Ok((card, BirthdayLine { writer, from, mark: None, line }))
    };
    rows.into_iter().map(line).collect()
}

//! Topic cards of groups.

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    topic::{Card, CardSource, TopicCard},
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use super::{Conn, StoreError, row};

/// A card that is about to be stored.
pub struct NewCard<'a> {
    /// A fresh id.
    pub id: Id<Card>,
    /// The group that it is for.
    pub group: &'a Id<Group>,
    /// The meeting that it is for, counted from 1.
    pub sequence: u8,
    /// Its place among the cards of the meeting, from 0.
    pub position: u8,
    /// Who wrote it.
    pub source: CardSource,
    /// Its key in the deck, if it comes from there.
    pub deck_key: Option<&'a str>,
    /// What stands on it.
    pub card: &'a TopicCard,
    /// Now.
    pub created_at: Moment,
}

/// Adds a card; a place that is taken, or a deck card that the group had, is a unique violation.
pub async fn insert(db: &mut Conn, new: &NewCard<'_>) -> Result<(), StoreError> {
    query(
        "insert into card (id, group_id, sequence, position, source, deck_key, title, why, opener, activity, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(new.id.as_str())
    .bind(new.group.as_str())
    .bind(i64::from(new.sequence))
    .bind(i64::from(new.position))
    .bind(new.source.key())
    .bind(new.deck_key)
    .bind(&new.card.title)
    .bind(&new.card.why)
    .bind(&new.card.opener)
    .bind(&new.card.activity)
    .bind(new.created_at.unix_ms())
    .execute(db)
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct CardRow {
    id: String,
    source: String,
    title: String,
    why: String,
    opener: String,
    activity: String,
}

/// The cards of a group for one meeting, in their order.
pub async fn of_meeting(db: &mut Conn, group: &Id<Group>, sequence: u8) -> Result<Vec<Card>, StoreError> {
    let rows: Vec<CardRow> = query_as(
        "select id, source, title, why, opener, activity from card
         where group_id = $1 and sequence = $2 order by position",
    )
    .bind(group.as_str())
    .bind(i64::from(sequence))
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Card {
                id: row::id(&row.id)?,
                source: CardSource::parse(&row.source).ok_or(StoreError::Corrupt("card source"))?,
                topic: TopicCard { title: row.title, why: row.why, opener: row.opener, activity: row.activity },
            })
        })
        .collect()
}

/// Keys of the deck that a group has had, and titles of all its cards.
pub async fn used(db: &mut Conn, group: &Id<Group>) -> Result<(Vec<String>, Vec<String>), StoreError> {
    let rows: Vec<(Option<String>, String)> =
        query_as("select deck_key, title from card where group_id = $1").bind(group.as_str()).fetch_all(db).await?;
    let (keys, titles): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    Ok((keys.into_iter().flatten().collect(), titles))
}

//! How far a group has come at a meeting: which card lies open, and whose turn it is.

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    meeting::{Meeting, live::Turns},
    people::member::Member,
};
use sqlx::{query, query_as};

use crate::store::{Conn, StoreError, many::About, row};

/// How far they have come, and whose turn it is if that was said already.
pub async fn of_meeting(db: &mut Conn, meeting: &Id<Meeting>) -> Result<(Turns, Option<Id<Member>>), StoreError> {
    let row: Option<(i64, i64, Option<String>)> =
        query_as("select cards, speakers, speaker_id from live_card where meeting_id = $1")
            .bind(meeting.as_str())
            .fetch_optional(db)
            .await?;
    let Some((cards, speakers, speaker)) = row else { return Ok((Turns::default(), None)) };
    let turns = Turns { cards: row::number(cards)?, speakers: row::number(speakers)? };
    Ok((turns, speaker.as_deref().map(row::id).transpose()?))
}

/// How far they have come at these meetings, as far as anything was turned there.
pub async fn of_meetings(db: &mut Conn, ids: &[&str]) -> Result<BTreeMap<Id<Meeting>, Turns>, StoreError> {
    static TURNS: About = About::new("select meeting_id, cards, speakers from live_card where meeting_id", "");
    let rows: Vec<(String, i64, i64)> = TURNS.ask(db, ids, &[]).await?;
    rows.into_iter()
        .map(|(meeting, cards, speakers)| {
            Ok((row::id(&meeting)?, Turns { cards: row::number(cards)?, speakers: row::number(speakers)? }))
        })
        .collect()
}

/// Turns the card once if it was turned so often; says whether it was.
pub async fn turn_card(db: &mut Conn, meeting: &Id<Meeting>, seen: u64, now: Moment) -> Result<bool, StoreError> {
    begin(db, meeting, now).await?;
    let done = query("update live_card set cards = cards + 1, at = $3 where meeting_id = $1 and cards = $2")
        .bind(meeting.as_str())
        .bind(i64::try_from(seen).unwrap_or(i64::MAX))
        .bind(now.unix_ms())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Has this person speak next if so often somebody came to speak; says whether it was so.
pub async fn let_speak(
    db: &mut Conn,
    meeting: &Id<Meeting>,
    seen: u64,
    speaker: &Id<Member>,
    now: Moment,
) -> Result<bool, StoreError> {
    begin(db, meeting, now).await?;
    let done = query(
        "update live_card set speakers = speakers + 1, speaker_id = $3, at = $4 where meeting_id = $1 and speakers = $2",
    )
    .bind(meeting.as_str())
    .bind(i64::try_from(seen).unwrap_or(i64::MAX))
    .bind(speaker.as_str())
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Has a meeting have its row.
async fn begin(db: &mut Conn, meeting: &Id<Meeting>, now: Moment) -> Result<(), StoreError> {
    query(
        "insert into live_card (meeting_id, cards, speakers, at) values ($1, 0, 0, $2)
         on conflict (meeting_id) do nothing",
    )
    .bind(meeting.as_str())
    .bind(now.unix_ms())
    .execute(db)
    .await?;
    Ok(())
}

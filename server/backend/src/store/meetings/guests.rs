//! Names under which somebody came into a room of whom it is not known who they are.

use domain::{
    base::{id::Id, moment::Moment},
    meeting::{Meeting, attendance::MOST_GUESTS},
};
use sqlx::{query, query_as};

use crate::store::{Conn, StoreError};

/// Keeps a name, unless it or [`MOST_GUESTS`] of them are kept already.
pub async fn put(db: &mut Conn, meeting: &Id<Meeting>, name: &str, now: Moment) -> Result<(), StoreError> {
    query(
        "insert into meeting_guest (meeting_id, name, at) select $1, $2, cast($3 as bigint)
         where (select count(*) from meeting_guest g where g.meeting_id = $1) < $4
         on conflict (meeting_id, name) do nothing",
    )
    .bind(meeting.as_str())
    .bind(name)
    .bind(now.unix_ms())
    .bind(MOST_GUESTS)
    .execute(db)
    .await?;
    Ok(())
}

/// The names that are kept for a meeting, in the order in which they came.
pub async fn of_meeting(db: &mut Conn, meeting: &Id<Meeting>) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = query_as("select name from meeting_guest where meeting_id = $1 order by at, name")
        .bind(meeting.as_str())
        .fetch_all(db)
        .await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// Forgets the names of a meeting about which nobody asks any more.
pub async fn forget(db: &mut Conn, meeting: &Id<Meeting>) -> Result<(), StoreError> {
    query("delete from meeting_guest where meeting_id = $1").bind(meeting.as_str()).execute(db).await?;
    Ok(())
}

/// Forgets a name wherever it stands: somebody leaves who is called so.
pub async fn forget_name(db: &mut Conn, name: &str) -> Result<(), StoreError> {
    query("delete from meeting_guest where name = $1").bind(name).execute(db).await?;
    Ok(())
}

//! Tries per window of time: the same limit however many processes count.

use domain::base::moment::Moment;
use sqlx::{query, query_as};

use super::{Conn, StoreError};

/// Counts one more try and tells how many there were in this window.
pub async fn count(db: &mut Conn, scope: &str, subject: &str, window_start: Moment) -> Result<i64, StoreError> {
    let (tries,): (i64,) = query_as(
        "insert into attempt (scope, subject, window_start, tries) values ($1, $2, $3, 1)
         on conflict (scope, subject, window_start) do update set tries = attempt.tries + 1
         returning tries",
    )
    .bind(scope)
    .bind(subject)
    .bind(window_start.unix_ms())
    .fetch_one(db)
    .await?;
    Ok(tries)
}

/// Takes one try out of the count again.
pub async fn uncount(db: &mut Conn, scope: &str, subject: &str, window_start: Moment) -> Result<(), StoreError> {
    query("update attempt set tries = tries - 1 where scope = $1 and subject = $2 and window_start = $3 and tries > 0")
        .bind(scope)
        .bind(subject)
        .bind(window_start.unix_ms())
        .execute(db)
        .await?;
    Ok(())
}

/// Sweeps away windows that began before this moment.
pub async fn sweep(db: &mut Conn, before: Moment) -> Result<u64, StoreError> {
    let done = query("delete from attempt where window_start < $1").bind(before.unix_ms()).execute(db).await?;
    Ok(done.rows_affected())
}

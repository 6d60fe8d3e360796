//! What a maker of rooms has told by itself: a hash of each, so that it counts once.

use domain::base::moment::Moment;
use sqlx::query;

use crate::store::{Conn, StoreError};

/// Notes that something was told; says whether that is news.
pub async fn take(db: &mut Conn, hash: &str, now: Moment) -> Result<bool, StoreError> {
    let done = query("insert into webhook_event (hash, at) values ($1, $2) on conflict (hash) do nothing")
        .bind(hash)
        .bind(now.unix_ms())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets what was told before this moment, and says how much that was.
pub async fn sweep(db: &mut Conn, before: Moment) -> Result<u64, StoreError> {
    let done = query("delete from webhook_event where at < $1").bind(before.unix_ms()).execute(db).await?;
    Ok(done.rows_affected())
}

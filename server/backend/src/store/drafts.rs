//! Drafts: what was typed into a form that was refused.

use domain::moment::Moment;
use sqlx::{query, query_as};

use super::{Conn, StoreError};

/// Keeps a draft of a session.
pub async fn insert(db: &mut Conn, id: &str, session: &str, body: &str, expires_at: Moment) -> Result<(), StoreError> {
    query("insert into draft (id, session_id, body, expires_at) values ($1, $2, $3, $4)")
        .bind(id)
        .bind(session)
        .bind(body)
        .bind(expires_at.unix_ms())
        .execute(db)
        .await?;
    Ok(())
}

/// A draft, if it belongs to this session and has not expired.
pub async fn find(db: &mut Conn, id: &str, session: &str, now: Moment) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> =
        query_as("select body from draft where id = $1 and session_id = $2 and expires_at > $3")
            .bind(id)
            .bind(session)
            .bind(now.unix_ms())
            .fetch_optional(db)
            .await?;
    Ok(row.map(|(body,)| body))
}

/// Forgets a draft whose form has been taken.
pub async fn delete(db: &mut Conn, id: &str, session: &str) -> Result<(), StoreError> {
    query("delete from draft where id = $1 and session_id = $2").bind(id).bind(session).execute(db).await?;
    Ok(())
}

/// Sweeps away what has expired.
pub async fn sweep(db: &mut Conn, now: Moment) -> Result<u64, StoreError> {
    let done = query("delete from draft where expires_at <= $1").bind(now.unix_ms()).execute(db).await?;
    Ok(done.rows_affected())
}

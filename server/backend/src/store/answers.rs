//! Answers to forms, under a hash of all that makes a form this one.

use domain::base::moment::Moment;
use sqlx::{query, query_as};

use super::{Conn, StoreError};

/// Adds a form that has arrived; says `false` if it has before.
pub async fn insert(db: &mut Conn, form: &str, now: Moment) -> Result<bool, StoreError> {
    let done = query("insert into form_answer (form, arrived_at) values ($1, $2) on conflict (form) do nothing")
        .bind(form)
        .bind(now.unix_ms())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// The answer to a form that has arrived, if it has one by now.
pub async fn find(db: &mut Conn, form: &str) -> Result<Option<Option<String>>, StoreError> {
    let row: Option<(Option<String>,)> =
        query_as("select answer from form_answer where form = $1").bind(form).fetch_optional(db).await?;
    Ok(row.map(|(answer,)| answer))
}

/// Keeps the answer to a form.
pub async fn set(db: &mut Conn, form: &str, answer: &str) -> Result<(), StoreError> {
    query("update form_answer set answer = $1 where form = $2").bind(answer).bind(form).execute(db).await?;
    Ok(())
}

/// Forgets a form.
pub async fn delete(db: &mut Conn, form: &str) -> Result<(), StoreError> {
    query("delete from form_answer where form = $1").bind(form).execute(db).await?;
    Ok(())
}

/// Forgets a form that has had no answer since this moment.
pub async fn forget_unanswered(db: &mut Conn, form: &str, before: Moment) -> Result<(), StoreError> {
    query("delete from form_answer where form = $1 and answer is null and arrived_at < $2")
        .bind(form)
        .bind(before.unix_ms())
        .execute(db)
        .await?;
    Ok(())
}

/// Sweeps away forms that arrived before this moment.
pub async fn sweep(db: &mut Conn, before: Moment) -> Result<u64, StoreError> {
    let done = query("delete from form_answer where arrived_at < $1").bind(before.unix_ms()).execute(db).await?;
    Ok(done.rows_affected())
}

//! Jobs. What a worker writes checks its lease: a lease that was taken over writes nothing.

use domain::{
    base::{
        id::{Id, Job},
        moment::Moment,
    },
    job::{JobKind, dead::DeadJob},
};
use sqlx::{query, query_as};
use sqlx_macros::FromRow;

use super::{
    Conn, Dialect, StoreError,
    many::{Many, Value},
    row,
};

/// A job that is about to be stored.
pub struct NewJob<'a> {
    /// A fresh id.
    pub id: Id<Job>,
    /// What is to be done.
    pub kind: JobKind,
    /// To what; sealed if it names a person.
    pub payload: &'a str,
    /// Now.
    pub created_at: Moment,
    /// When it is due: at once, or later.
    pub run_at: Moment,
}

/// A worker's hold on a job.
#[derive(Clone)]
pub struct Lease {
    /// The job.
    pub id: Id<Job>,
    /// What only this worker knows.
    pub token: String,
}

/// A job that was taken.
#[derive(FromRow)]
pub struct TakenRow {
    /// Its id.
    pub id: String,
    /// The word for what is to be done.
    pub kind: String,
    /// To what.
    pub payload: String,
    /// How often it was taken, this time included.
    pub attempts: i64,
}

/// Adds a job.
pub async fn insert(db: &mut Conn, new: &NewJob<'_>) -> Result<(), StoreError> {
    query("insert into job (id, kind, payload, state, run_at, created_at) values ($1, $2, $3, 'waiting', $4, $5)")
        .bind(new.id.as_str())
        .bind(new.kind.key())
        .bind(new.payload)
        .bind(new.run_at.unix_ms())
        .bind(new.created_at.unix_ms())
        .execute(db)
        .await?;
    Ok(())
}

/// Adds jobs, but for those whose ids are there already.
pub async fn insert_all(db: &mut Conn, all: &[NewJob<'_>]) -> Result<(), StoreError> {
    static INSERT: Many =
        Many::new("insert into job (id, kind, payload, state, run_at, created_at)", 6, "on conflict (id) do nothing");
    let mut rows = Vec::with_capacity(all.len());
    for new in all {
        let [id, kind, payload, waiting] = [new.id.as_str(), new.kind.key(), new.payload, "waiting"].map(Value::Text);
        let [run_at, created_at] = [new.run_at, new.created_at].map(|at| Value::Number(at.unix_ms()));
        rows.push(vec![id, kind, payload, waiting, run_at, created_at]);
    }
    INSERT.insert(db, &rows).await
}

/// Whether a job with this very payload waits or runs.
pub async fn is_open(db: &mut Conn, payload: &str) -> Result<bool, StoreError> {
    let row: Option<(i64,)> =
        query_as("select 1 from job where payload = $1 and state in ('waiting', 'running') limit 1")
            .bind(payload)
            .fetch_optional(db)
            .await?;
    Ok(row.is_some())
}

/// Takes the oldest job that is due, under a lease until this moment.
pub async fn take(
    db: &mut Conn,
    dialect: Dialect,
    token: &str,
    until: Moment,
    now: Moment,
) -> Result<Option<TakenRow>, StoreError> {
    let row =
        query_as(dialect.take_job()).bind(token).bind(until.unix_ms()).bind(now.unix_ms()).fetch_optional(db).await?;
    Ok(row)
}

/// Has jobs due now that a clock which has been set back since would keep waiting: those asked for after this moment, and those
/// whose lease ends after it. Says how many.
pub async fn catch_up(db: &mut Conn, after: Moment, now: Moment) -> Result<u64, StoreError> {
    let waiting = query("update job set run_at = $1, created_at = $1 where state = 'waiting' and created_at > $2")
        .bind(now.unix_ms())
        .bind(after.unix_ms())
        .execute(&mut *db)
        .await?;
    let held = query("update job set leased_until = $1 where state = 'running' and leased_until > $2")
        .bind(now.unix_ms())
        .bind(after.unix_ms())
        .execute(db)
        .await?;
    Ok(waiting.rows_affected() + held.rows_affected())
}

/// Makes a lease longer and says whether it still held.
pub async fn renew(db: &mut Conn, lease: &Lease, until: Moment) -> Result<bool, StoreError> {
    let done = query("update job set leased_until = $1 where id = $2 and lease = $3 and state = 'running'")
        .bind(until.unix_ms())
        .bind(lease.id.as_str())
        .bind(&lease.token)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Marks a job as done and forgets what it was about; says whether the lease still held.
pub async fn finish(db: &mut Conn, lease: &Lease) -> Result<bool, StoreError> {
    let done = query(
        "update job set state = 'done', payload = '', error = null, lease = null, leased_until = null
         where id = $1 and lease = $2 and state = 'running'",
    )
    .bind(lease.id.as_str())
    .bind(&lease.token)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts a job off after a failure, and writes what it is about anew if that is given; says whether the lease still held.
pub async fn put_off(
    db: &mut Conn,
    lease: &Lease,
    run_at: Moment,
    error: &str,
    payload: Option<&str>,
) -> Result<bool, StoreError> {
    let done = query(
        "update job set state = 'waiting', run_at = $1, error = $2, payload = coalesce($3, payload),
                lease = null, leased_until = null
         where id = $4 and lease = $5 and state = 'running'",
    )
    .bind(run_at.unix_ms())
    .bind(error)
    .bind(payload)
    .bind(lease.id.as_str())
    .bind(&lease.token)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives a job back as if it had not been taken; says whether the lease still held.
pub async fn release(db: &mut Conn, lease: &Lease) -> Result<bool, StoreError> {
    let done = query(
        "update job set state = 'waiting', attempts = attempts - 1, lease = null, leased_until = null
         where id = $1 and lease = $2 and state = 'running'",
    )
    .bind(lease.id.as_str())
    .bind(&lease.token)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Marks a job as dead, and writes what it is about anew if that is given; says whether the lease still held.
pub async fn mark_dead(db: &mut Conn, lease: &Lease, error: &str, payload: Option<&str>) -> Result<bool, StoreError> {
    let done = query(
        "update job set state = 'dead', error = $1, payload = coalesce($2, payload), lease = null, leased_until = null
         where id = $3 and lease = $4 and state = 'running'",
    )
    .bind(error)
    .bind(payload)
    .bind(lease.id.as_str())
    .bind(&lease.token)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Has a dead job tried again and says whether it was dead. It counts as tried once: whoever does it again
/// must know that it may have been half done.
pub async fn retry(db: &mut Conn, id: &Id<Job>, now: Moment) -> Result<bool, StoreError> {
    let done = query("update job set state = 'waiting', run_at = $1, attempts = 1 where id = $2 and state = 'dead'")
        .bind(now.unix_ms())
        .bind(id.as_str())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

#[derive(FromRow)]
struct DeadRow {
    id: String,
    kind: String,
    payload: String,
    attempts: i64,
    error: Option<String>,
    created_at: i64,
}

/// Dead jobs, the newest first, each with what it is about; those before this id. Whether its moment is past, whoever reads
/// that says.
pub async fn dead(db: &mut Conn, before: &str, most: i64) -> Result<Vec<(DeadJob, String)>, StoreError> {
    let rows: Vec<DeadRow> = query_as(
        "select id, kind, payload, attempts, error, created_at from job
         where state = 'dead' and id < $1 order by id desc limit $2",
    )
    .bind(before)
    .bind(most)
    .fetch_all(db)
    .await?;
    let job = |row: DeadRow| {
        let job = DeadJob {
            id: row::id(&row.id)?,
            kind: JobKind::parse(&row.kind),
            attempts: row::number(row.attempts)?,
            error: row.error.unwrap_or_default(),
            created_at: row::moment(row.created_at),
            is_over: false,
        };
        Ok((job, row.payload))
    };
    rows.into_iter().map(job).collect()
}

/// Sweeps away jobs done and jobs dead that were asked for before these moments.
pub async fn sweep(db: &mut Conn, done_before: Moment, dead_before: Moment) -> Result<u64, StoreError> {
    let done =
        query("delete from job where (state = 'done' and created_at < $1) or (state = 'dead' and created_at < $2)")
            .bind(done_before.unix_ms())
            .bind(dead_before.unix_ms())
            .execute(db)
            .await?;
    Ok(done.rows_affected())
}

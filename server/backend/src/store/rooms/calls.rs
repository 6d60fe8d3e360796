//! How often a host was asked to make meetings on a day at Greenwich, however many processes ask.

use domain::base::moment::{DAY, Moment};
use sqlx::query;

use crate::store::{Conn, StoreError};

/// Zoom takes 100 requests that make or change meetings of a user and day; ten are left to whoever uses the account by hand.
pub const BUDGET: i64 = 90;

/// Takes one call out of the budget of a host's day, and says whether there was one left.
pub async fn claim(db: &mut Conn, host: &str, now: Moment) -> Result<bool, StoreError> {
    let done = query(
        "insert into room_call (host, day, calls) values ($1, $2, 1)
         on conflict (host, day) do update set calls = room_call.calls + 1 where room_call.calls < $3",
    )
    .bind(host)
    .bind(day(now))
    .bind(BUDGET)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Leaves nothing of the budget of a host's day: Zoom itself says that it is spent.
pub async fn spend(db: &mut Conn, host: &str, now: Moment) -> Result<(), StoreError> {
    query(
        "insert into room_call (host, day, calls) values ($1, $2, $3)
         on conflict (host, day) do update set calls = $3 where room_call.calls < $3",
    )
    .bind(host)
    .bind(day(now))
    .bind(BUDGET)
    .execute(db)
    .await?;
    Ok(())
}

/// Sweeps away the counts of days that are over.
pub async fn sweep(db: &mut Conn, now: Moment) -> Result<u64, StoreError> {
    let done = query("delete from room_call where day < $1").bind(day(now)).execute(db).await?;
    Ok(done.rows_affected())
}

fn day(now: Moment) -> i64 {
    now.unix_ms().div_euclid(DAY)
}

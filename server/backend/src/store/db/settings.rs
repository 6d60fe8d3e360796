//! Facts about the database itself.

use sqlx::{Row, query};

use super::{Conn, StoreError};

/// The name under which a database says that it holds a demonstration.
pub const DEMO: &str = "demo";
/// The name under which the health check writes, to find out whether the disk takes writes again.
pub const LAST_CHECK: &str = "last_check";

/// The name under which a demonstration keeps its organizer's password, sealed, where it is not the known one.
pub const DEMO_ORGANIZER: &str = "demo_organizer";
/// The name under which a database says which secret seals in it.
pub const SECRET: &str = "secret";

/// The name under which a database keeps the day of the next round, as a moment of it.
pub const NEXT_ROUND: &str = "next_round";

/// The name under which a database keeps the last morning whose letters are all opened.
pub const LETTERS_OPENED: &str = "letters_opened";

/// The name under which a database keeps the last morning whose birthday cards are all begun and opened.
pub const BIRTHDAYS_OPENED: &str = "birthdays_opened";

/// The name under which a database remembers since when the account of Zoom gives nobody an address of their own.
pub const PLAIN_ROOMS: &str = "plain_rooms";

/// The name under which a database remembers when somebody was erased last of whom something may stand in unused parts of its file.
pub const ERASED: &str = "erased";

/// The value of a setting.
pub async fn get(db: &mut Conn, name: &str) -> Result<Option<String>, StoreError> {
    let row = query("select value from setting where name = $1").bind(name).fetch_optional(db).await?;
    Ok(row.map(|row| row.try_get(0)).transpose()?)
}

/// Writes a setting, over an older value if there is one.
pub async fn put(db: &mut Conn, name: &str, value: &str) -> Result<(), StoreError> {
    query("insert into setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value")
        .bind(name)
        .bind(value)
        .execute(db)
        .await?;
    Ok(())
}

/// Holds a setting until the transaction ends: of several that do, one goes on at a time.
pub async fn hold(db: &mut Conn, name: &str) -> Result<(), StoreError> {
    query("insert into setting (name, value) values ($1, '') on conflict (name) do update set value = setting.value")
        .bind(name)
        .execute(db)
        .await?;
    Ok(())
}

/// Takes a setting away; tells whether there was one.
pub async fn delete(db: &mut Conn, name: &str) -> Result<bool, StoreError> {
    let done = query("delete from setting where name = $1").bind(name).execute(db).await?;
    Ok(done.rows_affected() > 0)
}

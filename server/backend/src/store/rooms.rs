//! Rooms of groups; their addresses stand here sealed.

pub mod registrants;
pub mod webhooks;

use domain::{base::id::Id, group::Group};
use sqlx::{query, query_as};

use super::{Conn, StoreError};

/// What is known of a group when a room is asked for.
pub struct RoomRow {
    /// Key of the interest that the group is named after, possibly empty.
    pub interest: String,
    /// Its number, beside the interest.
    pub number: i64,
    /// The sealed address of its room.
    pub sealed: Option<String>,
}

/// The room of a group, if there is such a group.
pub async fn find(db: &mut Conn, group: &Id<Group>) -> Result<Option<RoomRow>, StoreError> {
    let row: Option<(String, i64, Option<String>)> =
        query_as("select interest, number, room from small_group where id = $1")
            .bind(group.as_str())
            .fetch_optional(db)
            .await?;
    Ok(row.map(|(interest, number, sealed)| RoomRow { interest, number, sealed }))
}

/// The sealed address of some room, if there is one.
pub async fn any(db: &mut Conn) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> =
        query_as("select room from small_group where room is not null limit 1").fetch_optional(db).await?;
    Ok(row.map(|(sealed,)| sealed))
}

/// Gives a group its room and says whether it did: a group that has one keeps it.
pub async fn give(db: &mut Conn, group: &Id<Group>, sealed: &str, reference: Option<&str>) -> Result<bool, StoreError> {
    let done = query("update small_group set room = $1, room_ref = $2 where id = $3 and room is null")
        .bind(sealed)
        .bind(reference)
        .bind(group.as_str())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Replaces the room of a group by a pasted one, or by none, and says whether there is such a group.
pub async fn replace(db: &mut Conn, group: &Id<Group>, sealed: Option<&str>) -> Result<bool, StoreError> {
    let done = query("update small_group set room = $1, room_ref = null where id = $2")
        .bind(sealed)
        .bind(group.as_str())
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

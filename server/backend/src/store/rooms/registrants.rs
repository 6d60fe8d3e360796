//! How Zoom knows our rooms and people, for what it tells by itself.

use domain::{base::id::Id, group::Group, people::member::Member};
use sqlx::{query, query_as};

use crate::store::{Conn, StoreError, row};

/// The group whose room Zoom calls this.
pub async fn group(db: &mut Conn, reference: &str) -> Result<Option<Id<Group>>, StoreError> {
    let row: Option<(String,)> =
        query_as("select id from small_group where room_ref = $1").bind(reference).fetch_optional(db).await?;
    row.map(|(id,)| row::id(&id)).transpose()
}

/// Keeps under which number somebody was registered for the room of a group; a lost answer may tell it twice.
pub async fn put(db: &mut Conn, registrant: &str, group: &Id<Group>, member: &Id<Member>) -> Result<(), StoreError> {
    query("insert into room_registrant (registrant, group_id, member_id) values ($1, $2, $3) on conflict do nothing")
        .bind(registrant)
        .bind(group.as_str())
        .bind(member.as_str())
        .execute(db)
        .await?;
    Ok(())
}

/// The person whom we registered for the room of a group under this number, as long as they belong to it.
pub async fn member(db: &mut Conn, group: &Id<Group>, registrant: &str) -> Result<Option<Id<Member>>, StoreError> {
    let row: Option<(String,)> = query_as(
        "select r.member_id from room_registrant r
         join membership s on s.group_id = r.group_id and s.member_id = r.member_id and s.left_at is null
         where r.registrant = $1 and r.group_id = $2",
    )
    .bind(registrant)
    .bind(group.as_str())
    .fetch_optional(db)
    .await?;
    row.map(|(id,)| row::id(&id)).transpose()
}

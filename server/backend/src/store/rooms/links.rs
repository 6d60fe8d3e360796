//! Addresses of rooms that let one person in; they stand here sealed.

use domain::{base::id::Id, group::Group, people::member::Member};
use sqlx::{query, query_as};

use super::orders::Order;
use crate::store::{Conn, StoreError, row};

/// Keeps the sealed address of somebody; one that they have already stays.
pub async fn put(db: &mut Conn, order: &Id<Order>, member: &Id<Member>, sealed: &str) -> Result<(), StoreError> {
    query("insert into room_link (order_id, member_id, link) values ($1, $2, $3) on conflict do nothing")
        .bind(order.as_str())
        .bind(member.as_str())
        .bind(sealed)
        .execute(db)
        .await?;
    Ok(())
}

/// The sealed address by which a person comes into the room that their group has now, if they have one of their own.
pub async fn find(db: &mut Conn, group: &Id<Group>, member: &Id<Member>) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = query_as(
        "select l.link from room_order o join room_link l on l.order_id = o.id
         where o.group_id = $1 and o.state = 'stands' and l.member_id = $2 order by o.id desc limit 1",
    )
    .bind(group.as_str())
    .bind(member.as_str())
    .fetch_optional(db)
    .await?;
    Ok(row.map(|(sealed,)| sealed))
}

/// The people of a group who have no address of their own so far, with what they are called.
pub async fn lacking(db: &mut Conn, order: &Order) -> Result<Vec<(Id<Member>, String)>, StoreError> {
    let rows: Vec<(String, String)> = query_as(
        "select m.id, m.name from membership s join member m on m.id = s.member_id
         where s.group_id = $1 and s.left_at is null
           and not exists (select 1 from room_link l where l.order_id = $2 and l.member_id = s.member_id)
         order by m.id",
    )
    .bind(order.group.as_str())
    .bind(order.id.as_str())
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(id, name)| Ok((row::id(&id)?, name))).collect()
}

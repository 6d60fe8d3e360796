//! How the hosts of rooms are taken up.

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    meeting::{DOOR_OPENS_BEFORE, DOOR_STAYS_OPEN, LENGTH},
};
use sqlx::query_as;

use crate::store::{Conn, StoreError};

/// How a host is taken up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Load {
    /// Groups that meet there while the group in question meets, from the opening of a door to its closing.
    pub overlaps: i64,
    /// Groups that meet there at all.
    pub groups: i64,
}

/// How each host is taken up, as a group sees it that looks for one; a host of nobody is not among them.
pub async fn loads(db: &mut Conn, group: &Id<Group>, now: Moment) -> Result<BTreeMap<String, Load>, StoreError> {
    let all: Vec<(String, i64)> = query_as(
        "select o.host, count(distinct o.group_id) from room_order o join small_group g on g.id = o.group_id
         where o.state in ('asked', 'stands') and o.group_id <> $1 and g.people > 0 and g.meets_until > $2
         group by o.host",
    )
    .bind(group.as_str())
    .bind(now.unix_ms())
    .fetch_all(&mut *db)
    .await?;
    let overlapping: Vec<(String, i64)> = query_as(
        "select o.host, count(distinct o.group_id) from meeting m
         join meeting t on t.starts_at > m.starts_at - $3 and t.starts_at < m.starts_at + $3
         join room_order o on o.group_id = t.group_id and o.state in ('asked', 'stands')
         join small_group g on g.id = o.group_id
         where m.group_id = $1 and m.starts_at > $2 and m.state <> 'cancelled'
           and t.group_id <> $1 and t.state <> 'cancelled' and g.people > 0
         group by o.host",
    )
    .bind(group.as_str())
    .bind(now.unix_ms())
    .bind(DOOR_OPENS_BEFORE + LENGTH + DOOR_STAYS_OPEN)
    .fetch_all(db)
    .await?;
    let mut loads: BTreeMap<String, Load> = BTreeMap::new();
    for (host, groups) in all {
        loads.entry(host).or_default().groups = groups;
    }
    for (host, overlaps) in overlapping {
        loads.entry(host).or_default().overlaps = overlaps;
    }
    Ok(loads)
}

//! Whether what is kept of each tree is what its events are worth.

use domain::{base::id::Id, people::member::Member, praise::growth};
use sqlx::query_as;

use super::{Grown, events, events_of, grow, grown, hold, kept};
use crate::store::{Conn, StoreError, row};

/// Some trees after this person, by id.
pub struct Looked {
    /// Whose trees are not kept as their events are worth.
    pub wrong: Vec<Id<Member>>,
    /// The last of those who were looked at; none if there were no more.
    pub last: Option<String>,
}

/// Looks at so many trees after this person, by id.
pub async fn look(db: &mut Conn, after: &str, most: i64) -> Result<Looked, StoreError> {
    // Whoever has no tree yet may have events that the release before this one wrote.
    let rows: Vec<(String, i64, i64, i64)> = query_as(
        "select m.id, coalesce(h.carried, 0), coalesce(h.total, 0), coalesce(h.high, 0)
             from member m left join hyang h on h.member_id = m.id where m.id > $1 order by m.id limit $2",
    )
    .bind(after)
    .bind(most)
    .fetch_all(&mut *db)
    .await?;
    let ids: Vec<_> = rows.iter().map(|(member, ..)| member.as_str()).collect();
    let events = events_of(db, &ids).await?;
    let mut wrong = Vec::new();
    for (member, carried, total, high) in &rows {
        let worth = events.get(member).map_or(0, |events| growth::total(events));
        if !grown((*carried, *total, *high))?.is_worth(worth) {
            wrong.push(row::id(member)?);
        }
    }
    Ok(Looked { wrong, last: rows.last().map(|(member, ..)| member.clone()) })
}

/// Puts right how far a tree has grown, and says how far it was kept to have grown and how far it has, if that was wrong:
/// somebody may have been about to add to it when it was looked at.
pub async fn mend(db: &mut Conn, member: &Id<Member>) -> Result<Option<(Grown, Grown)>, StoreError> {
    hold(db, member).await?;
    let before = kept(db, member).await?;
    if before.is_worth(growth::total(&events(db, member).await?)) {
        return Ok(None);
    }
    Ok(Some((before, grow(db, member).await?)))
}

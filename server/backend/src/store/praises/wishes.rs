//! Whom people would like to meet again, and whom rather not next time; the engine alone reads it.

use std::collections::BTreeMap;

use domain::{base::id::Id, people::member::Member};

use crate::store::{Conn, StoreError, many::About, row};

/// What somebody said last about meeting others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LastWishes {
    /// Whom they would like to meet again.
    pub again: Vec<Id<Member>>,
    /// Whom they would rather not meet next time.
    pub apart: Vec<Id<Member>>,
}

/// What each of these people said last about others, by id: of two meetings of the same two, the later
/// wish counts, and thanks without a wish take none back.
pub async fn last(db: &mut Conn, ids: &[&str]) -> Result<BTreeMap<String, LastWishes>, StoreError> {
    static LAST: About = About::new(
        "select p.from_member, string_agg(case when p.apart = 1 then '-' else '+' end || p.to_member, ' ')
         from praise p join meeting t on t.id = p.meeting_id
         where not exists (select 1 from praise l join meeting s on s.id = l.meeting_id
                           where l.from_member = p.from_member and l.to_member = p.to_member and (l.again = 1 or l.apart = 1)
                             and (s.starts_at > t.starts_at or (s.starts_at = t.starts_at and l.id > p.id)))
           and (p.again = 1 or p.apart = 1) and p.from_member",
        "group by p.from_member",
    );
    let rows: Vec<(String, String)> = LAST.ask(db, ids, &[]).await?;
    let mut all = BTreeMap::new();
    for (from, wishes) in rows {
        let mut own = LastWishes::default();
        for wish in wishes.split(' ') {
            match wish.split_at_checked(1) {
                Some(("-", about)) => own.apart.push(row::id(about)?),
                Some(("+", about)) => own.again.push(row::id(about)?),
                _ => return Err(StoreError::Corrupt("wish")),
            }
        }
        all.insert(from, own);
    }
    Ok(all)
}

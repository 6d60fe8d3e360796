//! Whom people would like to meet again, and whom rather not next time; the engine alone reads it.

use domain::{
    base::id::Id,
    people::member::Member,
    praise::wish::{LastWish, PairWishes},
};

use crate::store::{Conn, StoreError, many::About, row};

/// What these people said last about one another, as pairs: of two meetings of the same two, the later one counts.
pub async fn wishes(db: &mut Conn, members: &[Id<Member>]) -> Result<PairWishes, StoreError> {
    static LAST: About = About::new(
        "select p.from_member, p.to_member, p.again, p.apart from praise p join meeting t on t.id = p.meeting_id
         where not exists (select 1 from praise l join meeting s on s.id = l.meeting_id
                           where l.from_member = p.from_member and l.to_member = p.to_member
                             and (s.starts_at > t.starts_at or (s.starts_at = t.starts_at and l.id > p.id)))
           and (p.again = 1 or p.apart = 1) and p.from_member",
        "",
    );
    let ids: Vec<&str> = members.iter().map(Id::as_str).collect();
    let rows: Vec<(String, String, i64, i64)> = LAST.ask(db, &ids, &[]).await?;
    let read = |(from, about, again, apart): (String, String, i64, i64)| {
        let (again, apart) = (row::flag(again), row::flag(apart));
        Ok(LastWish { from: row::id(&from)?, about: row::id(&about)?, again, apart })
    };
    let all: Vec<LastWish> = rows.into_iter().map(read).collect::<Result<_, StoreError>>()?;
    Ok(PairWishes::of(all.into_iter().filter(|wish| members.contains(&wish.about))))
}

//! What candidates told, and whom they have met.

use std::collections::BTreeMap;

use domain::id::{Id, Member};

use super::CandidateRow;
use crate::{
    rounds::Candidate,
    store::{Conn, StoreError, many::About, members, row},
};

/// The people of these rows with what else they told, in the same order.
pub async fn candidates(db: &mut Conn, rows: Vec<CandidateRow>) -> Result<Vec<Candidate>, StoreError> {
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut interests = interests(db, &ids).await?;
    let mut slots = slots(db, &ids).await?;
    let mut met = met(db, &ids).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Candidate {
                interests: interests.remove(&row.id).unwrap_or_default(),
                slots: slots.remove(&row.id).unwrap_or_default(),
                met: met.remove(&row.id).unwrap_or_default(),
                id: row::id(&row.id)?,
                area: row.area,
                stage: row.stage,
                birth_decade: row.birth_decade.map(row::number).transpose()?,
                gender: row.gender,
                joined_at: row::moment(row.joined_at),
            })
        })
        .collect()
}

async fn interests(db: &mut Conn, ids: &[&str]) -> Result<BTreeMap<String, BTreeMap<String, u8>>, StoreError> {
    static INTERESTS: About =
        About::new("select member_id, interest, strength from member_interest where member_id", "");
    let rows: Vec<(String, String, i64)> = INTERESTS.ask(db, ids, &[]).await?;
    let mut all = BTreeMap::<_, BTreeMap<_, _>>::new();
    for (member, key, strength) in rows {
        // A key that has left the catalogue makes nobody alike.
        if members::known(&key, strength).is_some() {
            all.entry(member).or_default().insert(key, row::number(strength)?);
        }
    }
    Ok(all)
}

async fn slots(db: &mut Conn, ids: &[&str]) -> Result<BTreeMap<String, Vec<u8>>, StoreError> {
    static SLOTS: About = About::new("select member_id, slot from member_slot where member_id", "order by slot");
    let rows: Vec<(String, i64)> = SLOTS.ask(db, ids, &[]).await?;
    let mut all = BTreeMap::<_, Vec<_>>::new();
    for (member, slot) in rows {
        all.entry(member).or_default().push(row::number(slot)?);
    }
    Ok(all)
}

/// Whom each has been in one group with at the same time.
async fn met(db: &mut Conn, ids: &[&str]) -> Result<BTreeMap<String, Vec<Id<Member>>>, StoreError> {
    static MET: About = About::new(
        "select distinct a.member_id, b.member_id from membership a
         join membership b on b.group_id = a.group_id and b.member_id <> a.member_id
         where (a.left_at is null or b.joined_at <= a.left_at) and (b.left_at is null or a.joined_at <= b.left_at)
           and a.member_id",
        "",
    );
    let rows: Vec<(String, String)> = MET.ask(db, ids, &[]).await?;
    let mut all = BTreeMap::<_, Vec<_>>::new();
    for (one, other) in rows {
        all.entry(one).or_default().push(row::id(&other)?);
    }
    Ok(all)
}

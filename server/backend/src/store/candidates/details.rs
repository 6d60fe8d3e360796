//! What candidates told, whom they have met, and what was said afterwards.

use std::collections::BTreeMap;

use domain::{base::id::Id, people::member::Member, praise::PraiseKind};

use super::person::{Candidate, CandidateRow};
use crate::store::{Conn, StoreError, many::About, members, praises::wishes, row};

/// The people of these rows with what else they told, in the same order.
pub async fn candidates(db: &mut Conn, rows: Vec<CandidateRow>) -> Result<Vec<Candidate>, StoreError> {
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut interests = interests(db, &ids).await?;
    let mut slots = slots(db, &ids).await?;
    let mut met = met(db, &ids).await?;
    let mut wishes = wishes::last(db, &ids).await?;
    let mut praised = praised(db, &ids).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Candidate {
                interests: interests.remove(&row.id).unwrap_or_default(),
                slots: slots.remove(&row.id).unwrap_or_default(),
                met: met.remove(&row.id).unwrap_or_default(),
                wishes: wishes.remove(&row.id).unwrap_or_default(),
                praised: praised.remove(&row.id).unwrap_or_default(),
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
    // One row for each person: a thousand rows take as long as the rest of a page.
    static INTERESTS: About = About::new(
        "select member_id, string_agg(interest || ':' || cast(strength as text), ' ') from member_interest
         where member_id",
        "group by member_id",
    );
    let rows: Vec<(String, String)> = INTERESTS.ask(db, ids, &[]).await?;
    let mut all = BTreeMap::new();
    for (member, words) in rows {
        let mut told = BTreeMap::new();
        for (key, strength) in words.split(' ').filter_map(|word| word.split_once(':')) {
            let strength: i64 = strength.parse().map_err(|_| StoreError::Corrupt("strength"))?;
            // A key that has left the catalogue makes nobody alike.
            if members::known(key, strength).is_some() {
                told.insert(key.to_owned(), row::number(strength)?);
            }
        }
        all.insert(member, told);
    }
    Ok(all)
}

async fn slots(db: &mut Conn, ids: &[&str]) -> Result<BTreeMap<String, Vec<u8>>, StoreError> {
    static SLOTS: About = About::new(
        "select member_id, string_agg(cast(slot as text), ' ') from member_slot where member_id",
        "group by member_id",
    );
    let rows: Vec<(String, String)> = SLOTS.ask(db, ids, &[]).await?;
    let mut all = BTreeMap::new();
    for (member, numbers) in rows {
        let mut slots: Vec<u8> = numbers
            .split(' ')
            .map(|number| number.parse().map_err(|_| StoreError::Corrupt("slot")))
            .collect::<Result<_, _>>()?;
        slots.sort_unstable();
        all.insert(member, slots);
    }
    Ok(all)
}

/// Whom each has been in one group with at the same time.
async fn met(db: &mut Conn, ids: &[&str]) -> Result<BTreeMap<String, Vec<Id<Member>>>, StoreError> {
    static MET: About = About::new(
        "select one, string_agg(other, ' ') from (
             select distinct a.member_id as one, b.member_id as other from membership a
             join membership b on b.group_id = a.group_id and b.member_id <> a.member_id
             where (a.left_at is null or b.joined_at <= a.left_at) and (b.left_at is null or a.joined_at <= b.left_at)
               and a.member_id",
        ") as pairs group by one",
    );
    let rows: Vec<(String, String)> = MET.ask(db, ids, &[]).await?;
    rows.into_iter().map(|(one, others)| Ok((one, others.split(' ').map(row::id).collect::<Result<_, _>>()?))).collect()
}

/// What each was thanked for, as often as they were.
async fn praised(db: &mut Conn, ids: &[&str]) -> Result<BTreeMap<String, Vec<PraiseKind>>, StoreError> {
    static PRAISED: About = About::new(
        "select to_member, string_agg(kinds, ',') from praise where opened_at is not null and to_member",
        "group by to_member",
    );
    let rows: Vec<(String, String)> = PRAISED.ask(db, ids, &[]).await?;
    Ok(rows.into_iter().map(|(one, kinds)| (one, kinds.split(',').filter_map(PraiseKind::parse).collect())).collect())
}

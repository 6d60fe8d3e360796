//! Namesakes of a group, told apart by what they like.

use std::{cmp::Reverse, collections::BTreeMap};

use domain::{
    id::{Id, Member as MemberNoun},
    interest::CATALOGUE,
    namesake::{Mark, Named, are_one, tell_apart},
};

use crate::store::{Conn, StoreError, members};

/// What tells the people of a group from their namesakes, who are few: of everybody else nothing is asked.
pub(crate) async fn marks(
    conn: &mut Conn,
    people: impl IntoIterator<Item = (Id<MemberNoun>, String)>,
) -> Result<BTreeMap<Id<MemberNoun>, Mark>, StoreError> {
    // In the order of their ids, each once, so that a mark stays the same from page to page.
    let people: BTreeMap<_, _> = people.into_iter().collect();
    let mut named = Vec::new();
    for (id, name) in &people {
        let alike = people.iter().any(|(other, its)| other != id && are_one(its, name));
        let interests = if alike { interests(conn, id).await? } else { Vec::new() };
        named.push(Named { name, interests });
    }
    let marks = tell_apart(&named);
    Ok(people.keys().copied().zip(marks).filter_map(|(id, mark)| Some((id, mark?))).collect())
}

/// What somebody likes, the dearest first, in the order of the catalogue.
async fn interests(conn: &mut Conn, id: &Id<MemberNoun>) -> Result<Vec<&'static str>, StoreError> {
    let mut told = members::told(conn, id).await?.interests;
    let place = |key: &str| CATALOGUE.iter().position(|one| one.key == key);
    told.sort_by_key(|(key, strength)| (Reverse(strength.number()), place(key)));
    Ok(told.into_iter().map(|(key, _)| key).collect())
}

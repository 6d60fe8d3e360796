//! Namesakes of a group, told apart by what they like.

use std::{cmp::Reverse, collections::BTreeMap};

use domain::{
    group::Person,
    id::Id,
    interest::CATALOGUE,
    member::Member,
    namesake::{Mark, Named, are_one, tell_apart},
};

use crate::store::{Conn, StoreError, members};

/// Marks people of a group so that each is told from their namesakes there, who are few: of everybody else nothing
/// is asked. The rest of the group stands beside them.
pub(crate) async fn mark(conn: &mut Conn, people: &mut [Person], beside: &[Person]) -> Result<(), StoreError> {
    let marks = marks(conn, people.iter().chain(beside)).await?;
    for person in people {
        person.mark = marks.get(&person.id).cloned();
    }
    Ok(())
}

async fn marks(
    conn: &mut Conn,
    people: impl Iterator<Item = &Person>,
) -> Result<BTreeMap<Id<Member>, Mark>, StoreError> {
    // In the order of their ids, each once, so that a mark stays the same from page to page.
    let people: BTreeMap<_, _> = people.map(|one| (one.id, one.name.clone())).collect();
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
async fn interests(conn: &mut Conn, id: &Id<Member>) -> Result<Vec<&'static str>, StoreError> {
    let mut told = members::told(conn, id).await?.interests;
    let place = |key: &str| CATALOGUE.iter().position(|one| one.key == key);
    told.sort_by_key(|(key, strength)| (Reverse(strength.number()), place(key)));
    Ok(told.into_iter().map(|(key, _)| key).collect())
}

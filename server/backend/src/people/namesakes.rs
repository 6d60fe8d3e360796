//! Namesakes of a group or of a list, told apart by what they like.

use std::{cmp::Reverse, collections::BTreeMap};

use domain::{
    base::id::Id,
    group::{Group, Person},
    people::{
        interest::CATALOGUE,
        member::Member,
        namesake::{Mark, Named, doubled, tell_apart},
    },
};

use crate::store::{Conn, StoreError, members, memberships};

/// What somebody is called in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// The name they like to be called by.
    pub name: String,
    /// What tells them from the namesakes of the list.
    pub mark: Option<Mark>,
}

/// What some people are called who stand in one list, by id; who has left is called nothing.
pub(crate) async fn called(conn: &mut Conn, ids: &[&str]) -> Result<BTreeMap<String, Called>, StoreError> {
    let names = members::names(conn, ids).await?;
    let mut marks = marks_of(conn, &names).await?;
    Ok(names.into_iter().map(|(id, name)| (id.clone(), Called { name, mark: marks.remove(&id) })).collect())
}

/// The people of a group, by id, each told from their namesakes there.
pub(crate) async fn people_of(conn: &mut Conn, group: &Id<Group>) -> Result<Vec<Person>, StoreError> {
    let mut people = memberships::people(conn, group).await?;
    mark(conn, &mut people, &[]).await?;
    Ok(people)
}

/// Marks people of a group so that each is told from their namesakes there. The rest of the group stands beside them.
pub(crate) async fn mark(conn: &mut Conn, people: &mut [Person], beside: &[Person]) -> Result<(), StoreError> {
    let named = people.iter().chain(beside).map(|one| (one.id, one.name.clone()));
    let marks = marks(conn, named.collect::<Vec<_>>()).await?;
    for person in people {
        person.mark = marks.get(&person.id).cloned();
    }
    Ok(())
}

/// What tells the people of a group from their namesakes, who are few: of everybody else nothing is asked.
pub(crate) async fn marks(
    conn: &mut Conn,
    people: impl IntoIterator<Item = (Id<Member>, String)>,
) -> Result<BTreeMap<Id<Member>, Mark>, StoreError> {
    let people: BTreeMap<Id<Member>, String> = people.into_iter().collect();
    let names = people.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let mut marks = marks_of(conn, &names).await?;
    Ok(people.into_keys().filter_map(|id| Some((id, marks.remove(id.as_str())?))).collect())
}

/// In the order of their ids, so that a mark stays the same from page to page.
async fn marks_of(conn: &mut Conn, names: &BTreeMap<String, String>) -> Result<BTreeMap<String, Mark>, StoreError> {
    let alike = doubled(names.values().map(String::as_str));
    let asked: Vec<_> = names.iter().zip(alike).filter_map(|(one, alike)| alike.then_some(one)).collect();
    let ids: Vec<&str> = asked.iter().map(|(id, _)| id.as_str()).collect();
    let mut liked = if ids.is_empty() { BTreeMap::new() } else { members::interests_of(conn, &ids).await? };
    let people: Vec<_> = asked
        .iter()
        .map(|(id, name)| Named { name, interests: dearest_first(liked.remove(*id).unwrap_or_default()) })
        .collect();
    let marks = tell_apart(&people);
    Ok(asked.into_iter().zip(marks).filter_map(|((id, _), mark)| Some((id.clone(), mark?))).collect())
}

/// What somebody likes, the dearest first, in the order of the catalogue.
fn dearest_first(mut interests: Vec<(&'static str, u8)>) -> Vec<&'static str> {
    let place = |key: &str| CATALOGUE.iter().position(|one| one.key == key);
    interests.sort_by_key(|(key, strength)| (Reverse(*strength), place(key)));
    interests.into_iter().map(|(key, _)| key).collect()
}

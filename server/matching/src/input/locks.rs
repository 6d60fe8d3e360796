//! What an organizer asks for before a round is formed again: these together, those not at all.

use std::collections::{BTreeSet, HashMap};

use super::Input;
use crate::refusal::Refusal;

impl Input {
    /// The same people, of whom these pairs stay together as if they had asked for it.
    ///
    /// Locks add to the wishes of the file and make chains with them. Refused as a file would be: ids
    /// of nobody or twice of one person, chains longer than a group, people who avoid each other.
    /// [`lifted`](Self::lifted) takes the last of these away where it is no more than a preference.
    pub fn with_together<Id: AsRef<str>>(&self, pairs: &[(Id, Id)]) -> Result<Self, Refusal> {
        let index_of = self.index_of();
        let mut people = self.people.clone();
        for (at, (one, other)) in pairs.iter().enumerate() {
            let field = || format!("together[{at}]");
            let one = known(&index_of, one.as_ref(), field)?;
            let other = known(&index_of, other.as_ref(), field)?;
            let id = people[other].id.clone();
            people[one].together.push(id);
        }
        Self::new(people, self.size)
    }

    /// The same people, in whom nobody avoids those of these sets whom they are in one with.
    ///
    /// For people who sit together already, or are kept together on purpose, and of whom one would rather have met
    /// others: that is for the next time.
    pub fn lifted<Id: AsRef<str>>(&self, sets: &[Vec<Id>]) -> Result<Self, Refusal> {
        let mut set_of = HashMap::new();
        for (set, ids) in sets.iter().enumerate() {
            set_of.extend(ids.iter().map(|id| (id.as_ref(), set)));
        }
        let mut people = self.people.clone();
        for person in &mut people {
            let own = set_of.get(person.id.as_str()).copied();
            person.avoid.retain(|id| own.is_none() || set_of.get(id.as_str()).copied() != own);
        }
        Self::new(people, self.size)
    }

    /// The same people without these, as if they had never been in the file, nor in anybody's lists.
    ///
    /// A chain of people who stay together falls apart where its link is taken out. Refused are ids of
    /// nobody.
    pub fn without<Id: AsRef<str>>(&self, ids: &[Id]) -> Result<Self, Refusal> {
        let index_of = self.index_of();
        for (at, id) in ids.iter().enumerate() {
            known(&index_of, id.as_ref(), || format!("without[{at}]"))?;
        }
        let gone: BTreeSet<&str> = ids.iter().map(AsRef::as_ref).collect();
        let stays = |id: &String| !gone.contains(id.as_str());
        let mut people = self.people.clone();
        people.retain(|person| stays(&person.id));
        for person in &mut people {
            person.lists_mut().into_iter().for_each(|list| list.retain(stays));
        }
        Self::new(people, self.size)
    }
}

fn known(index_of: &HashMap<&str, usize>, id: &str, field: impl Fn() -> String) -> Result<usize, Refusal> {
    let unknown = || Refusal::new(field(), format!("expected the id of a person, found {id:?}"));
    index_of.get(id).copied().ok_or_else(unknown)
}

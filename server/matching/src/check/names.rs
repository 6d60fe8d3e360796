//! Ids: each its own, and each that is named known.

use std::collections::HashMap;

use crate::{person::Person, refusal::Refusal, ties::Named};

pub(super) fn ids(people: &[Person]) -> Result<HashMap<&str, usize>, Refusal> {
    let mut index_of = HashMap::with_capacity(people.len());
    for (index, Person { id, .. }) in people.iter().enumerate() {
        own(index, id, index_of.get(id.as_str()).copied())?;
        index_of.insert(id.as_str(), index);
    }
    Ok(index_of)
}

/// Checks an id, which the person `taken` may have already.
pub(super) fn own(index: usize, id: &str, taken: Option<usize>) -> Result<(), Refusal> {
    let refused = |problem| Err(Refusal::new(format!("people[{index}].id"), problem));
    match taken {
        _ if id.is_empty() => refused("expected an id of at least one character".to_owned()),
        Some(first) => refused(format!("expected an id of its own, found {id:?}, which people[{first}] has")),
        None => Ok(()),
    }
}

/// Reads the lists of the person at `index`; `known` finds the index of an id.
pub(super) fn lists(index: usize, person: &Person, known: impl Fn(&str) -> Option<usize>) -> Result<Named, Refusal> {
    let resolve = |list: &str, ids: &[String]| -> Result<Vec<usize>, Refusal> {
        let one = |(at, id): (usize, &String)| {
            let own = *id == person.id;
            known(id).filter(|_| !own).ok_or_else(|| {
                let who = if own { "the person's own" } else { "whom nobody in the file is" };
                let problem = format!("expected the id of another person, found {id:?}, {who}");
                Refusal::new(format!("people[{index}].{list}[{at}]"), problem)
            })
        };
        ids.iter().enumerate().map(one).collect()
    };
    Ok(Named {
        avoid: resolve("avoid", &person.avoid)?,
        together: resolve("together", &person.together)?,
        met: resolve("met", &person.met)?,
        wish: resolve("wish", &person.wish)?,
    })
}

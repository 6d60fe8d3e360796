//! Ids: each its own, and each that is named known.

use std::collections::HashMap;

use crate::{person::Person, refusal::Refusal, ties::Named};

pub(super) fn ids(people: &[Person]) -> Result<HashMap<&str, usize>, Refusal> {
    let mut index_of = HashMap::with_capacity(people.len());
    for (index, Person { id, .. }) in people.iter().enumerate() {
        let field = format!("people[{index}].id");
        if id.is_empty() {
            return Err(Refusal::new(field, "expected an id of at least one character"));
        }
        if let Some(first) = index_of.insert(id.as_str(), index) {
            let problem = format!("expected an id of its own, found {id:?}, which people[{first}] has");
            return Err(Refusal::new(field, problem));
        }
    }
    Ok(index_of)
}

pub(super) fn lists(index: usize, person: &Person, index_of: &HashMap<&str, usize>) -> Result<Named, Refusal> {
    let resolve = |list: &str, ids: &[String]| -> Result<Vec<usize>, Refusal> {
        let one = |(at, id): (usize, &String)| match index_of.get(id.as_str()) {
            Some(&other) if other != index => Ok(other),
            found => {
                let who = found.map_or("whom nobody in the file is", |_| "the person's own");
                let problem = format!("expected the id of another person, found {id:?}, {who}");
                Err(Refusal::new(format!("people[{index}].{list}[{at}]"), problem))
            }
        };
        ids.iter().enumerate().map(one).collect()
    };
    Ok(Named {
        avoid: resolve("avoid", &person.avoid)?,
        together: resolve("together", &person.together)?,
        met: resolve("met", &person.met)?,
    })
}

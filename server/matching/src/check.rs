//! What the contract asks of people and sizes beyond their types.

mod names;
mod numbers;

use crate::{input::Size, person::Person, refusal::Refusal, ties::Ties};

/// Twice the largest round the engine is measured at; beyond it memory ends before patience does.
const PEOPLE_LIMIT: usize = 2_000_000;

/// Checks everything and returns the ties among the people, or the first fault found.
pub(crate) fn input(people: &[Person], size: Size) -> Result<Ties, Refusal> {
    numbers::of_size(size)?;
    count(people.len())?;
    for (index, person) in people.iter().enumerate() {
        numbers::of_person(index, person)?;
    }
    let index_of = names::ids(people)?;
    let named = people
        .iter()
        .enumerate()
        .map(|(index, person)| names::lists(index, person, &index_of))
        .collect::<Result<Vec<_>, _>>()?;
    let ties = Ties::new(&named);
    units(people, size, &ties)?;
    Ok(ties)
}

/// Checks that there are not too many people to work with.
pub(crate) fn count(people: usize) -> Result<(), Refusal> {
    if people <= PEOPLE_LIMIT {
        return Ok(());
    }
    let problem = format!("expected at most {PEOPLE_LIMIT} people, found {people}");
    Err(Refusal::new("people", problem))
}

fn units(people: &[Person], size: Size, ties: &Ties) -> Result<(), Refusal> {
    for unit in ties.units().iter().filter(|unit| unit.len() > 1) {
        let field = || format!("people[{}].together", unit[0]);
        let ids = || unit.iter().map(|&one| people[one].id.as_str());
        if unit.len() > size.max {
            let problem = format!(
                "expected at most {} people who stay together, found {}: {}",
                size.max,
                unit.len(),
                ids().collect::<Vec<_>>().join(", ")
            );
            return Err(Refusal::new(field(), problem));
        }
        let mut pairs = unit.iter().flat_map(|&a| unit.iter().map(move |&b| (a, b)));
        if let Some((a, b)) = pairs.find(|&(a, b)| ties.avoid(a, b)) {
            let (a, b) = (&people[a].id, &people[b].id);
            let problem = format!("expected people who can be together, found {a:?} and {b:?}, who avoid each other");
            return Err(Refusal::new(field(), problem));
        }
    }
    Ok(())
}

//! What the contract asks of people and sizes beyond their types.

mod names;
mod numbers;

use crate::{
    input::{Input, Size},
    person::Person,
    refusal::Refusal,
    ties::{Named, Ties},
    violations::pairs,
};

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
        .map(|(index, person)| names::lists(index, person, |id| index_of.get(id).copied()))
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

/// Checks one more person for these people, and reads their lists; `known` finds the index of an id.
pub(crate) fn newcomer(
    input: &Input,
    person: &Person,
    known: impl Fn(&str) -> Option<usize>,
) -> Result<Named, Refusal> {
    let (people, ties) = (input.people(), input.ties());
    let index = people.len();
    count(index + 1)?;
    numbers::of_person(index, person)?;
    names::own(index, &person.id, known(&person.id))?;
    let named = names::lists(index, person, known)?;
    let mut unit: Vec<usize> = named.together.iter().flat_map(|&other| ties.unit_of(other)).copied().collect();
    unit.sort_unstable();
    unit.dedup();
    unit.push(index);
    let id = |one: usize| people.get(one).unwrap_or(person).id.as_str();
    let avoid = |one, other| if other == index { named.avoid.contains(&one) } else { ties.avoid(one, other) };
    whole(&unit, input.size(), &id, avoid)
        .map_err(|problem| Refusal::new(format!("people[{index}].together"), problem))?;
    Ok(named)
}

fn units(people: &[Person], size: Size, ties: &Ties) -> Result<(), Refusal> {
    let id = |one: usize| people[one].id.as_str();
    for unit in ties.units() {
        whole(unit, size, &id, |one, other| ties.avoid(one, other))
            .map_err(|problem| Refusal::new(format!("people[{}].together", unit[0]), problem))?;
    }
    Ok(())
}

/// Whether people who stay together can be in a group at all, or what is wrong.
fn whole<'a>(
    unit: &[usize],
    size: Size,
    id: &impl Fn(usize) -> &'a str,
    avoid: impl Fn(usize, usize) -> bool,
) -> Result<(), String> {
    if unit.len() > size.max {
        let ids: Vec<&str> = unit.iter().map(|&one| id(one)).collect();
        let (most, found) = (size.max, unit.len());
        return Err(format!("expected at most {most} people who stay together, found {found}: {}", ids.join(", ")));
    }
    match pairs(unit).find(|&(one, other)| avoid(one, other)) {
        Some((one, other)) => {
            let (one, other) = (id(one), id(other));
            Err(format!("expected people who can be together, found {one:?} and {other:?}, who avoid each other"))
        }
        None => Ok(()),
    }
}

//! Ranges of numbers, and the order of the sizes.

use crate::{
    input::{
        Size,
        number::{DAYS, DECADE, Kind, SIZE, SLOT, STRENGTH},
    },
    person::Person,
    refusal::Refusal,
};

pub(super) fn of_size(size: Size) -> Result<(), Refusal> {
    within(SIZE, size.min, || "size.min".into())?;
    within(SIZE, size.ideal, || "size.ideal".into())?;
    within(SIZE, size.max, || "size.max".into())?;
    if size.min <= size.ideal && size.ideal <= size.max {
        return Ok(());
    }
    let Size { min, ideal, max } = size;
    let problem = format!("expected min ≤ ideal ≤ max (4, 5, 6 if absent), found {min}, {ideal}, {max}");
    Err(Refusal::new("size", problem))
}

pub(super) fn of_person(index: usize, person: &Person) -> Result<(), Refusal> {
    for (key, &strength) in &person.interests {
        within(STRENGTH, strength, || format!("people[{index}].interests.{key}"))?;
    }
    for (at, &slot) in person.slots.iter().enumerate() {
        within(SLOT, slot, || format!("people[{index}].slots[{at}]"))?;
    }
    if let Some(decade) = person.birth_decade {
        within(DECADE, decade, || format!("people[{index}].birth_decade"))?;
    }
    within(DAYS, person.waiting_days, || format!("people[{index}].waiting_days"))
}

/// Files are read with the same kinds already; this is for people who come from a program.
fn within<N: TryInto<u64> + std::fmt::Display + Copy>(
    kind: Kind,
    number: N,
    field: impl Fn() -> String,
) -> Result<(), Refusal> {
    if number.try_into().is_ok_and(|number| kind.holds(number)) {
        return Ok(());
    }
    Err(Refusal::new(field(), format!("expected {kind}, found {number}")))
}

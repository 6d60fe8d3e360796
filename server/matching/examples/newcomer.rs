//! How long it takes to find places for one newcomer among 100,000 people.
//!
//! The people come from a hundred rounds of a thousand each, formed without improving, because one
//! round of all takes minutes to form and the question costs the same. Prints what half and what 99 %
//! of a thousand newcomers take, from entering to the offer and to the seat.
//!
//!     cargo run --release -p matching --example newcomer

use std::{error::Error, time::Instant};

use matching::{Breach, Input, Person, Refusal, Settings, Size, Standing, form_groups, generate};

const ROUNDS: u64 = 100;
const PEOPLE: usize = 1_000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut standing = standing()?;
    let (mut found, mut seated) = (Vec::new(), Vec::new());
    for newcomer in newcomers()? {
        let id = newcomer.id.clone();
        let begun = Instant::now();
        standing.enter(newcomer)?;
        let places = standing.places(&id);
        found.push(begun.elapsed());
        if let Some(best) = places.first() {
            standing.seat(&id, best.group).map_err(told)?;
        }
        seated.push(begun.elapsed());
    }
    for (what, mut times) in [("offer", found), ("seat", seated)] {
        times.sort_unstable();
        let at = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or_default();
        println!("{what}: median {:?}, 99th percentile {:?}", at(50), at(99));
    }
    Ok(())
}

/// All rounds as one.
fn standing() -> Result<Standing, Box<dyn Error>> {
    let (mut people, mut groups) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let input = of_round(&generate(PEOPLE, round)?, round)?;
        let plan = form_groups(&input, &Settings { moves: Some(0), ..Settings::default() }, &|| false);
        people.extend_from_slice(input.people());
        groups.extend(plan.groups.into_iter().map(|group| group.members));
    }
    println!("{} people in {} groups", people.len(), groups.len());
    Ok(Standing::new(Input::new(people, Size::default())?, &groups).map_err(told)?)
}

fn told(breaches: Vec<Breach>) -> String {
    let one = |breach: Breach| format!("{:?} {}", breach.rule, breach.people.join(", "));
    breaches.into_iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The people of a round, whose ids are theirs alone among all rounds.
fn of_round(input: &Input, round: u64) -> Result<Input, Refusal> {
    let named = |id: &mut String| *id = format!("round {round}, {id}");
    let mut people = input.people().to_vec();
    for person in &mut people {
        named(&mut person.id);
        person.lists_mut().into_iter().flatten().for_each(named);
    }
    Input::new(people, input.size())
}

/// As many invented people as in a round, who know nobody yet.
fn newcomers() -> Result<Vec<Person>, Refusal> {
    let alone = |person: &Person| Person {
        avoid: Vec::new(),
        together: Vec::new(),
        met: Vec::new(),
        wish: Vec::new(),
        ..person.clone()
    };
    Ok(generate(PEOPLE, ROUNDS)?.people().iter().map(alone).collect())
}

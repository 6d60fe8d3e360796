//! Invented people to try the engine on: the reference instance of the benchmarks.
//!
//! Written down so that anybody can draw from the same distribution (the draws themselves are
//! `ChaCha8` from the seed):
//!
//! - 40 interests, the r-th as likely as 1/r (Zipf); 10 taste profiles of 8 different interests each.
//! - Each person has a profile and 3–8 different interests: 70 % from the profile, 30 % from all;
//!   strength 1, 2 or 3; 4–11 different slots, each a morning with odds one half; one of five areas,
//!   one of five stages, woman or man, born in one of the decades from 1940 to 1970, waiting for up
//!   to 60 days: all with equal odds.
//! - 3 % of the people are couples who stay together; the second has the first one's slots and area.
//! - Pairs who avoid each other: 0.5 % of the number of people.
//! - Two past rounds in which everybody met the others of a random group of five.

mod past;
mod taste;

use rand::{RngExt, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;

use self::taste::Tastes;
use crate::{
    check,
    input::{Input, Size},
    person::{Area, Gender, Person, Stage},
    refusal::Refusal,
};

const AREAS: [Area; 5] = [Area::JejuCity, Area::Seogwipo, Area::East, Area::West, Area::Undecided];

const STAGES: [Stage; 5] = [Stage::Curious, Stage::Planning, Stage::MonthStay, Stage::Moving, Stage::Settled];

const DECADES: [u16; 4] = [1940, 1950, 1960, 1970];

/// Invents people `p1`, `p2` … with groups of four to six in view; same arguments, same people.
///
/// Refuses only what [`Input::new`] would: more people than the engine takes.
pub fn generate(people: usize, seed: u64) -> Result<Input, Refusal> {
    check::count(people)?;
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let tastes = Tastes::new(&mut rng);
    let mut invented: Vec<Person> = (1..=people).map(|number| person(number, &tastes, &mut rng)).collect();
    past::couples(&mut invented, &mut rng);
    past::quarrels(&mut invented, &mut rng);
    past::round(&mut invented, &mut rng);
    past::round(&mut invented, &mut rng);
    Input::new(invented, Size::default())
}

fn person(number: usize, tastes: &Tastes, rng: &mut ChaCha8Rng) -> Person {
    Person {
        id: format!("p{number}"),
        interests: tastes.interests(rng),
        slots: slots(rng),
        area: AREAS.choose(rng).copied(),
        stage: STAGES.choose(rng).copied(),
        birth_decade: DECADES.choose(rng).copied(),
        gender: [Gender::Woman, Gender::Man].choose(rng).copied(),
        waiting_days: rng.random_range(0..=60),
        ..Person::default()
    }
}

fn slots(rng: &mut ChaCha8Rng) -> Vec<u8> {
    let count = rng.random_range(4..=11);
    let mut slots = Vec::new();
    while slots.len() < count {
        let part = if rng.random_bool(0.5) { 0 } else { rng.random_range(1..=2) };
        let slot = rng.random_range(0..7) * 3 + part;
        if !slots.contains(&slot) {
            slots.push(slot);
        }
    }
    slots.sort_unstable();
    slots
}

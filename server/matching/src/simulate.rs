//! A village that meets round after round, to see what wishes to meet again do.
//!
//! People of [`generate`](crate::generate()) without a past are put into groups; each round all who sat together have
//! met, and everybody says of each mate whether they would like to meet again. How well two people like one another is
//! drawn once for each pair and is no matter of likeness: two studies of speed dating found that what people tell about
//! themselves foretells nothing of it (Joel and others, 2017).

mod village;

use serde::Serialize;

use self::village::Village;
use crate::{
    engine::{Settings, form_groups},
    refusal::Refusal,
};

/// What came of so many rounds.
#[derive(Clone, Debug, Serialize)]
pub struct Simulation {
    /// How many people lived through them.
    pub people: usize,
    /// What all chance was drawn from.
    pub seed: u64,
    /// The rounds in their order.
    pub rounds: Vec<Lived>,
}

/// One round of a simulation.
#[derive(Clone, Debug, Serialize)]
pub struct Lived {
    /// How many people have a group.
    pub placed: usize,
    /// How many have none.
    pub left: usize,
    /// The most rounds that somebody has waited for a group by now, this one included.
    pub longest_wait: usize,
    /// F, as the report has it.
    pub cohesion: f64,
    /// Broken hard rules.
    pub violations: usize,
    /// Pairs who both wished, after an earlier round, to meet again.
    pub wished: usize,
    /// How many of those sit together now.
    pub again: usize,
    /// People who share such a wish with somebody.
    pub wishers: usize,
    /// How many of those sit with at least one of the people they share it with.
    pub wishers_met: usize,
    /// Pairs of whom one wished rather to meet others.
    pub apart: usize,
    /// How many of those sit together now.
    pub together_all_the_same: usize,
    /// With how many different people somebody has sat by now, on average.
    pub known: f64,
}

/// Lets so many invented people live through so many rounds.
///
/// With `settings.wishes.again` 0 what people wish is not told to the engine at all: the village as it would be without
/// that question. Refuses only what [`generate`](crate::generate()) would.
pub fn simulate(people: usize, rounds: usize, settings: &Settings) -> Result<Simulation, Refusal> {
    let mut village = Village::new(people, settings)?;
    let mut lived = Vec::with_capacity(rounds);
    for round in 0..rounds {
        let input = village.input()?;
        let seed = settings.seed.wrapping_add(u64::try_from(round).unwrap_or_default());
        let plan = form_groups(&input, &Settings { seed, ..*settings }, &|| false);
        lived.push(village.live(&plan));
    }
    Ok(Simulation { people, seed: settings.seed, rounds: lived })
}

//! What wishes to meet again do over eight rounds, by their price: `cargo run --release -p matching --example rounds`.

use matching::{Lived, Refusal, Settings, Wishes, simulate};

/// Enough villages that chance does not choose the price.
const SEEDS: std::ops::RangeInclusive<u64> = 1..=3;

const ROUNDS: usize = 8;

fn main() -> Result<(), Refusal> {
    println!("price people again/wished met/wishers apart F left wait known");
    for people in [60, 300] {
        for price in [0.0, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0] {
            let lived = villages(people, price)?;
            let sum = |of: fn(&Lived) -> usize| lived.iter().map(of).sum::<usize>();
            let mean = |of: fn(&Lived) -> f64, rounds: &[&Lived]| {
                rounds.iter().map(|round| of(round)).sum::<f64>() / f64::from(u32::try_from(rounds.len()).unwrap_or(1))
            };
            let last: Vec<&Lived> = lived.iter().skip(ROUNDS - 1).step_by(ROUNDS).collect();
            println!(
                "{price} {people} {}/{} {}/{} {} {:.4} {} {} {:.1}",
                sum(|round| round.again),
                sum(|round| round.wished),
                sum(|round| round.wishers_met),
                sum(|round| round.wishers),
                sum(|round| round.together_all_the_same),
                mean(|round| round.cohesion, &lived.iter().collect::<Vec<_>>()),
                sum(|round| round.left),
                lived.iter().map(|round| round.longest_wait).max().unwrap_or(0),
                mean(|round| round.known, &last),
            );
        }
    }
    Ok(())
}

/// The rounds of several villages, one after the other.
fn villages(people: usize, again: f64) -> Result<Vec<Lived>, Refusal> {
    let mut lived = Vec::new();
    for seed in SEEDS {
        let wishes = Wishes { again, ..Wishes::default() };
        lived.extend(
            simulate(people, ROUNDS, &Settings { seed, wishes, moves: Some(20_000), ..Settings::default() })?.rounds,
        );
    }
    Ok(lived)
}

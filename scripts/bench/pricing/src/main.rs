//! Prices groups for the bound of `scripts/bench/groups/partition.py`: knows the people from the first
//! lines of standard input, then answers every line of prices with the groups worth more than they cost.
//!
//! A price for each person proves F ≤ (Σ prices) / N + the greatest excess of any group that keeps the
//! hard rules, where a group's excess is what it is worth beyond its members' prices, per member. So the
//! answer must be exact: no group above the greatest excess may be overlooked. `grow` says why none is.
//!
//! - first lines: see [`people::People::read`]
//! - then a line of N prices at a time, answered by a line `greatest-excess`, a line `excess member …`
//!   for each group worth adding, and an empty line.

mod best;
#[cfg(test)]
mod every_group;
mod grow;
mod people;
mod price;

use std::{
    error::Error,
    io::{self, BufRead, Write},
};

use people::{People, numbers};

fn main() -> Result<(), Box<dyn Error>> {
    let mut lines = io::stdin().lock().lines();
    let people = People::read(&mut lines)?;
    let mut out = io::stdout().lock();
    for line in lines {
        let found = price::groups(&people, &numbers(&line?)?);
        writeln!(out, "{:e}", found.greatest())?;
        for (excess, members) in found.groups() {
            let members: Vec<String> = members.iter().map(ToString::to_string).collect();
            writeln!(out, "{excess:e} {}", members.join(" "))?;
        }
        writeln!(out)?;
        out.flush()?;
    }
    Ok(())
}

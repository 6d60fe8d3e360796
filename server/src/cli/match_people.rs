//! `match`, `match generate` and `match simulate`.

mod progress;

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, Instant},
};

use clap::{Args, Subcommand};
use matching::{Input, Plan, Refusal, Settings, Wishes};

use self::progress::Progress;
use super::{EXIT_DATA, EXIT_UNAVAILABLE, EXIT_USAGE, fail};
use crate::say::tell;

/// How to form groups from a file.
#[derive(Debug, Args)]
pub struct MatchArgs {
    #[command(subcommand)]
    invent: Option<Invent>,
    /// The people.
    #[arg(long, value_name = "FILE", required = true)]
    input: Option<PathBuf>,
    /// Where the groups are written.
    #[arg(long, value_name = "FILE", required = true)]
    output: Option<PathBuf>,
    /// What all chance is drawn from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How long to search at most, in seconds.
    #[arg(long, conflicts_with = "moves", value_name = "SECONDS", value_parser = seconds)]
    seconds: Option<Duration>,
    /// How many steps to take at most; the answer does not depend on the machine.
    #[arg(long)]
    moves: Option<u64>,
    /// How many threads to search on.
    #[arg(long, default_value_t = 1)]
    threads: usize,
    #[command(flatten)]
    wishes: WishArgs,
}

/// What is wished besides likeness, in units of one person's mean likeness to their mates.
#[derive(Clone, Copy, Debug, Args)]
struct WishArgs {
    /// What a group loses for an only woman or an only man.
    #[arg(long, value_name = "PRICE", value_parser = price, default_value_t = Wishes::default().nobody_alone)]
    nobody_alone: f64,
    /// What a group gains by somebody who lives in Jeju already.
    #[arg(long, value_name = "PRICE", value_parser = price, default_value_t = Wishes::default().settled)]
    settled: f64,
    /// What a group loses for each squared person off the ideal size.
    #[arg(long, value_name = "PRICE", value_parser = price, default_value_t = Wishes::default().ideal_size)]
    ideal_size: f64,
    /// How much more alike two count who both wish to meet again.
    #[arg(long, value_name = "PRICE", value_parser = price, default_value_t = Wishes::default().again)]
    again: f64,
    /// What a group loses if all are known to talk, or all to listen.
    #[arg(long, value_name = "PRICE", value_parser = price, default_value_t = Wishes::default().one_voice)]
    one_voice: f64,
}

impl From<WishArgs> for Wishes {
    fn from(args: WishArgs) -> Self {
        let WishArgs { nobody_alone, settled, ideal_size, again, one_voice } = args;
        Self { nobody_alone, settled, ideal_size, again, one_voice, ..Self::default() }
    }
}

/// Inventing people.
#[derive(Debug, Subcommand)]
enum Invent {
    /// Invent people.
    Generate {
        /// How many.
        #[arg(long)]
        people: usize,
        /// What all chance is drawn from.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Where they are written.
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Let invented people live through rounds, and see what their wishes to meet again do.
    Simulate {
        /// How many.
        #[arg(long)]
        people: usize,
        /// How many rounds.
        #[arg(long, value_parser = clap::value_parser!(u16).range(1..=ROUNDS_MOST))]
        rounds: u16,
        /// What all chance is drawn from.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// How many steps to take at most in each round.
        #[arg(long)]
        moves: Option<u64>,
        #[command(flatten)]
        wishes: WishArgs,
        /// Where what came of it is written.
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
    },
}

/// Ten years of rounds; more of them say nothing more.
const ROUNDS_MOST: i64 = 65;

/// The search takes this long where neither a time nor a number of moves is given.
const USUAL_TIME: Duration = Duration::from_secs(10);

/// Above this no price changes a plan: it is all the likeness that a group of twelve could have.
const DEAREST: f64 = 12.0;

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse().map_err(|_| "expected seconds, as in 10 or 0.5")?;
    Duration::try_from_secs_f64(seconds).map_err(|error| error.to_string())
}

fn price(text: &str) -> Result<f64, String> {
    let price = text.parse().ok().filter(|price| (0.0..=DEAREST).contains(price));
    price.ok_or_else(|| format!("expected 0 to {DEAREST}"))
}

/// Forms groups, or invents people.
pub fn run(args: MatchArgs) -> ExitCode {
    if let Some(invent) = args.invent {
        return run_invented(invent);
    }
    let (Some(from), Some(to)) = (&args.input, &args.output) else {
        return fail(EXIT_USAGE, "give --input and --output");
    };
    let input = fs::read(from).map_err(|error| error.to_string());
    match input.and_then(|bytes| Input::from_json(&bytes).map_err(|refusal| refusal.to_string())) {
        Ok(input) => write(to, &form(&input, &args)),
        Err(error) => fail(EXIT_DATA, &format!("{}: {error}", from.display())),
    }
}

fn run_invented(invent: Invent) -> ExitCode {
    match invent {
        Invent::Generate { people, seed, output } => write_or_refuse(&output, &matching::generate(people, seed)),
        Invent::Simulate { people, rounds, seed, moves, wishes, output } => {
            let settings = Settings { seed, moves, wishes: wishes.into(), ..Settings::default() };
            write_or_refuse(&output, &matching::simulate(people, rounds.into(), &settings))
        }
    }
}

fn write_or_refuse<T: serde::Serialize>(file: &Path, answer: &Result<T, Refusal>) -> ExitCode {
    match answer {
        Ok(answer) => write(file, answer),
        Err(refusal) => fail(EXIT_USAGE, &refusal.to_string()),
    }
}

/// Forms the groups, saying on standard error how long that takes: wall time is no part of the answer, so that the
/// same input gives the same bytes.
fn form(input: &Input, args: &MatchArgs) -> Plan {
    let begun = Instant::now();
    let limit = match (args.seconds, args.moves) {
        (None, Some(_)) => None,
        (seconds, _) => Some(seconds.unwrap_or(USUAL_TIME)),
    };
    let settings = Settings { seed: args.seed, moves: args.moves, threads: args.threads, wishes: args.wishes.into() };
    let progress = Progress::new(input.people().len());
    let should_stop = || {
        let elapsed = begun.elapsed();
        progress.tell(elapsed, limit);
        limit.is_some_and(|limit| elapsed >= limit)
    };
    let plan = matching::form_groups(input, &settings, &should_stop);
    progress.end();
    tell(&format!("{} groups in {:.1} s\n", plan.groups.len(), begun.elapsed().as_secs_f64()));
    plan
}

fn write(file: &Path, answer: &impl serde::Serialize) -> ExitCode {
    let text = serde_json::to_vec(answer).map_err(io::Error::other);
    let written = text.and_then(|mut bytes| {
        bytes.push(b'\n');
        fs::write(file, bytes)
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(EXIT_UNAVAILABLE, &format!("{}: {error}", file.display())),
    }
}

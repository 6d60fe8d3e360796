//! `match` and `match generate`.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, Instant},
};

use clap::{Args, Subcommand};
use matching::{Input, Settings};

use super::{EXIT_DATA, EXIT_UNAVAILABLE, EXIT_USAGE, fail};

/// How to form groups from a file.
#[derive(Debug, Args)]
pub struct MatchArgs {
    #[command(subcommand)]
    generate: Option<Generate>,
    /// The people.
    #[arg(long, value_name = "FILE", required = true)]
    input: Option<PathBuf>,
    /// Where the groups are written.
    #[arg(long, value_name = "FILE", required = true)]
    output: Option<PathBuf>,
    /// What all chance is drawn from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How long to search at most.
    #[arg(long, conflicts_with = "moves")]
    seconds: Option<u64>,
    /// How many steps to take at most; the answer does not depend on the machine.
    #[arg(long)]
    moves: Option<u64>,
    /// How many threads to search on.
    #[arg(long, default_value_t = 1)]
    threads: usize,
}

/// Inventing people.
#[derive(Debug, Subcommand)]
enum Generate {
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
}

/// The search takes this long where neither a time nor a number of moves is given.
const USUAL_SECONDS: u64 = 10;

/// Forms groups, or invents people.
pub fn run(args: MatchArgs) -> ExitCode {
    if let Some(Generate::Generate { people, seed, output }) = args.generate {
        return match matching::generate(people, seed) {
            Ok(input) => write(&output, &input),
            Err(refusal) => fail(EXIT_USAGE, &refusal.to_string()),
        };
    }
    let (Some(from), Some(to)) = (&args.input, &args.output) else {
        return fail(EXIT_USAGE, "give --input and --output");
    };
    let input = match fs::read(from) {
        Ok(bytes) => match Input::from_json(&bytes) {
            Ok(input) => input,
            Err(refusal) => return fail(EXIT_DATA, &format!("{}: {refusal}", from.display())),
        },
        Err(error) => return fail(EXIT_DATA, &format!("{}: {error}", from.display())),
    };
    let begun = Instant::now();
    let limit = match (args.seconds, args.moves) {
        (None, Some(_)) => None,
        (seconds, _) => Some(Duration::from_secs(seconds.unwrap_or(USUAL_SECONDS))),
    };
    let settings = Settings { seed: args.seed, moves: args.moves, threads: args.threads, ..Settings::default() };
    let plan = matching::form_groups(&input, &settings, &|| limit.is_some_and(|limit| begun.elapsed() >= limit));
    // Wall time is no part of the answer, so that the same input gives the same bytes.
    eprintln!("{} groups in {:.1} s", plan.groups.len(), begun.elapsed().as_secs_f64());
    write(to, &plan)
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

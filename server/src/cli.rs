//! The command line: what each command does, and what the process exits with.

mod backup;
mod deck;
mod healthcheck;
mod keys;
mod match_people;
mod serve;

use std::{path::PathBuf, process::ExitCode};

use clap::{ArgAction, CommandFactory, Parser, Subcommand, error::ErrorKind};

use crate::config::{RawSettings, Settings};

/// Wrong usage (BSD's `EX_USAGE`).
pub const EXIT_USAGE: u8 = 64;
/// Wrong data in a file (`EX_DATAERR`).
pub const EXIT_DATA: u8 = 65;
/// A service that is needed is away (`EX_UNAVAILABLE`).
pub const EXIT_UNAVAILABLE: u8 = 69;
/// Wrong or damaged configuration or database (`EX_CONFIG`).
pub const EXIT_CONFIG: u8 = 78;

/// 황금향: small groups for retirees who hope to move to Jeju.
#[derive(Debug, Parser)]
#[command(name = "hwanggeumhyang", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    settings: RawSettings,
}

/// What to do.
#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site.
    Serve(ServeArgs),
    /// Bring the database to this version and stop.
    Migrate,
    /// Fill an empty database with invented people and stop.
    SeedDemo,
    /// Make an organizer and print the one-time link by which they set their password.
    CreateOrganizer {
        /// The name to call them by.
        #[arg(long)]
        name: String,
        /// Their e-mail address or mobile number.
        #[arg(long)]
        login: String,
    },
    /// Print a one-time link by which a person sets a new password.
    NewKey {
        /// What they log in with.
        #[arg(long)]
        login: String,
    },
    /// Form groups from a file of people, or invent such a file.
    #[command(args_conflicts_with_subcommands = true)]
    Match(match_people::MatchArgs),
    /// Look after topic cards.
    Deck {
        #[command(subcommand)]
        command: deck::DeckCommand,
    },
    /// Write a copy of the database to a file that is not there yet; the service may go on meanwhile (SQLite).
    Backup {
        /// The file to make.
        file: PathBuf,
    },
    /// Put a backup in the place of the database; the service must be stopped (SQLite).
    Restore {
        /// The backup.
        file: PathBuf,
    },
    /// Ask a running service whether it is well.
    Healthcheck,
    /// Print every setting, secrets masked.
    Config,
}

/// How to serve.
#[derive(Debug, clap::Args)]
pub struct ServeArgs {
    /// Fill an empty database with invented people; said twice, serve them under a public address too.
    #[arg(long, action = ArgAction::Count)]
    pub demo: u8,
    /// Read the calendar's "now" (RFC 3339) from this file at each look.
    #[arg(long, value_name = "FILE")]
    pub test_clock: Option<PathBuf>,
}

/// Reads the command line; asks for help answer themselves.
pub fn parse() -> Result<Cli, ExitCode> {
    Cli::try_parse().map_err(|error| {
        // Nothing is left to do if even the message cannot be printed.
        _ = error.print();
        match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
            _ => ExitCode::from(EXIT_USAGE),
        }
    })
}

/// Carries out a command.
pub async fn run(cli: Cli) -> ExitCode {
    match cli.command {
        // These two need neither settings nor a service.
        Command::Match(args) => match_people::run(args),
        Command::Deck { command } => deck::run(&command),
        command => run_with_settings(command, &cli.settings).await,
    }
}

async fn run_with_settings(command: Command, raw: &RawSettings) -> ExitCode {
    let demo = match &command {
        Command::Serve(args) => args.demo > 0,
        command => matches!(command, Command::SeedDemo),
    };
    let settings = match Settings::read(raw, demo) {
        Ok(settings) => settings,
        Err(problems) => return fail(EXIT_CONFIG, &problems.to_string()),
    };
    match command {
        Command::Serve(args) => serve::run(settings, args).await,
        Command::Migrate => serve::migrate(&settings).await,
        Command::SeedDemo => serve::seed_demo(&settings).await,
        Command::CreateOrganizer { name, login } => keys::create_organizer(&settings, &name, &login).await,
        Command::NewKey { login } => keys::new_key(&settings, &login).await,
        Command::Backup { file } => backup::backup(&settings, &file).await,
        Command::Restore { file } => backup::restore(&settings, &file).await,
        Command::Healthcheck => healthcheck::run(&settings).await,
        Command::Config | Command::Match(_) | Command::Deck { .. } => {
            print!("{settings}");
            ExitCode::SUCCESS
        }
    }
}

/// Says on standard error what is wrong and exits with this code.
pub fn fail(code: u8, message: &str) -> ExitCode {
    eprintln!("{}: {message}", Cli::command().get_name());
    ExitCode::from(code)
}

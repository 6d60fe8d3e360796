//! The command line: what each command does, and what the process exits with.

mod backup;
mod deck;
mod healthcheck;
mod keys;
mod match_people;
mod serve;

use std::{path::PathBuf, process::ExitCode};

use clap::{ArgAction, CommandFactory, Parser, Subcommand, error::ErrorKind};

use crate::{
    config::{RawSettings, Settings},
    say::{say, tell},
    stop::Stop,
    warnings,
};

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

/// Whether the command line, at a first glance, asks for a service. All other commands end as soon as they are
/// told to, which is what happens to who does not listen.
pub fn is_to_serve() -> bool {
    std::env::args_os().any(|argument| argument == "serve")
}

/// Carries out a command; a service until it is told to stop.
pub async fn run(cli: Cli, stop: Stop) -> ExitCode {
    match cli.command {
        // These two need neither settings nor a service.
        Command::Match(args) => match_people::run(args),
        Command::Deck { command } => deck::run(&command),
        Command::Serve(args) => match read(&cli.settings, args.demo > 0) {
            Ok(settings) => serve::run(settings, args, stop).await,
            Err(exit) => exit,
        },
        command => run_with_settings(command, &cli.settings).await,
    }
}

async fn run_with_settings(command: Command, raw: &RawSettings) -> ExitCode {
    let settings = match read(raw, matches!(command, Command::SeedDemo)) {
        Ok(settings) => settings,
        Err(exit) => return exit,
    };
    match command {
        Command::Migrate => serve::migrate(&settings).await,
        Command::SeedDemo => serve::seed_demo(&settings).await,
        Command::CreateOrganizer { name, login } => keys::create_organizer(&settings, &name, &login).await,
        Command::NewKey { login } => keys::new_key(&settings, &login).await,
        Command::Backup { file } => backup::backup(&settings, &file).await,
        Command::Restore { file } => backup::restore(&settings, &file).await,
        Command::Healthcheck => healthcheck::run(&settings).await,
        Command::Config | Command::Serve(_) | Command::Match(_) | Command::Deck { .. } => {
            say(&settings.to_string());
            ExitCode::SUCCESS
        }
    }
}

/// Reads the settings. What is missing may stand in the environment under a misspelt name, so that is said as well.
fn read(raw: &RawSettings, demo: bool) -> Result<Settings, ExitCode> {
    Settings::read(raw, demo).map_err(|problems| {
        let unknown = unknown_settings().into_iter().map(|warning| format!("\n  {warning}"));
        fail(EXIT_CONFIG, &format!("{problems}{}", unknown.collect::<String>()))
    })
}

/// Variables of the environment that look like settings and are none.
pub fn unknown_settings() -> Vec<String> {
    let command = Cli::command();
    let flags: Vec<&str> = command.get_arguments().filter_map(|argument| argument.get_env()?.to_str()).collect();
    // What must not stand on a command line is no flag, but the file that it may stand in is.
    let secrets = flags.iter().filter_map(|name| name.strip_suffix("_FILE"));
    let known: Vec<&str> = flags.iter().copied().chain(secrets).collect();
    warnings::unknown_settings(std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()), &known)
}

/// Says on standard error what is wrong and exits with this code.
pub fn fail(code: u8, message: &str) -> ExitCode {
    tell(&format!("{}: {message}\n", Cli::command().get_name()));
    ExitCode::from(code)
}

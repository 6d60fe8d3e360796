//! `deck check`.

use std::{fs, path::PathBuf, process::ExitCode};

use clap::Subcommand;
use domain::topic::TopicCard;
use serde::Deserialize;

use super::{EXIT_DATA, fail};
use crate::say::say;

/// What to do with topic cards.
#[derive(Debug, Subcommand)]
pub enum DeckCommand {
    /// Check cards in a file as strictly as those of a model.
    Check {
        /// JSON: a list of objects with title, why, opener and activity.
        file: PathBuf,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TypedCard {
    title: String,
    why: String,
    opener: String,
    activity: String,
}

/// Checks every card and says what is wrong with each.
pub fn run(command: &DeckCommand) -> ExitCode {
    let DeckCommand::Check { file } = command;
    let cards: Vec<TypedCard> = match fs::read(file)
        .map_err(|error| error.to_string())
        .and_then(|bytes| serde_json::from_slice(&bytes).map_err(|error| error.to_string()))
    {
        Ok(cards) => cards,
        Err(error) => return fail(EXIT_DATA, &format!("{}: {error}", file.display())),
    };
    let wrong: Vec<String> = (1..)
        .zip(&cards)
        .filter_map(|(n, card)| {
            let read = TopicCard::parse(&card.title, &card.why, &card.opener, &card.activity);
            read.err().map(|error| format!("card {n}: {error}"))
        })
        .collect();
    if wrong.is_empty() {
        say(&format!("{} cards, all fit to be shown\n", cards.len()));
        return ExitCode::SUCCESS;
    }
    fail(EXIT_DATA, &format!("{} of {} cards cannot be shown:\n  {}", wrong.len(), cards.len(), wrong.join("\n  ")))
}

//! `backup` and `restore`.

use std::{path::Path, process::ExitCode};

use backend::{
    ports::clock::Clock,
    store::{self, BackupError, OpenError},
};
use secrecy::ExposeSecret;

use super::{EXIT_CONFIG, EXIT_DATA, EXIT_UNAVAILABLE, EXIT_USAGE, fail};
use crate::{config::Settings, say::say, start};

/// Without the secret, rooms and letters in a backup stay sealed, and keys open nothing.
const SECRET_APART: &str = "The secret is not in it: keep a copy of `secret.key` beside the database (or of HGH_SECRET) apart from \
     the backup, for a database without its secret is refused at start.";

/// Writes a copy of the database to a file.
pub async fn backup(settings: &Settings, file: &Path) -> ExitCode {
    start::logging(settings);
    if is_postgres(settings) {
        let said = "with PostgreSQL use: pg_dump --format=custom --file=FILE \"$HGH_DATABASE_URL\"";
        say(&format!("{SECRET_APART}\n"));
        return fail(EXIT_USAGE, said);
    }
    match store::backup(settings.database_url.expose_secret(), file).await {
        Ok(()) => {
            say(&format!("the backup is in {}\n{SECRET_APART}\n", file.display()));
            ExitCode::SUCCESS
        }
        Err(error) => refused(&error),
    }
}

/// Puts a copy in the place of the database.
pub async fn restore(settings: &Settings, file: &Path) -> ExitCode {
    start::logging(settings);
    if is_postgres(settings) {
        let said = "with PostgreSQL stop the service and use: \
             pg_restore --clean --if-exists --exit-on-error --single-transaction --dbname=\"$HGH_DATABASE_URL\" FILE";
        say(&format!("{SECRET_APART}\n"));
        return fail(EXIT_USAGE, said);
    }
    match store::restore(settings.database_url.expose_secret(), file, Clock::System.now()).await {
        Ok(kept) => {
            say(&format!("{} is restored\n", file.display()));
            if let Some(kept) = kept {
                say(&format!("what was there before is kept in {}\n", kept.display()));
            }
            say(&format!("{SECRET_APART}\n"));
            ExitCode::SUCCESS
        }
        Err(error) => refused(&error),
    }
}

fn is_postgres(settings: &Settings) -> bool {
    !settings.database_url.expose_secret().starts_with("sqlite:")
}

fn refused(error: &BackupError) -> ExitCode {
    let code = match error {
        BackupError::NotAFile | BackupError::Path(_) | BackupError::Exists(_) => EXIT_USAGE,
        BackupError::NoBackup(..) => EXIT_DATA,
        BackupError::File(..) | BackupError::Database(OpenError::Unreachable(_) | OpenError::Locked(_)) => {
            EXIT_UNAVAILABLE
        }
        BackupError::Nothing(_) | BackupError::Database(_) => EXIT_CONFIG,
    };
    fail(code, &error.to_string())
}

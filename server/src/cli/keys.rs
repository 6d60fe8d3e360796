//! `create-organizer` and `new-key`: small writes beside a service that may go on.

use std::process::ExitCode;

use backend::{Backend, operation::Failed, people::account::LoginTaken, store::StoreError};
use domain::{
    people::{login::Login, person::CallName},
    text::EN,
};

use super::{EXIT_CONFIG, EXIT_UNAVAILABLE, EXIT_USAGE, fail};
use crate::{config::Settings, say::say, start};

/// Makes an organizer and prints the address of their key.
pub async fn create_organizer(settings: &Settings, name: &str, login: &str) -> ExitCode {
    let name = match CallName::of_organizer(name) {
        Ok(name) => name,
        Err(error) => return fail(EXIT_USAGE, &format!("--name: {}", EN.say(error))),
    };
    let (login, backend) = match begin(settings, login).await {
        Ok(begun) => begun,
        Err(exit) => return exit,
    };
    let made = backend.create_organizer(name, login).await;
    backend.close().await;
    match made {
        Ok(address) => {
            say(&format!("{address}\n"));
            ExitCode::SUCCESS
        }
        Err(Failed::Refused(LoginTaken)) => fail(EXIT_USAGE, "--login: somebody is a member by this log-in already"),
        Err(Failed::Store(error)) => not_written(&error),
        Err(error) => fail(EXIT_CONFIG, &error.to_string()),
    }
}

/// Makes a key for a person and prints its address.
pub async fn new_key(settings: &Settings, login: &str) -> ExitCode {
    let (login, backend) = match begin(settings, login).await {
        Ok(begun) => begun,
        Err(exit) => return exit,
    };
    let made = backend.key_by_login(&login).await;
    backend.close().await;
    match made {
        Ok(Some(address)) => {
            say(&format!("{address}\n"));
            ExitCode::SUCCESS
        }
        Ok(None) => fail(EXIT_USAGE, "--login: nobody is a member by this log-in"),
        Err(error) => not_written(&error),
    }
}

/// Reads the log-in and opens the database beside a service, or says why not.
async fn begin(settings: &Settings, login: &str) -> Result<(Login, Backend), ExitCode> {
    let login = Login::parse(login).map_err(|error| fail(EXIT_USAGE, &format!("--login: {}", EN.say(error))))?;
    let backend = start::backend_beside(settings).await;
    Ok((login, backend.map_err(|error| fail(error.exit_code(), &error.to_string()))?))
}

fn not_written(error: &StoreError) -> ExitCode {
    if error.is_away() {
        return fail(
            EXIT_UNAVAILABLE,
            &format!("the database is busy or away, nothing was written; try again: {error}"),
        );
    }
    fail(EXIT_CONFIG, &error.to_string())
}

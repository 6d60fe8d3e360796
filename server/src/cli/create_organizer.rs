//! `create-organizer`.

use std::process::ExitCode;

use backend::{account::AccountError, ports::clock::Clock};
use domain::{login::Login, person::CallName, text::EN};

use super::{EXIT_CONFIG, EXIT_USAGE, fail};
use crate::{config::Settings, say::say, start};

/// Makes an organizer and prints the address of their key.
pub async fn run(settings: &Settings, name: &str, login: &str) -> ExitCode {
    let name = match CallName::of_organizer(name) {
        Ok(name) => name,
        Err(error) => return fail(EXIT_USAGE, &format!("--name: {}", EN.say(error))),
    };
    let login = match Login::parse(login) {
        Ok(login) => login,
        Err(error) => return fail(EXIT_USAGE, &format!("--login: {}", EN.say(error))),
    };
    let backend = match start::backend(settings, Clock::System).await {
        Ok(backend) => backend,
        Err(error) => return fail(error.exit_code(), &error.to_string()),
    };
    let made = backend.create_organizer(name, login).await;
    backend.close().await;
    match made {
        Ok(address) => {
            say(&format!("{address}\n"));
            ExitCode::SUCCESS
        }
        Err(AccountError::Taken) => fail(EXIT_USAGE, "--login: somebody is a member by this log-in already"),
        Err(error) => fail(EXIT_CONFIG, &error.to_string()),
    }
}

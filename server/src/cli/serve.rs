//! `serve` and `migrate`.

use std::{process::ExitCode, time::Duration};

use backend::{Backend, ports::clock::Clock};

use super::{EXIT_CONFIG, EXIT_UNAVAILABLE, ServeArgs, fail, unknown_settings};
use crate::{config::Settings, http, say::say, start, stop::Stop, warnings};

/// A start that is under way may take this long to come to its end when the process is told to stop. Filling
/// a database is better not left half done; whoever tells it waits for half a minute.
const START_GRACE: Duration = Duration::from_secs(20);

/// Serves until the process is told to stop, at whichever moment that is.
pub async fn run(settings: Settings, args: ServeArgs, stop: Stop) -> ExitCode {
    start::logging(&settings);
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "starting");
    for warning in unknown_settings().into_iter().chain(warnings::of(&settings, args.demo > 0, Clock::System.now())) {
        tracing::warn!("{warning}");
    }
    // Only a demonstration that was said twice comes to serve at a public address.
    let practice = settings.is_open() && args.demo > 0;
    let backend = match stop.bound(START_GRACE, begin(&settings, args)).await {
        Some(Ok(backend)) => backend,
        Some(Err(exit)) => return exit,
        None => return ExitCode::SUCCESS,
    };
    if stop.is_told() {
        backend.close().await;
        return ExitCode::SUCCESS;
    }
    match http::serve(&settings, backend, practice, stop).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(EXIT_UNAVAILABLE, &format!("cannot listen on {}: {error}", settings.addr)),
    }
}

/// Opens the database and makes what a first start needs.
async fn begin(settings: &Settings, args: ServeArgs) -> Result<Backend, ExitCode> {
    let calendar = args.test_clock.map_or(Clock::System, |file| {
        tracing::warn!(?file, "THE CALENDAR IS READ FROM A FILE: this is for tests, never for real people");
        Clock::File(file)
    });
    if args.demo == 1 && settings.is_open() {
        return Err(fail(EXIT_CONFIG, &start::StartError::PublicDemo.to_string()));
    }
    let backend = match start::backend(settings, calendar).await {
        Ok(backend) => backend,
        Err(error) => return Err(fail(error.exit_code(), &error.to_string())),
    };
    if args.demo > 0
        && let Err(error) = start::demo(settings, &backend).await
    {
        backend.close().await;
        return Err(fail(EXIT_CONFIG, &error.to_string()));
    }
    if let Err(error) = start::refuse_public_demo(settings, &backend, args.demo).await {
        backend.close().await;
        return Err(fail(error.exit_code(), &error.to_string()));
    }
    match start::first_organizer(&backend).await {
        Ok(()) => Ok(backend),
        Err(error) => Err(fail(EXIT_CONFIG, &error.to_string())),
    }
}

/// Fills an empty database with invented people.
pub async fn seed_demo(settings: &Settings) -> ExitCode {
    start::logging(settings);
    let backend = match start::backend(settings, Clock::System).await {
        Ok(backend) => backend,
        Err(error) => return fail(error.exit_code(), &error.to_string()),
    };
    let seeded = start::demo(settings, &backend).await;
    backend.close().await;
    match seeded {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(EXIT_CONFIG, &error.to_string()),
    }
}

/// Brings the database to this version.
pub async fn migrate(settings: &Settings) -> ExitCode {
    start::logging(settings);
    match start::backend(settings, Clock::System).await {
        Ok(backend) => {
            backend.close().await;
            say("the database is ready\n");
            ExitCode::SUCCESS
        }
        Err(error) => fail(error.exit_code(), &error.to_string()),
    }
}

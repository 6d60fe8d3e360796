//! `serve` and `migrate`.

use std::process::ExitCode;

use backend::ports::clock::Clock;

use super::{EXIT_CONFIG, EXIT_UNAVAILABLE, ServeArgs, fail};
use crate::{config::Settings, http, start};

/// Serves until the process is told to stop.
pub async fn run(settings: Settings, args: ServeArgs) -> ExitCode {
    start::logging(&settings);
    let calendar = args.test_clock.map_or(Clock::System, |file| {
        tracing::warn!(?file, "THE CALENDAR IS READ FROM A FILE: this is for tests, never for real people");
        Clock::File(file)
    });
    if settings.help_phone.is_none() {
        tracing::warn!("HGH_HELP_PHONE is not set: pages tell people to call an organizer, but not at which number");
    }
    if args.demo == 1 && settings.is_public() {
        return fail(EXIT_CONFIG, &start::StartError::PublicDemo.to_string());
    }
    let backend = match start::backend(&settings, calendar).await {
        Ok(backend) => backend,
        Err(error) => return fail(error.exit_code(), &error.to_string()),
    };
    if args.demo > 0
        && let Err(error) = start::demo(&settings, &backend).await
    {
        backend.close().await;
        return fail(EXIT_CONFIG, &error.to_string());
    }
    if let Err(error) = start::refuse_public_demo(&settings, &backend, args.demo).await {
        backend.close().await;
        return fail(error.exit_code(), &error.to_string());
    }
    if let Err(error) = start::first_organizer(&backend).await {
        return fail(EXIT_CONFIG, &error.to_string());
    }
    // Only a demonstration that was said twice is still here with a public address.
    let practice = settings.is_public() && args.demo > 0;
    match http::serve(&settings, backend, practice).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(EXIT_UNAVAILABLE, &format!("cannot listen on {}: {error}", settings.addr)),
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
            println!("the database is ready");
            ExitCode::SUCCESS
        }
        Err(error) => fail(error.exit_code(), &error.to_string()),
    }
}

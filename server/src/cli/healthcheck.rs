//! `healthcheck`.

use std::process::ExitCode;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{Duration, timeout},
};

use super::{EXIT_UNAVAILABLE, fail};
use crate::config::Settings;

/// A service that does not answer in this time is not well.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks `/readyz` of the service on the address of the settings.
pub async fn run(settings: &Settings) -> ExitCode {
    match timeout(PATIENCE, ask(settings)).await {
        Ok(Ok(true)) => ExitCode::SUCCESS,
        Ok(Ok(false)) => fail(EXIT_UNAVAILABLE, "the service is not ready"),
        Ok(Err(error)) => fail(EXIT_UNAVAILABLE, &format!("no answer from {}: {error}", settings.addr)),
        Err(_) => fail(EXIT_UNAVAILABLE, "the service does not answer in time"),
    }
}

async fn ask(settings: &Settings) -> std::io::Result<bool> {
    let mut stream = TcpStream::connect(settings.addr).await?;
    let host = settings.addr;
    stream.write_all(format!("GET /readyz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").as_bytes()).await?;
    let mut head = [0; "HTTP/1.1 200".len()];
    stream.read_exact(&mut head).await?;
    Ok(&head == b"HTTP/1.1 200")
}

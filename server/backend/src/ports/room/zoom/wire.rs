//! Requests to Zoom and what their answers mean.

use std::time::Duration;

use reqwest::{Client, RequestBuilder, Response, StatusCode, redirect::Policy};
use serde::de::DeserializeOwned;

use super::RoomError;

/// A service that is there accepts a connection within this time.
const CONNECT: Duration = Duration::from_secs(2);
/// No request takes longer than this, its answer read to the end; no page waits for it.
const TOTAL: Duration = Duration::from_secs(10);
/// The longest answer that is read; a meeting takes 4 KiB.
const LONGEST: usize = 64 * 1024;
/// The header in which Zoom tells which of its limits was met.
const LIMIT_KIND: &str = "x-ratelimit-type";

/// A client that waits for nothing long and follows nowhere.
pub fn client() -> reqwest::Result<Client> {
    Client::builder().connect_timeout(CONNECT).timeout(TOTAL).redirect(Policy::none()).build()
}

/// Sends a request and reads its answer.
pub async fn send<T: DeserializeOwned>(request: RequestBuilder) -> Result<T, RoomError> {
    let response = request.send().await.map_err(|error| failed(&error))?;
    refused(&response)?;
    let body = read(response).await?;
    serde_json::from_slice(&body).map_err(|_| RoomError::Unreadable)
}

fn refused(response: &Response) -> Result<(), RoomError> {
    let status = response.status();
    if status.is_success() {
        return Ok(());
    }
    Err(match status {
        StatusCode::TOO_MANY_REQUESTS => RoomError::Busy { today: names_the_day(response) },
        StatusCode::REQUEST_TIMEOUT => RoomError::Late,
        _ if status.is_server_error() => RoomError::Trouble(status.as_u16()),
        _ => RoomError::Refused(status.as_u16()),
    })
}

/// Whether the limit that was met is one of the day, as in `Daily-limit`.
fn names_the_day(response: &Response) -> bool {
    let kind = response.headers().get(LIMIT_KIND).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.to_ascii_lowercase().contains("daily"))
}

async fn read(mut response: Response) -> Result<Vec<u8>, RoomError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| failed(&error))? {
        if body.len() + chunk.len() > LONGEST {
            return Err(RoomError::Unreadable);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// The error of the library names the address and with it the host user, so it is not kept.
fn failed(error: &reqwest::Error) -> RoomError {
    if error.is_timeout() { RoomError::Late } else { RoomError::Unreachable }
}

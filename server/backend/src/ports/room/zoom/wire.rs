//! Requests to Zoom and what their answers mean.

use reqwest::{RequestBuilder, Response, StatusCode};
use serde::de::DeserializeOwned;

use super::RoomError;
use crate::ports::wire::{self, WireError};

/// The header in which Zoom tells which of its limits was met.
const LIMIT_KIND: &str = "x-ratelimit-type";

/// Sends a request and reads its answer.
pub async fn send<T: DeserializeOwned>(request: RequestBuilder) -> Result<T, RoomError> {
    let response = wire::send(request).await?;
    refused(&response)?;
    let body = wire::read(response).await?;
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

impl From<WireError> for RoomError {
    fn from(error: WireError) -> Self {
        match error {
            WireError::Late => Self::Late,
            WireError::Unreachable => Self::Unreachable,
            WireError::Endless => Self::Unreadable,
        }
    }
}

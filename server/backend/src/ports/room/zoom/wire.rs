//! Requests to Zoom and what their answers mean.

use domain::base::moment::{DAY, Moment, SECOND};
use reqwest::{RequestBuilder, Response, StatusCode, header::RETRY_AFTER};
use serde::{Deserialize, de::DeserializeOwned};

use super::RoomError;
use crate::ports::{
    room::Wait,
    wire::{self, WireError},
};

/// The header in which Zoom tells which of its limits was met.
const LIMIT_KIND: &str = "x-ratelimit-type";

/// Zoom's code for "only available for paid accounts".
const PAID_ONLY: i64 = 200;

/// Sends a request and reads its answer.
pub async fn send<T: DeserializeOwned>(request: RequestBuilder, now: Moment) -> Result<T, RoomError> {
    let body = wire::read(taken(request, now).await?).await?;
    serde_json::from_slice(&body).map_err(|_| RoomError::Unreadable)
}

/// Sends a request whose answer says nothing but that it was done.
pub async fn send_quietly(request: RequestBuilder, now: Moment) -> Result<(), RoomError> {
    taken(request, now).await.map(drop)
}

/// An answer that is no refusal.
async fn taken(request: RequestBuilder, now: Moment) -> Result<Response, RoomError> {
    let response = wire::send(request).await?;
    let status = response.status();
    if status.is_success() {
        return Ok(response);
    }
    Err(match status {
        StatusCode::TOO_MANY_REQUESTS => RoomError::Busy(wait(&response, now)),
        StatusCode::REQUEST_TIMEOUT => RoomError::Late,
        _ if status.is_server_error() => RoomError::Trouble(status.as_u16()),
        StatusCode::BAD_REQUEST | StatusCode::FORBIDDEN => refused(response).await,
        _ => RoomError::Refused(status.as_u16()),
    })
}

/// Why Zoom refused, as it says in the body.
#[derive(Deserialize)]
struct Refusal {
    code: i64,
}

/// Whether something was refused that only accounts include that are paid for, or for another reason.
async fn refused(response: Response) -> RoomError {
    let status = response.status();
    let body = wire::read(response).await.unwrap_or_default();
    match serde_json::from_slice(&body) {
        Ok(Refusal { code: PAID_ONLY }) => RoomError::NotIncluded,
        _ => RoomError::Refused(status.as_u16()),
    }
}

/// How long Zoom wants to be left alone: until tomorrow where it met a limit of the day, as in `Daily-limit`; else as long as
/// `Retry-After` says, in seconds or as a moment, a day at most.
fn wait(response: &Response, now: Moment) -> Wait {
    let text = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    if text(LIMIT_KIND).is_some_and(|kind| kind.to_ascii_lowercase().contains("daily")) {
        return Wait::Day;
    }
    let Some(after) = text(RETRY_AFTER.as_str()) else { return Wait::Unsaid };
    let seconds = after.parse::<i64>().ok().map(|seconds| seconds.saturating_mul(SECOND));
    let until = || Moment::parse(after).map(|moment| moment.unix_ms() - now.unix_ms());
    match seconds.or_else(until) {
        Some(ms @ 1..) => Wait::For(ms.min(DAY)),
        _ => Wait::Unsaid,
    }
}

impl From<WireError> for RoomError {
    fn from(error: WireError) -> Self {
        match error {
            WireError::Late => Self::Late,
            WireError::Unreachable | WireError::Silent => Self::Unreachable,
            WireError::Endless => Self::Unreadable,
        }
    }
}

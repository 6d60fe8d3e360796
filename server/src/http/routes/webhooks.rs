//! What Zoom tells by itself: taken if Zoom has signed it, just now, and once (docs/adr/0028).

use app::error::{AppError, NoField};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use backend::{operation::Failed, ports::room::zoom::hook::SignedPost};
use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::http::Web;

/// The longest thing that Zoom tells of somebody takes two kilobytes; this leaves room for what it may add.
const LONGEST: usize = 64 * 1024;

/// `POST /webhooks/zoom`: answered at once, for Zoom gives up after three seconds and tells it again. What we do not wait for
/// is taken and forgotten. Without a secret there is no such address.
pub async fn zoom(State(web): State<Web>, headers: HeaderMap, body: Bytes) -> Response {
    let Some(hook) = &web.zoom_hook else { return StatusCode::NOT_FOUND.into_response() };
    if body.len() > LONGEST {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    let said = [one(&headers, "x-zm-request-timestamp"), one(&headers, "x-zm-signature")];
    let [Some(timestamp), Some(signature)] = said else { return StatusCode::UNAUTHORIZED.into_response() };
    match web.backend.hear_zoom(hook, &SignedPost { timestamp, signature, body: &body }).await {
        Ok(Some(proof)) => Json(proof).into_response(),
        Ok(None) => StatusCode::OK.into_response(),
        Err(Failed::Refused(why)) => {
            tracing::info!(%why, "what came as a webhook of Zoom is not taken");
            StatusCode::UNAUTHORIZED.into_response()
        }
        Err(failed) => AppError::<NoField>::from(failed).status().into_response(),
    }
}

/// What a header says that stands there once.
fn one<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut all = headers.get_all(name).iter();
    let first = all.next()?;
    if all.next().is_some() { None } else { first.to_str().ok() }
}

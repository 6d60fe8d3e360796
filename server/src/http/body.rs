//! Bodies: read whole before anything is done with them, or refused.

use std::error::Error;

use axum::{
    body::{Body, HttpBody, to_bytes},
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, Method, StatusCode, header};
use http_body_util::LengthLimitError;
use tokio::time::timeout;

use super::accept::Patience;

/// The longest body: the longest form of ours is a tenth of it.
const LIMIT: usize = 64 * 1024;

/// Reads a body within its time. A time for each piece alone would let somebody send one byte at a time
/// for hours.
pub async fn whole(State(patience): State<Patience>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    // What comes with a question has no meaning, and is not waited for.
    if matches!(parts.method, Method::GET | Method::HEAD) {
        return next.run(Request::from_parts(parts, Body::empty())).await;
    }
    if body.size_hint().lower() > LIMIT as u64 {
        return refused(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let read = match timeout(patience.body, to_bytes(body, LIMIT)).await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(error)) => {
            let is_long = error.source().is_some_and(<dyn Error>::is::<LengthLimitError>);
            return refused(if is_long { StatusCode::PAYLOAD_TOO_LARGE } else { StatusCode::BAD_REQUEST });
        }
        Err(_) => return refused(StatusCode::REQUEST_TIMEOUT),
    };
    parts.headers.remove(header::TRANSFER_ENCODING);
    next.run(Request::from_parts(parts, Body::from(read))).await
}

/// What follows on this connection is the rest of the body, so it is closed.
fn refused(status: StatusCode) -> Response {
    let mut answer = status.into_response();
    answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    answer
}

//! Bodies: read whole before anything is done with them, or refused.

use axum::{
    body::{Body, HttpBody},
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use bytes::{Bytes, BytesMut};
use http::{HeaderValue, Method, StatusCode, header};
use http_body_util::BodyExt;
use tokio::time::timeout;

use crate::http::accept::Patience;

/// The longest body. The longest form of ours takes a tenth of it; the rest is for whoever pastes a whole book, who
/// shall be told so beside the field, with the book still in it.
pub const LIMIT: usize = 512 * 1024;
/// A body that is too long is read to its end up to this, and thrown away: browsers show the answer only if
/// they were let finish.
const READ: usize = 4 * LIMIT;

/// Reads a body within its time. A time for each piece alone would let somebody send one byte at a time
/// for hours.
pub async fn whole(State(patience): State<Patience>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    // What comes with a question has no meaning, and is not waited for.
    if matches!(parts.method, Method::GET | Method::HEAD) {
        return next.run(Request::from_parts(parts, Body::empty())).await;
    }
    match timeout(patience.body, read(body)).await.unwrap_or(Err(StatusCode::REQUEST_TIMEOUT)) {
        Ok(bytes) => {
            parts.headers.remove(header::TRANSFER_ENCODING);
            next.run(Request::from_parts(parts, Body::from(bytes))).await
        }
        Err(status) => {
            let mut answer = status.into_response();
            // What follows on this connection may be the rest of the body.
            answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            answer
        }
    }
}

async fn read(mut body: Body) -> Result<Bytes, StatusCode> {
    let (mut kept, mut length) = (BytesMut::new(), 0);
    if body.size_hint().lower() > READ as u64 {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| StatusCode::BAD_REQUEST)?.into_data() else { continue };
        length += data.len();
        if length <= LIMIT {
            kept.extend_from_slice(&data);
        } else if length > READ {
            break;
        }
    }
    if length <= LIMIT { Ok(kept.freeze()) } else { Err(StatusCode::PAYLOAD_TOO_LARGE) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_body_is_taken_up_to_its_limit_and_not_a_byte_more() {
        for (length, expected) in [
            (0, Ok(0)),
            (LIMIT, Ok(LIMIT)),
            (LIMIT + 1, Err(StatusCode::PAYLOAD_TOO_LARGE)),
            (READ, Err(StatusCode::PAYLOAD_TOO_LARGE)),
            (READ + 1, Err(StatusCode::PAYLOAD_TOO_LARGE)),
        ] {
            assert_eq!(read(Body::from(vec![b'a'; length])).await.map(|bytes| bytes.len()), expected, "{length}");
        }
    }
}

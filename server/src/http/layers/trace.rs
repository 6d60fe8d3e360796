//! One line in the log for each request, under an id that every other line of it bears.

use std::time::Instant;

use axum::{extract::Request, middleware::Next, response::Response};
use backend::ports::rng::Rng;
use http::{HeaderName, HeaderValue, Method};
use tower_http::request_id::{MakeRequestId, RequestId};
use tracing::Instrument;

/// The header in which a request bears its id.
pub const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// What stands in the log for a part of a path that may be secret or is not ours.
const HIDDEN: &str = "…";
/// No address of ours has more parts; the rest of a path that has is not worth its place in the log.
const LOGGED_PARTS: usize = 8;
/// The longest word in an address of ours is half as long.
const LONGEST_WORD: usize = 40;
/// A word holds fewer digits than this; a key in four parts has four in each.
const DIGITS: usize = 4;
/// Letters and digits of an id.
const ID: usize = 26;

/// Ids of requests; a number drawn at the start and counted on would tell how busy we are.
#[derive(Clone)]
pub struct RequestIds(std::sync::Arc<Rng>);

impl RequestIds {
    /// Ids from the system's randomness; without it the process would not have started.
    pub fn new() -> Self {
        Self(std::sync::Arc::new(Rng::from_system().unwrap_or_else(|_| Rng::seeded(0))))
    }
}

impl MakeRequestId for RequestIds {
    fn make_request_id<B>(&mut self, _: &http::Request<B>) -> Option<RequestId> {
        let id = format!("{:016x}", self.0.number());
        HeaderValue::from_str(&id).ok().map(RequestId::new)
    }
}

/// Forgets the id that a client gives its request: in our log stands nothing that somebody else chose.
pub async fn forget_foreign_id(mut request: Request, next: Next) -> Response {
    request.headers_mut().remove(X_REQUEST_ID);
    next.run(request).await
}

/// Logs method, path without secrets, status and time; never a query, a body or a person.
pub async fn log(request: Request, next: Next) -> Response {
    let id = request.extensions().get::<RequestId>().and_then(|id| id.header_value().to_str().ok());
    let span = tracing::info_span!("request", id = id.unwrap_or_default());
    let (method, path) = (logged_method(request.method()), logged_path(request.uri().path()));
    async {
        let begun = Instant::now();
        let response = next.run(request).await;
        let status = response.status().as_u16();
        let ms = begun.elapsed().as_millis();
        tracing::info!(method, path, status, ms, "answered");
        response
    }
    .instrument(span)
    .await
}

/// A method as it may be logged: one that we know.
fn logged_method(method: &Method) -> &'static str {
    let known = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"];
    known.into_iter().find(|name| *name == method.as_str()).unwrap_or("other")
}

/// A path as it may be logged: words and ids. A key, or what could be one however it is written, is left out.
fn logged_path(path: &str) -> String {
    let mut is_secret = false;
    let parts = path.split('/').map(|part| {
        let shown = if is_secret || !is_plain(part) { HIDDEN } else { part };
        // What follows these opens something. Of two slashes in a row the second changes nothing.
        is_secret |= ["key", "answer", "calendar"].contains(&part);
        if part.is_empty() { part } else { shown }
    });
    parts.take(LOGGED_PARTS).collect::<Vec<_>>().join("/")
}

/// Whether a part of a path is a word of ours or an id, which opens nothing to a stranger.
fn is_plain(part: &str) -> bool {
    let is_word = part.len() <= LONGEST_WORD
        && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte))
        && part.bytes().filter(u8::is_ascii_digit).count() < DIGITS;
    let is_id = part.len() == ID && part.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
    is_word || is_id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_in_an_address_is_not_logged_however_it_is_written() {
        let number = "1234-5678-9012-3456";
        for path in [
            format!("/key/{number}"),
            format!("//key/{number}"),
            format!("/key//{number}"),
            format!("/KEY/{number}"),
            format!("/Key/{number}/"),
            format!("/%6Bey/{number}"),
            format!("/k%65y/%31{}", &number[1..]),
            format!("/key/{}", number.replace('-', "%2D")),
            format!("/key/{}", number.replace('-', "/")),
            format!("/key%2F{number}"),
            format!("/./key/{number}."),
            format!("/{number}"),
            format!("/calendar/{number}.ics"),
            format!("/x/answer/{number}"),
            format!("/key;a=b/{number}"),
        ] {
            let logged = logged_path(&path);
            for part in number.split('-') {
                assert!(!logged.contains(part), "{path} is logged as {logged}");
            }
        }
        assert!(!logged_path("/key/abc").contains("abc"));
        assert!(!logged_path("/AbCdEfGh").contains("AbC"));
    }

    #[test]
    fn what_opens_nothing_is_logged_as_it_is() {
        for path in ["/", "/home", "/groups/01ARZ3NDEKTSV4RRFFQ69G5FAV/calendar.ics", "/api/open-key", "/favicon.svg"] {
            assert_eq!(logged_path(path), path);
        }
        assert_eq!(logged_path(&"/a".repeat(9_000)).len(), 2 * (LOGGED_PARTS - 1));
        assert_eq!(logged_method(&Method::from_bytes(b"GEHEIM").unwrap()), "other");
    }
}

//! The headers of every answer.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderName, HeaderValue, StatusCode, header};

use crate::http::Web;

/// What is not a page of ours may load nothing at all.
const NOTHING: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Whoever is refused because there is too much to do may come back after so many seconds.
const COME_BACK: i64 = 5;

/// Headers that are the same for all.
const ALWAYS: [(HeaderName, HeaderValue); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
];

/// Headers of a page that answers for somebody by its address alone: none of its letters goes on to anybody, and nobody
/// finds it by searching. Not `no-referrer`, under which browsers name no origin with its form (docs/adr/0024).
const BY_ADDRESS: [(HeaderName, HeaderValue); 2] = [
    (header::REFERRER_POLICY, HeaderValue::from_static("strict-origin")),
    (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
];

/// Adds what an answer does not say by itself.
pub async fn set(State(web): State<Web>, request: Request, next: Next) -> Response {
    let by_address = request.uri().path().split('/').any(|part| part == "answer");
    let mut response = next.run(request).await;
    say_when(&mut response);
    let headers = response.headers_mut();
    for (name, value) in BY_ADDRESS.into_iter().filter(|_| by_address) {
        headers.insert(name, value);
    }
    for (name, value) in ALWAYS {
        headers.entry(name).or_insert(value);
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(NOTHING));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if web.is_https() {
        // For this host alone: what stands beside it, and in lists of browsers, is for whoever owns the domain to say.
        let two_years = HeaderValue::from_static("max-age=63072000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, two_years);
    }
    response
}

/// Adds when to come back to answers that ask for it and do not say.
fn say_when(answer: &mut Response) {
    let seconds = match answer.status() {
        StatusCode::TOO_MANY_REQUESTS => 60,
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::INSUFFICIENT_STORAGE => COME_BACK,
        _ => return,
    };
    answer.headers_mut().entry(header::RETRY_AFTER).or_insert(HeaderValue::from(seconds));
}

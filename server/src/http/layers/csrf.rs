//! Forms that stand on pages of others.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use tower_http::csrf::CsrfLayer;
use url::Url;

use super::gate::host;
use crate::http::Web;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The layer that reads `Sec-Fetch-Site` and `Origin`. It compares origins letter by letter.
pub fn layer(public_url: &str) -> CsrfLayer {
    CsrfLayer::new().add_trusted_origin(public_url).unwrap_or_else(|error| {
        tracing::error!(%error, "the public URL is no origin: requests of other origins are all refused");
        CsrfLayer::new()
    })
}

/// Before that layer: writes origins as browsers do, so that they can be compared letter by letter, and
/// looks at `Referer` where a browser says nothing else.
pub async fn check(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    let headers = request.headers_mut();
    let says = |name| headers.get(name).is_some_and(|value| !value.is_empty());
    let says_more = says(SEC_FETCH_SITE) || says(header::ORIGIN);
    let two_origins = headers.get_all(header::ORIGIN).iter().count() > 1;
    if two_origins || (!says_more && comes_from_elsewhere(headers, &web.public_url)) {
        return StatusCode::FORBIDDEN.into_response();
    }
    if let Some(origin) = headers.get(header::ORIGIN).and_then(normal)
        && let Ok(origin) = HeaderValue::try_from(origin)
    {
        headers.insert(header::ORIGIN, origin);
    }
    next.run(request).await
}

/// The origin of an address as browsers write it; none for `null` and for what is no address.
fn normal(address: &HeaderValue) -> Option<String> {
    let origin = Url::parse(address.to_str().ok()?).ok()?.origin();
    origin.is_tuple().then(|| origin.ascii_serialization())
}

/// Whether the page that a form stood on belongs to somebody else. Who names no page is no browser, or one
/// that was told not to; a page without an origin is not one of ours.
fn comes_from_elsewhere(headers: &HeaderMap, public_url: &str) -> bool {
    let is_ours = |origin: String| {
        let scheme = origin.split("://").next().unwrap_or_default();
        let asked = host(headers).and_then(|host| Url::parse(&format!("{scheme}://{host}")).ok());
        origin == public_url || asked.is_some_and(|asked| asked.origin().ascii_serialization() == origin)
    };
    let named = headers.get_all(header::REFERER).iter().filter(|referer| !referer.is_empty());
    named.map(normal).any(|origin| !origin.is_some_and(is_ours))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_ours_is_known_however_its_address_is_written() {
        let elsewhere = |referer: &str| {
            let headers = HeaderMap::from_iter([
                (header::REFERER, referer.parse().unwrap()),
                (header::HOST, "127.0.0.1:3000".parse().unwrap()),
            ]);
            comes_from_elsewhere(&headers, "https://hgh.example")
        };
        for ours in ["", "https://hgh.example/login", "HTTPS://HGH.example:443/", "http://127.0.0.1:3000/a?b"] {
            assert!(!elsewhere(ours), "{ours}");
        }
        for foreign in [
            "https://evil.example/",
            "https://hgh.example.evil.example/",
            "http://hgh.example/",
            "https://hgh.example:8443/",
            "about:blank",
            "null",
            "data:text/html,a",
            "nonsense",
            "https://hgh.example@evil.example/",
        ] {
            assert!(elsewhere(foreign), "{foreign}");
        }
    }
}

//! What of a request is looked at before anything else sees it: which host it asks, for what.

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, Version, header, uri::Authority};

/// What the whole service can be asked with, for `OPTIONS *`.
const METHODS: HeaderValue = HeaderValue::from_static("GET, HEAD, POST");

/// Refuses what names no place of ours: a host that is none, two hosts, none where there must be one, an
/// address that is no path. What gets through has a path for an address and nothing else.
pub async fn check(mut request: Request, next: Next) -> Response {
    if request.method() == Method::CONNECT {
        return allowing(StatusCode::METHOD_NOT_ALLOWED, METHODS);
    }
    if !names_one_host(&request) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    if request.method() == Method::OPTIONS && request.uri().path() == "*" {
        return allowing(StatusCode::NO_CONTENT, METHODS);
    }
    let Some(path) = path(request.uri()) else { return StatusCode::BAD_REQUEST.into_response() };
    *request.uri_mut() = path;
    next.run(request).await
}

/// An answer that says which methods are taken.
pub fn allowing(status: StatusCode, methods: HeaderValue) -> Response {
    let mut answer = status.into_response();
    answer.headers_mut().insert(header::ALLOW, methods);
    answer
}

/// Whether a request says where it wants to go, once. HTTP/2 says it in `:authority`, older browsers of
/// HTTP/1.0 not at all.
fn names_one_host(request: &Request) -> bool {
    let hosts: Vec<_> = request.headers().get_all(header::HOST).iter().collect();
    let in_address = request.uri().authority();
    let sound = hosts.iter().all(|host| is_host(host.as_bytes()))
        && in_address.is_none_or(|authority| is_host(authority.as_str().as_bytes()));
    match request.version() {
        Version::HTTP_09 | Version::HTTP_10 => sound && hosts.len() < 2,
        // Behind `Host`, HTTP/1.1 may name the host in the address as well (RFC 9112, 3.2.2).
        Version::HTTP_11 => sound && hosts.len() == 1,
        _ => sound && hosts.len() < 2 && (in_address.is_some() || hosts.len() == 1),
    }
}

/// Whether a text is a host, as browsers understand hosts, with or without a port.
fn is_host(text: &[u8]) -> bool {
    let Ok(authority) = Authority::try_from(text) else { return false };
    let port = authority.as_str().rsplit_once(':').map(|(_, port)| port);
    let port_is_sound = authority.port_u16().is_some() || port.is_none_or(|port| port.is_empty() || port.contains(']'));
    let known = url::Url::parse(&format!("http://{authority}")).is_ok_and(|url| url.has_host());
    known && port_is_sound && !authority.as_str().contains('@')
}

/// The path and query of an address, if it has some: `*` and the address of a `CONNECT` have none.
fn path(uri: &Uri) -> Option<Uri> {
    let path = uri.path_and_query().filter(|path| path.as_str().starts_with('/'))?;
    let scheme_is_sound = uri.scheme_str().is_none_or(|scheme| matches!(scheme, "http" | "https"));
    scheme_is_sound.then(|| Uri::from(path.clone()))
}

/// The host of a request as it stands in its headers, for comparing.
pub fn host(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::HOST)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_what_a_browser_takes_for_one() {
        for host in ["hgh.example", "HGH.example.", "hgh.example:443", "127.0.0.1:3000", "[::1]", "[::1]:80", "a_b"] {
            assert!(is_host(host.as_bytes()), "{host}");
        }
        for host in [
            "",
            " ",
            "a b",
            "[",
            "]",
            "[::1",
            "256.256.256.256",
            "a@b",
            "a/b",
            "a?b",
            "a#b",
            "a:b",
            "a:99999",
            "a:-1",
            ":80",
            "<a>",
            "a\\b",
            "%zz",
            "[::g]",
            "a^b",
            "a|b",
            "\u{7f}",
            "\u{1}",
        ] {
            assert!(!is_host(host.as_bytes()), "{host}");
        }
    }

    #[test]
    fn an_address_is_a_path_and_nothing_else() {
        let read = |uri: &str| path(&uri.parse().unwrap()).map(|uri| uri.to_string());
        assert_eq!(read("/login?next=/home").as_deref(), Some("/login?next=/home"));
        assert_eq!(read("http://hgh.example/login").as_deref(), Some("/login"));
        assert_eq!(read("https://hgh.example").as_deref(), Some("/"));
        for none in ["*", "hgh.example:80", "ftp://hgh.example/"] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}

//! The files of the built site, which browsers fetch by themselves.

use axum::{
    Router,
    body::Body,
    response::{IntoResponse, Response},
    routing::get,
};
use headers::{ETag, HeaderMapExt, IfNoneMatch};
use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::http::{
    Web,
    site::{FILES, File, accepts},
};

/// The worker that keeps a page for when there is no net, and what it may do: fetch from us.
const WORKER: (&str, &str) = ("/keep.js", "default-src 'none'; connect-src 'self'");

/// An address for each file. What else is asked for among the hashed names is gone, or not yet there: it gets no page.
pub fn routes() -> Router<Web> {
    let gone = Router::new().route("/pkg/{*file}", get(StatusCode::NOT_FOUND));
    FILES.iter().fold(gone, |router, file| {
        router.route(file.path, get(move |asked: HeaderMap| std::future::ready(answer(file, &asked))))
    })
}

fn answer(file: &'static File, asked: &HeaderMap) -> Response {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(file.path)));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    // Names in /pkg carry a hash of what is in them, so they never change.
    let kept =
        if file.path.starts_with("/pkg/") { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    if file.path == WORKER.0 {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(WORKER.1));
    }
    let (coding, bytes) = best(file, asked);
    if let Some(tag) = tag(file, coding) {
        headers.typed_insert(tag.clone());
        if asked.typed_get::<IfNoneMatch>().is_some_and(|known| !known.precondition_passes(&tag)) {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
    }
    if let Some(coding) = coding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    (headers, Body::from(bytes)).into_response()
}

/// The tag of a file in this coding: each has bytes of its own, and so a tag of its own.
fn tag(file: &File, coding: Option<&str>) -> Option<ETag> {
    let tag = file.tag;
    coding.map_or_else(|| format!("\"{tag}\""), |coding| format!("\"{tag}-{coding}\"")).parse().ok()
}

fn best(file: &'static File, asked: &HeaderMap) -> (Option<&'static str>, &'static [u8]) {
    match (file.brotli, file.gzip) {
        (Some(bytes), _) if accepts(asked, "br") => (Some("br"), bytes),
        (_, Some(bytes)) if accepts(asked, "gzip") => (Some("gzip"), bytes),
        _ => (None, file.bytes),
    }
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json") => "application/speculationrules+json",
        Some("webmanifest") => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static FILE: File = File { path: "/a.css", bytes: b"plain", gzip: Some(b"gz"), brotli: Some(b"br"), tag: "x" };

    /// The status and the tag for who takes these codings and knows these tags.
    fn asked(codings: &str, known: &[&str]) -> (u16, String, HeaderMap) {
        let mut headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, codings.parse().unwrap())]);
        for tags in known {
            headers.append(header::IF_NONE_MATCH, tags.parse().unwrap());
        }
        let answer = super::answer(&FILE, &headers);
        (
            answer.status().as_u16(),
            answer.headers()[header::ETAG].to_str().unwrap().to_owned(),
            answer.headers().clone(),
        )
    }

    #[test]
    fn each_coding_has_a_tag_of_its_own() {
        for (codings, tag) in [("br, gzip", "\"x-br\""), ("gzip", "\"x-gzip\""), ("identity", "\"x\"")] {
            let (status, found, headers) = asked(codings, &[]);
            assert_eq!((status, found.as_str()), (200, tag), "{codings}");
            assert_eq!(headers[header::VARY], "accept-encoding");
        }
    }

    #[test]
    fn whoever_knows_the_file_is_told_so_alone() {
        let known: [&[&str]; 7] = [
            &["\"x-br\""],
            &["W/\"x-br\""],
            &["\"a\", \"x-br\""],
            &["\"a\",W/\"x-br\" , \"b\""],
            &["*"],
            &["\"a\"", "W/\"x-br\""],
            &["\"a,b\", \"x-br\""],
        ];
        for tags in known {
            let (status, tag, headers) = asked("br", tags);
            assert_eq!((status, tag.as_str()), (304, "\"x-br\""), "{tags:?}");
            assert!(headers.contains_key(header::VARY) && headers.contains_key(header::CACHE_CONTROL));
        }
        let other: [&[&str]; 6] = [&["\"x\""], &["\"x-gzip\""], &["x-br"], &[""], &["\"X-BR\""], &["\"a\", \"b\""]];
        for tags in other {
            assert_eq!(asked("br", tags).0, 200, "{tags:?}");
        }
    }
}

//! The built site, inside the binary.

use axum::{
    body::Body,
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use headers::{ETag, HeaderMapExt, IfNoneMatch};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};

/// A file of the built site, with the copies that cargo-leptos compressed.
pub struct File {
    path: &'static str,
    bytes: &'static [u8],
    gzip: Option<&'static [u8]>,
    brotli: Option<&'static [u8]>,
    /// A hash of the bytes.
    tag: &'static str,
}

impl File {
    /// The address at which it is served.
    pub fn path(&self) -> &'static str {
        self.path
    }
}

include!(concat!(env!("OUT_DIR"), "/site.rs"));

/// The worker that keeps a page for when there is no net, and what it may do: fetch from us.
const WORKER: (&str, &str) = ("/keep.js", "default-src 'none'; connect-src 'self'");

/// The address of the built file whose name ends like this, hash and all.
pub fn built(extension: &str) -> Option<&'static str> {
    FILES.iter().map(|file| file.path).find(|path| path.starts_with("/pkg/") && path.ends_with(extension))
}

/// Answers for files of the site and hands everything else on.
pub async fn serve(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    match FILES.iter().find(|file| reads && file.path == request.uri().path()) {
        Some(file) => answer(file, request.headers()),
        None => next.run(request).await,
    }
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

/// Whether the client takes this coding; one that it weighs at nothing it does not take.
pub fn accepts(asked: &HeaderMap, coding: &str) -> bool {
    let all = asked.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|value| value.split(',')).any(|one| {
        let (name, weight) = one.split_once(';').unwrap_or((one, "q=1"));
        let refused = weight.trim().trim_start_matches("q=").parse::<f32>().is_ok_and(|weight| weight <= 0.0);
        name.trim().eq_ignore_ascii_case(coding) && !refused
    })
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

    #[test]
    fn a_coding_with_weight_zero_is_refused() {
        let asked = |value: &str| HeaderMap::from_iter([(header::ACCEPT_ENCODING, value.parse().unwrap())]);
        assert!(accepts(&asked("gzip, br"), "br"));
        assert!(accepts(&asked("BR;q=0.5"), "br"));
        assert!(!accepts(&asked("br;q=0, gzip"), "br"));
        assert!(!accepts(&asked("brotli"), "br"));
    }
}

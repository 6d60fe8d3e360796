//! Pages for the signed-out, rendered and compressed once. What is kept for everybody is rendered from the
//! key under which it is kept, and from nothing else.

use std::{
    collections::HashMap,
    io::Write,
    sync::{PoisonError, RwLock},
};

use axum::{body::Body, response::Response};
use bytes::Bytes;
use domain::member::View;
use flate2::{Compression, write::GzEncoder};
use http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts};

use super::{caller::in_kakao, cookies::Cookies, site::accepts, view::kept};

/// Addresses whose pages are the same for everybody who is signed out.
const PUBLIC: [&str; 8] = ["/", "/signup", "/login", "/forgot", "/terms", "/privacy", "/help", "/accessibility"];

/// Below this a compressed copy is no smaller.
const WORTH_COMPRESSING: usize = 512;

/// What a page depends on: its address and how it shall look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The address of the page.
    pub path: &'static str,
    /// How it looks.
    pub view: View,
}

/// The key of a request whose page may be kept: for a public address, without a query, from
/// somebody without a session, in a browser of the usual kind.
pub fn key(request: &Parts, names: Cookies) -> Option<Key> {
    let path = PUBLIC.into_iter().find(|path| request.uri.path() == *path)?;
    let cookies = request.headers.get_all(header::COOKIE);
    let in_session = cookies.iter().any(|value| !value.to_str().is_ok_and(|text| !text.contains(names.session)));
    if in_session || request.uri.query().is_some() || in_kakao(&request.headers) {
        return None;
    }
    Some(Key { path, view: kept(&request.headers, names) })
}

/// The pages that are kept; there are at most 8 addresses × 32 views.
#[derive(Default)]
pub struct Cache(RwLock<HashMap<Key, Kept>>);

impl Cache {
    /// The page for this key.
    pub fn get(&self, key: &Key) -> Option<Kept> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    /// Keeps a page.
    pub fn put(&self, key: Key, page: Kept) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(key, page);
    }
}

/// A page ready to be sent, as it is and compressed.
#[derive(Clone)]
pub struct Kept {
    status: StatusCode,
    html: Bytes,
    gzip: Option<Bytes>,
    policy: HeaderValue,
}

impl Kept {
    /// Compresses a page.
    pub fn new(status: StatusCode, html: &str, policy: &str) -> Self {
        Self {
            status,
            html: Bytes::copy_from_slice(html.as_bytes()),
            gzip: compressed(html),
            policy: HeaderValue::from_str(policy).unwrap_or(HeaderValue::from_static("default-src 'none'")),
        }
    }

    /// The page for a client that asked with these headers. It is for this person alone.
    pub fn answer(&self, asked: &HeaderMap) -> Response {
        let compressed = self.gzip.as_ref().filter(|_| accepts(asked, "gzip"));
        let mut response = Response::new(Body::from(compressed.unwrap_or(&self.html).clone()));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::CONTENT_SECURITY_POLICY, self.policy.clone());
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        // While a finger comes down on a link, its page is on the way: pages that are no older for it, so none
        // with the way into a meeting. Browsers that do not know the header leave it.
        headers.insert("speculation-rules", HeaderValue::from_static("\"/ahead.json\""));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
        if compressed.is_some() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        response
    }
}

fn compressed(html: &str) -> Option<Bytes> {
    if html.len() < WORTH_COMPRESSING {
        return None;
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(html.as_bytes()).ok()?;
    Some(encoder.finish().ok()?.into())
}

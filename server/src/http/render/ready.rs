//! A page as bytes: what is sent, and what the cache holds.

use std::io::Write;

use axum::{body::Body, response::Response};
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::http::site::accepts;

/// Below this a compressed copy is no smaller.
const WORTH_COMPRESSING: usize = 512;

/// A page ready to be sent, as it is and compressed.
#[derive(Clone)]
pub struct Ready {
    status: StatusCode,
    html: Bytes,
    gzip: Option<Bytes>,
    policy: HeaderValue,
}

impl Ready {
    /// Compresses a page.
    pub fn new(status: StatusCode, html: &str, policy: &str) -> Self {
        Self {
            status,
            html: Bytes::copy_from_slice(html.as_bytes()),
            gzip: compressed(html),
            policy: HeaderValue::from_str(policy).unwrap_or(HeaderValue::from_static("default-src 'none'")),
        }
    }

    /// Its status.
    pub fn status(&self) -> StatusCode {
        self.status
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

//! Pages for the signed-out, rendered and compressed once. What is kept for everybody is rendered from the
//! key under which it is kept, and from nothing else.

use std::{
    collections::HashMap,
    sync::{PoisonError, RwLock},
};

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use domain::people::member::View;
use http::{Method, header};

use crate::http::{Web, caller::in_kakao, cookies::Cookies, render::Ready, view::kept};

/// Addresses whose pages are the same for everybody who is signed out.
const PUBLIC: [&str; 9] =
    ["/", "/signup", "/login", "/forgot", "/terms", "/privacy", "/help", "/help/sound", "/accessibility"];

/// What a page depends on: its address and how it shall look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The address of the page.
    pub path: &'static str,
    /// How it looks.
    pub view: View,
}

/// Answers with a page that is kept, and hands everything else on. A page that may be kept goes on under its key.
pub async fn serve(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    if let Some(key) = key(&request, web.cookies) {
        if let Some(page) = web.cache.get(&key) {
            tracing::debug!("a page from the cache");
            return page.answer(request.headers());
        }
        request.extensions_mut().insert(key);
    }
    next.run(request).await
}

/// The key of a request whose page may be kept: for a public address, without a query, from
/// somebody without a session, in a browser of the usual kind.
fn key(request: &Request, names: Cookies) -> Option<Key> {
    let path = PUBLIC.into_iter().find(|path| request.uri().path() == *path)?;
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let cookies = request.headers().get_all(header::COOKIE);
    let in_session = cookies.iter().any(|value| !value.to_str().is_ok_and(|text| !text.contains(names.session)));
    if !reads || in_session || request.uri().query().is_some() || in_kakao(request.headers()) {
        return None;
    }
    Some(Key { path, view: kept(request.headers(), names) })
}

/// The pages that are kept; there are at most 9 addresses × 32 views.
#[derive(Default)]
pub struct Cache(RwLock<HashMap<Key, Ready>>);

impl Cache {
    /// The page for this key.
    pub fn get(&self, key: &Key) -> Option<Ready> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    /// Keeps a page.
    pub fn put(&self, key: Key, page: Ready) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(key, page);
    }
}

//! Pages, which stand at every address that is not another route.

use app::server::superseded;
use axum::{
    extract::{Request, State},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, Method, StatusCode, Uri, header};

use crate::http::{
    Web, caller,
    layers::{cache::Key, gate::allowing},
    render,
};

/// Renders a page of ours. One that the cache asked for is rendered for nobody in particular, and kept.
pub async fn page(State(web): State<Web>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return allowing(StatusCode::METHOD_NOT_ALLOWED, HeaderValue::from_static("GET, HEAD"));
    }
    let (parts, _) = request.into_parts();
    let key = parts.extensions.get::<Key>().copied();
    let (who, address) = match key {
        Some(key) => (caller::nobody(&web, key.path, key.view), Uri::from_static(key.path)),
        None => match caller::read(&web, &parts).await {
            Ok(who) => (who, parts.uri.clone()),
            Err(status) => return status.into_response(),
        },
    };
    let older = superseded(&who.0, parts.uri.path());
    match render::page(&web, who, &address).await {
        Ok(page) => {
            let mut answer = page.answer(&parts.headers);
            // What the cache keeps is the page, not this answer.
            for cookie in older.iter().filter_map(|cookie| HeaderValue::try_from(cookie).ok()) {
                answer.headers_mut().append(header::SET_COOKIE, cookie);
            }
            if let Some((key, page)) = key.filter(|_| parts.method == Method::GET).zip(page.for_others()) {
                web.cache.put(key, page);
            }
            answer
        }
        Err(instead) => instead,
    }
}

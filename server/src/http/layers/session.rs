//! Where the session of a request is found, and its cookie set.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use backend::Backend;
use http::{HeaderValue, header};
use tower_sessions::{Expiry, Session, SessionManagerLayer, cookie::SameSite};

use crate::http::{
    cookies::Cookies,
    session::{Found, IDLE, Sessions},
};

/// The layer that finds the session of a request. `SameSite=Lax`, because people come from links
/// in KakaoTalk and mail.
pub fn layer(backend: Backend, cookies: Cookies) -> SessionManagerLayer<Sessions> {
    SessionManagerLayer::new(Sessions(backend))
        .with_name(cookies.session)
        .with_secure(cookies.secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(IDLE))
}

/// Notes the session that the layer has found.
pub async fn note(request: Request, next: Next) -> Response {
    let extensions = request.extensions();
    if let (Some(found), Some(session)) = (extensions.get::<Found>(), extensions.get::<Session>()) {
        found.note(session);
    }
    next.run(request).await
}

/// Adds `Secure` to the cookie that removes the session: tower-sessions 0.15.0 sends it without,
/// and browsers then ignore it because of its `__Host-` name.
pub async fn secure_removal(State(cookies): State<Cookies>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if !cookies.secure {
        return response;
    }
    if let header::Entry::Occupied(mut cookies) = response.headers_mut().entry(header::SET_COOKIE) {
        for cookie in cookies.iter_mut() {
            let secured = cookie.to_str().ok().filter(|text| !text.contains("; Secure"));
            if let Some(value) = secured.and_then(|text| HeaderValue::try_from(format!("{text}; Secure")).ok()) {
                *cookie = value;
            }
        }
    }
    response
}

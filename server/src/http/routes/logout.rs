//! Getting out.

use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderValue, StatusCode};
use tower_sessions::Session;

/// `POST /logout`: ends the session; the browser forgets the cookie and what it kept of us, and the
/// front page says so.
pub async fn log_out(session: Session) -> Response {
    if let Err(error) = session.flush().await {
        tracing::error!(%error, "a session did not end");
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let mut response = Redirect::to("/?left").into_response();
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static(app::server::FORGET));
    response
}

//! Getting out.

use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderValue, StatusCode};
use tower_sessions::Session;

/// `POST /logout`: ends the session; the browser forgets the cookie and what it kept of us, and the
/// front page says so.
pub async fn log_out(session: Session) -> Response {
    // First in the store: whoever cannot be signed out now stays signed in, and may press again.
    if let Err(error) = session.delete().await {
        tracing::error!(%error, "a session did not end");
        // Nothing but the database can be the cause, and it comes back.
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    if let Err(error) = session.flush().await {
        tracing::warn!(%error, "a session that has ended could not be emptied");
    }
    let mut response = Redirect::to("/?left").into_response();
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static(app::server::FORGET));
    response
}

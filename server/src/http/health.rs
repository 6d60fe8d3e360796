//! Whether the process lives, and whether it can serve.

use axum::extract::State;
use http::StatusCode;

use super::Web;

/// `/healthz`: the process lives.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `/readyz`: the database answers and holds our schema.
pub async fn ready(State(web): State<Web>) -> (StatusCode, &'static str) {
    if web.backend.is_ready().await {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
    }
}

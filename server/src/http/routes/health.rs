//! Whether the process lives, and whether it can serve.

use axum::extract::State;
use http::StatusCode;

use crate::http::Web;

/// `/healthz`: the process lives.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `/readyz`: the database answers and holds our schema, and the process is not about to end.
pub async fn ready(State(web): State<Web>) -> (StatusCode, &'static str) {
    if !web.stop.is_told() && web.backend.is_ready().await {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
    }
}

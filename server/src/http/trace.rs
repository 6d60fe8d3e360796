//! One line in the log for each request, under an id that every other line of it bears.

use std::time::Instant;

use axum::{extract::Request, middleware::Next, response::Response};
use backend::ports::rng::Rng;
use http::HeaderValue;
use tower_http::request_id::{MakeRequestId, RequestId};
use tracing::Instrument;

/// Ids of requests; a number drawn at the start and counted on would tell how busy we are.
#[derive(Clone)]
pub struct RequestIds(std::sync::Arc<Rng>);

impl RequestIds {
    /// Ids from the system's randomness; without it the process would not have started.
    pub fn new() -> Self {
        Self(std::sync::Arc::new(Rng::from_system().unwrap_or_else(|_| Rng::seeded(0))))
    }
}

impl MakeRequestId for RequestIds {
    fn make_request_id<B>(&mut self, _: &http::Request<B>) -> Option<RequestId> {
        let id = format!("{:016x}", self.0.number());
        HeaderValue::from_str(&id).ok().map(RequestId::new)
    }
}

/// Logs method, path without secrets, status and time; never a query, a body or a person.
pub async fn log(request: Request, next: Next) -> Response {
    let id = request.extensions().get::<RequestId>().and_then(|id| id.header_value().to_str().ok());
    let span = tracing::info_span!("request", id = id.unwrap_or_default());
    let (method, path) = (request.method().clone(), logged_path(request.uri().path()).to_owned());
    async {
        let begun = Instant::now();
        let response = next.run(request).await;
        let status = response.status().as_u16();
        let ms = begun.elapsed().as_millis();
        tracing::info!(%method, path, status, ms, "answered");
        response
    }
    .instrument(span)
    .await
}

/// A path as it may be logged: what follows these prefixes opens something.
fn logged_path(path: &str) -> &str {
    let secret = ["/key/", "/answer/", "/calendar/"].into_iter().find(|prefix| path.starts_with(prefix));
    secret.unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_in_an_address_is_not_logged() {
        assert_eq!(logged_path("/key/abc"), "/key/");
        assert_eq!(logged_path("/home"), "/home");
    }
}

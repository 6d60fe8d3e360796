//! Errors in the form in which the caller can read them: people get a page, programs data.

use app::error::AppError;
use axum::{
    Json,
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderName, StatusCode, header};

use crate::http::{
    Web,
    caller::{page_of, viewer_of_error, wants_page},
    render::error_page,
    session::Found,
    view::kept,
};

/// What a refusal says beside its status, and keeps when it is given a body.
const SAID: [HeaderName; 5] = [
    header::ALLOW,
    header::RETRY_AFTER,
    header::SET_COOKIE,
    header::CONNECTION,
    HeaderName::from_static("clear-site-data"),
];

/// Gives a body to refusals that have none a person could read: those of layers, of server
/// functions, and of handlers that answer by status alone. Whoever is signed in stays so on such a page; a program
/// that asks for the same is answered with data.
pub async fn to_people(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    if !wants_page(request.headers()) {
        return to_programs(request, next).await;
    }
    let view = kept(request.headers(), web.cookies);
    let here = page_of(request.method(), request.uri(), request.headers());
    let found = Found::default();
    request.extensions_mut().insert(found.clone());
    let response = next.run(request).await;
    if !refuses(&response) || is(&response, "text/html") {
        return response;
    }
    let viewer = viewer_of_error(&web, found.visit(), here, view).await;
    let error = error_of(response.status());
    let mut answer = error_page(&web, error.clone(), viewer, None).await;
    *answer.status_mut() = status_for_people(&error, response.status());
    saying(response.headers(), answer)
}

/// Gives a body of data to refusals.
pub async fn to_programs(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if !refuses(&response) || is(&response, "text/html") || is(&response, "application/json") {
        return response;
    }
    let status = response.status();
    saying(response.headers(), (status, Json(error_of(status))).into_response())
}

fn refuses(response: &Response) -> bool {
    response.status().is_client_error() || response.status().is_server_error()
}

/// An answer that says what the refusal said which it stands for.
fn saying(refusal: &HeaderMap, mut answer: Response) -> Response {
    for name in SAID {
        for value in refusal.get_all(&name) {
            answer.headers_mut().append(&name, value.clone());
        }
    }
    answer
}

fn is(response: &Response, kind: &str) -> bool {
    let found = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    found.is_some_and(|found| found.starts_with(kind))
}

/// What a status says.
pub fn error_of(status: StatusCode) -> AppError {
    match status {
        StatusCode::UNAUTHORIZED => AppError::SignedOut,
        StatusCode::FORBIDDEN => AppError::Forbidden,
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => AppError::NotFound,
        StatusCode::CONFLICT => AppError::Conflict,
        StatusCode::TOO_MANY_REQUESTS => AppError::TooMany,
        StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge,
        StatusCode::SERVICE_UNAVAILABLE => AppError::Busy,
        StatusCode::INSUFFICIENT_STORAGE => AppError::Full,
        status if status.is_client_error() => AppError::Malformed,
        _ => AppError::Internal,
    }
}

/// A full disk is our trouble, not that of the person: it passes like any other. Programs are told what it is.
pub fn status_for_people(error: &AppError, status: StatusCode) -> StatusCode {
    if *error == AppError::Full { StatusCode::SERVICE_UNAVAILABLE } else { status }
}

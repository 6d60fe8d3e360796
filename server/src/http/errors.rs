//! Errors in the form in which the caller can read them: people get a page, programs data.

use app::{error::AppError, viewer::Viewer};
use axum::{
    Json,
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};

use super::{
    Web,
    caller::{page_of, wants_page},
    page::error_page,
    view::kept_view,
};

/// Gives a body to refusals that have none a person could read: those of layers, of server
/// functions, and of handlers that answer by status alone.
pub async fn speak(State(web): State<Web>, request: Request, next: Next) -> Response {
    let page = wants_page(request.headers());
    let kept = kept_view(request.headers());
    let path = request.uri().path().to_owned();
    let here = page_of(request.method(), request.uri(), request.headers());
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || is(&response, "text/html") {
        return response;
    }
    let error = error_of(status);
    if page {
        let viewer = Viewer { here, help_phone: web.help_phone.clone(), practice: web.practice, ..kept };
        let mut answer = error_page(&web, error, viewer, None).await;
        *answer.status_mut() = status;
        return answer;
    }
    if is(&response, "application/json") || path == "/readyz" {
        return response;
    }
    (status, Json(error)).into_response()
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

/// The last resort, when even the page of an error cannot be rendered.
pub fn plain(status: StatusCode) -> Response {
    let text = "지금은 화면을 보여 드릴 수 없어요. 잠시 뒤에 다시 해 주세요.\n";
    let mut response = (status, text).into_response();
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, html);
    response
}

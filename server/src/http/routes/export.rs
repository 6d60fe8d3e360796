//! 내 정보 내려받기: everything that we hold about a person, as one file.

use app::error::{AppError, NoField};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderValue, header};
use tower_sessions::Session;

use crate::http::{Web, caller::signed_in};

/// `GET /profile/export.json`
pub async fn export(State(web): State<Web>, session: Session) -> Response {
    let member = match signed_in(&web, &session).await {
        Ok(Some(member)) => member,
        Ok(None) => return Redirect::to("/login?next=/profile").into_response(),
        Err(status) => return status.into_response(),
    };
    match web.backend.export(&member).await {
        Ok(all) => {
            let mut response = axum::Json(all).into_response();
            let file = HeaderValue::from_static("attachment; filename=\"hwanggeumhyang.json\"");
            response.headers_mut().insert(header::CONTENT_DISPOSITION, file);
            response
        }
        Err(error) => AppError::<NoField>::from(error).status().into_response(),
    }
}

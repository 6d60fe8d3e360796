//! 내 정보 내려받기: everything that we hold about a person, as one file.

use app::{
    error::{AppError, NoField},
    server::proof,
};
use axum::{
    Extension, Json,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::http::{
    Web,
    caller::{signed_in, wants_page},
    session::Visit,
};

/// `GET /profile/export.json`: for whoever has given their password lately, since it hands everything out.
pub async fn export(State(web): State<Web>, Extension(visit): Extension<Visit>, headers: HeaderMap) -> Response {
    let member = match signed_in(&web, &visit).await {
        Ok(Some(member)) => member,
        Ok(None) => return Redirect::to("/login?next=/profile").into_response(),
        Err(status) => return status.into_response(),
    };
    let fresh = proof::is_fresh(&visit.session, web.backend.session_clock()).await;
    if !fresh && wants_page(&headers) {
        // A browser that was led to the file itself would stay on the page that asked, as if nothing had happened.
        return Redirect::to("/confirm?next=/profile%3Fconfirmed").into_response();
    }
    if !fresh {
        return (StatusCode::FORBIDDEN, Json(AppError::<NoField>::Unproven)).into_response();
    }
    match web.backend.export(&member).await {
        Ok(all) => {
            let mut response = Json(all).into_response();
            let file = HeaderValue::from_static("attachment; filename=\"hwanggeumhyang.json\"");
            response.headers_mut().insert(header::CONTENT_DISPOSITION, file);
            response
        }
        Err(error) => AppError::<NoField>::from(error).status().into_response(),
    }
}

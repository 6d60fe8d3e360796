//! 연습방 들어가기: the way into a room in which somebody tries alone.

use app::error::{AppError, NoField};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::{StatusCode, request::Parts};

use super::join::to_room;
use crate::http::{Web, caller::signed_in, session::Visit};

/// `POST /practice/join`: notes that the person tries, and sends them on.
pub async fn join(State(web): State<Web>, parts: Parts) -> Response {
    let visit = match Visit::of(&parts.extensions) {
        Ok(visit) => visit,
        Err(status) => return status.into_response(),
    };
    let member = match signed_in(&web, visit).await {
        Ok(Some(member)) => member,
        Ok(None) => return Redirect::to("/login?next=/practice").into_response(),
        Err(status) => return status.into_response(),
    };
    match web.backend.practise(&member).await {
        Ok(room) if web.room_hosts.allows(&room) => to_room(&room),
        Ok(_) => {
            tracing::error!("the practice room is on a host that is not allowed");
            StatusCode::CONFLICT.into_response()
        }
        Err(failed) => AppError::<NoField>::from(failed).status().into_response(),
    }
}

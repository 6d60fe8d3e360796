//! 모임 들어가기: the one way into a room, whose address stands in no page.

use app::error::{AppError, NoField};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderValue, StatusCode, header};

use super::at_group::AtGroup;
use crate::http::Web;

/// `POST /groups/{id}/join`: notes that the person came and sends them on to the room.
pub async fn join(State(web): State<Web>, AtGroup { member, group }: AtGroup) -> Response {
    match web.backend.join(&member, &group).await {
        Ok(room) if web.room_hosts.allows(&room) => to_room(&room),
        Ok(_) => {
            // Never the address itself: whoever reads the log must not get into the room.
            tracing::error!(%group, "the room of a group is on a host that is not allowed");
            StatusCode::CONFLICT.into_response()
        }
        Err(failed) => AppError::<NoField>::from(failed).status().into_response(),
    }
}

/// Sends a browser to a room, without telling the room where it comes from.
pub(super) fn to_room(room: &str) -> Response {
    let mut response = Redirect::to(room).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

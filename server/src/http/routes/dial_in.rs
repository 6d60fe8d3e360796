//! 전화로 들어가기: the one answer in which it stands how one comes into a room by telephone.

use app::{
    error::{AppError, NoField},
    features::group::ToldDialIn,
    server::Caller,
    viewer::Viewer,
};
use axum::{
    extract::{Request, State},
    response::{IntoResponse, Response},
};

use super::at_group::AtGroup;
use crate::http::{Web, caller, render};

/// `POST /groups/{id}/dial-in`: notes that the person came, and shows them whom to call and what to type there. No browser and
/// nothing on the way keeps it, as it keeps no page of ours.
pub async fn dial_in(State(web): State<Web>, AtGroup { member, group }: AtGroup, request: Request) -> Response {
    let told = match web.backend.dial_in(&member, &group).await {
        Ok(dial_in) => ToldDialIn(dial_in),
        Err(failed) => return AppError::<NoField>::from(failed).status().into_response(),
    };
    let (parts, _) = request.into_parts();
    let (caller, viewer): (Caller, Viewer) = match caller::read(&web, &parts).await {
        Ok(who) => who,
        Err(status) => return status.into_response(),
    };
    // It names no day, and opened anew it would show nothing.
    let viewer = Viewer { true_for: None, ..viewer };
    match render::page_with(&web, (caller, viewer), &parts.uri, told).await {
        Ok(page) => page.answer(&parts.headers),
        Err(instead) => instead,
    }
}

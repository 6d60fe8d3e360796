//! Calendars: the meetings of a group, and all those of a member, without the address of any room.

mod print;

use app::error::{AppError, NoField};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use backend::store::StoreError;
use http::{HeaderValue, StatusCode, header};

use self::print::{Series, print};
use super::at_group::AtGroup;
use crate::http::Web;

/// `GET /groups/{id}/calendar.ics`: to be taken once, with what is to come.
pub async fn of_group(State(web): State<Web>, at: AtGroup) -> Response {
    let mut response = answer(group(&web, &at).await);
    let file = HeaderValue::from_static("attachment; filename=\"hwanggeumhyang.ics\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, file);
    response
}

/// `GET /calendar/{secret}.ics`: fetched again and again by the calendar of whoever was shown the address.
pub async fn of_member(State(web): State<Web>, Path(file): Path<String>) -> Response {
    // What was copied along behind it is left out.
    let Some((token, _)) = file.rsplit_once(".ics") else { return StatusCode::NOT_FOUND.into_response() };
    answer(member(&web, token).await)
}

fn answer(written: Result<Option<String>, StoreError>) -> Response {
    match written {
        Ok(Some(written)) => {
            let kind = HeaderValue::from_static("text/calendar; charset=utf-8");
            ([(header::CONTENT_TYPE, kind)], written).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => AppError::<NoField>::from(error).status().into_response(),
    }
}

/// The calendar of a group, for its people; to everybody else there is none.
async fn group(web: &Web, AtGroup { member, group }: &AtGroup) -> Result<Option<String>, StoreError> {
    let Some(mut meetings) = web.backend.meetings_of(member, group).await? else { return Ok(None) };
    let Some(view) = web.backend.group(member, group).await? else { return Ok(None) };
    let t = member.view.language.text();
    let name = (t.group.in_calendar)(&t.group_name(&view.group.name));
    let now = web.backend.now();
    meetings.retain(|meeting| domain::meeting::end(meeting.starts_at) > now);
    let page = format!("{}/groups/{group}", web.public_url);
    let series = Series { name, page, meetings };
    Ok(Some(print(&series.name, std::slice::from_ref(&series), now)))
}

/// The calendar of a member, with what has been: programs forget what a calendar no longer holds.
async fn member(web: &Web, token: &str) -> Result<Option<String>, StoreError> {
    let Some(held) = web.backend.calendar_at(token).await? else { return Ok(None) };
    let t = held.member.view.language.text();
    let series = held.groups.into_iter().map(|(group, meetings)| Series {
        name: (t.group.in_calendar)(&t.group_name(&group.name)),
        page: format!("{}/groups/{}", web.public_url, group.id),
        meetings,
    });
    Ok(Some(print(t.site.name, &series.collect::<Vec<_>>(), web.backend.now())))
}

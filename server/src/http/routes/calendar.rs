//! 달력에 넣기: all meetings of a group that are to come as a calendar, without the address of its room.

use app::error::{AppError, NoField};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use backend::store::StoreError;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    base::moment::Moment,
    meeting::{self, Meeting, MeetingState},
};
use http::{HeaderValue, StatusCode, header};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, EventStatus, Property, Trigger};

use super::at_group::AtGroup;
use crate::http::Web;

/// People are reminded the day before, to keep the time free, and shortly before, to sit down.
const ALARMS: [TimeDelta; 2] = [TimeDelta::days(1), TimeDelta::minutes(30)];

/// `GET /groups/{id}/calendar.ics`
pub async fn calendar(State(web): State<Web>, at: AtGroup) -> Response {
    let written = match write(&web, &at).await {
        Ok(Some(written)) => written,
        Ok(None) => return StatusCode::NOT_FOUND.into_response(),
        Err(error) => return AppError::<NoField>::from(error).status().into_response(),
    };
    let mut response = written.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    let file = HeaderValue::from_static("attachment; filename=\"hwanggeumhyang.ics\"");
    headers.insert(header::CONTENT_DISPOSITION, file);
    response
}

/// The calendar of a group, for its people; to everybody else there is none.
async fn write(web: &Web, AtGroup { member, group }: &AtGroup) -> Result<Option<String>, StoreError> {
    let Some(meetings) = web.backend.meetings_of(member, group).await? else { return Ok(None) };
    let Some(view) = web.backend.group(member, group).await? else { return Ok(None) };
    let t = member.view.language.text();
    let name = (t.group.in_calendar)(&t.group_name(&view.group.name));
    let page = format!("{}/groups/{group}", web.public_url);
    Ok(Some(print(&name, &page, &meetings, web.backend.now())))
}

/// Times are UTC, which needs no table of zones and is the same moment everywhere.
fn print(name: &str, page: &str, meetings: &[Meeting], now: Moment) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Hwanggeumhyang//KO"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(name);
    let to_come = meetings.iter().filter(|meeting| meeting::end(meeting.starts_at) > now);
    calendar.extend(to_come.map(|meeting| event(name, page, meeting, now)));
    calendar.to_string()
}

/// One meeting; its UID is its own for ever, so that taking the file twice enters it once.
fn event(name: &str, page: &str, meeting: &Meeting, now: Moment) -> Event {
    let (start, written) = (time(meeting.starts_at), time(now));
    let mut event = Event::with_uid(&format!("{}@hwanggeumhyang", meeting.id));
    event.summary(name).url(page).starts(start).ends(time(meeting::end(meeting.starts_at))).timestamp(written);
    // Calendars take a change of what they hold only under a higher number.
    event.sequence(meeting.revision);
    if meeting.state == MeetingState::Cancelled {
        return event.status(EventStatus::Cancelled).done();
    }
    for (place, before) in (0..).zip(ALARMS) {
        let mut alarm = Alarm::display(name, Trigger::before_start(before));
        // The crate would draw both anew each time.
        alarm.uid(&format!("{}-{place}@hwanggeumhyang", meeting.id)).timestamp(written);
        event.alarm(alarm);
    }
    event.done()
}

fn time(at: Moment) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at.unix_ms()).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The calendar of one meeting that stands here and was changed so often.
    fn printed(state: MeetingState, revision: u32) -> String {
        let starts_at = Moment::parse("2026-11-22T14:00:00+09:00").unwrap();
        let meeting = Meeting {
            id: "01ARZ3NDEKTSV4RRFFQ69G5FAV".parse().unwrap(),
            group: "01ARZ3NDEKTSV4RRFFQ69G5FAW".parse().unwrap(),
            sequence: 1,
            starts_at,
            state,
            revision,
        };
        print("올레길 걷기 모임", "https://hgh.example/groups/1", &[meeting], starts_at)
    }

    #[test]
    fn a_meeting_that_was_called_off_takes_the_place_of_the_one_that_was_to_be_and_reminds_nobody() {
        let (planned, off) = (printed(MeetingState::Scheduled, 0), printed(MeetingState::Cancelled, 1));
        assert!(planned.contains("\r\nSEQUENCE:0\r\n") && !planned.contains("STATUS:CANCELLED"), "{planned}");
        assert!(off.contains("\r\nSEQUENCE:1\r\n") && off.contains("\r\nSTATUS:CANCELLED\r\n"), "{off}");
        assert!(off.contains("UID:01ARZ3NDEKTSV4RRFFQ69G5FAV@hwanggeumhyang") && !off.contains("VALARM"), "{off}");
    }

    #[test]
    fn a_meeting_is_an_event_in_utc_with_two_alarms_and_an_id_that_stays() {
        let text = printed(MeetingState::Scheduled, 0);
        for line in [
            "SUMMARY:올레길 걷기 모임",
            "DTSTART:20261122T050000Z",
            "DTEND:20261122T063000Z",
            "UID:01ARZ3NDEKTSV4RRFFQ69G5FAV@hwanggeumhyang",
            "URL:https://hgh.example/groups/1",
        ] {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line} in {text}");
        }
        assert_eq!(text.matches("BEGIN:VALARM").count(), 2, "{text}");
        assert!(text.contains(":-P1D\r\n") || text.contains(":-PT86400S\r\n"), "{text}");
    }
}

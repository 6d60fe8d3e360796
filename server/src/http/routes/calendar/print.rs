//! A calendar as text (RFC 5545).

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    base::moment::Moment,
    meeting::{self, Meeting, MeetingState},
};
use icalendar::{Alarm, Calendar, CalendarDateTime, Component, Event, EventLike, EventStatus, Property, Trigger};

/// People are reminded the day before, to keep the time free, and shortly before, to sit down.
const ALARMS: [TimeDelta; 2] = [TimeDelta::days(1), TimeDelta::minutes(30)];
/// How long programs that look again by themselves may rest: a meeting is moved a day or more ahead.
const LOOK_AGAIN: &str = "PT6H";
/// The zone of all meetings, by the name of IANA.
const ZONE: &str = "Asia/Seoul";
/// Korea has been nine hours ahead since the summer times of 1987 and 1988 (IANA time zone database).
const AHEAD: TimeDelta = TimeDelta::hours(9);
/// What programs need that do not know the zone by its name. The crate has no such component, and would put a UID into one.
const ZONE_IN_FULL: &str = "BEGIN:VTIMEZONE\r\nTZID:Asia/Seoul\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n\
    TZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\nTZNAME:KST\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// The meetings of one group.
pub struct Series {
    /// What each of them is called.
    pub name: String,
    /// Where people read more.
    pub page: String,
    /// The meetings, also those that were called off.
    pub meetings: Vec<Meeting>,
}

/// The calendar of this name with these meetings.
pub fn print(name: &str, all: &[Series], now: Moment) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Hwanggeumhyang//KO"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-TIMEZONE", ZONE),
        ("X-PUBLISHED-TTL", LOOK_AGAIN),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    let refresh = Property::new("REFRESH-INTERVAL", LOOK_AGAIN).add_parameter("VALUE", "DURATION").done();
    calendar.append_property(refresh);
    calendar.name(name);
    for series in all {
        calendar.extend(series.meetings.iter().map(|meeting| event(series, meeting, now)));
    }
    with_zone(&calendar.to_string())
}

/// Zones stand after what is said of the whole and before what uses them.
fn with_zone(printed: &str) -> String {
    let at = printed.find("BEGIN:VEVENT").or_else(|| printed.find("END:VCALENDAR")).unwrap_or(printed.len());
    let (head, rest) = printed.split_at(at);
    format!("{head}{ZONE_IN_FULL}{rest}")
}

/// One meeting; its UID is its own for ever, so that taking the file twice enters it once.
fn event(Series { name, page, .. }: &Series, meeting: &Meeting, now: Moment) -> Event {
    let written = utc(now);
    let mut event = Event::with_uid(&format!("{}@hwanggeumhyang", meeting.id));
    event.summary(name).url(page).timestamp(written);
    event.starts(in_seoul(meeting.starts_at)).ends(in_seoul(meeting::end(meeting.starts_at)));
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

fn in_seoul(at: Moment) -> CalendarDateTime {
    CalendarDateTime::WithTimezone { date_time: (utc(at) + AHEAD).naive_utc(), tzid: ZONE.to_owned() }
}

fn utc(at: Moment) -> DateTime<Utc> {
    // With room for the hours ahead.
    DateTime::from_timestamp_millis(at.unix_ms()).unwrap_or(DateTime::UNIX_EPOCH)
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
        let name = "올레길 걷기 모임".to_owned();
        let series = Series { name, page: "https://hgh.example/groups/1".to_owned(), meetings: vec![meeting] };
        print("황금향", &[series], starts_at)
    }

    #[test]
    fn a_meeting_that_was_called_off_takes_the_place_of_the_one_that_was_to_be_and_reminds_nobody() {
        let (planned, off) = (printed(MeetingState::Scheduled, 0), printed(MeetingState::Cancelled, 1));
        assert!(planned.contains("\r\nSEQUENCE:0\r\n") && !planned.contains("STATUS:CANCELLED"), "{planned}");
        assert!(off.contains("\r\nSEQUENCE:1\r\n") && off.contains("\r\nSTATUS:CANCELLED\r\n"), "{off}");
        assert!(off.contains("UID:01ARZ3NDEKTSV4RRFFQ69G5FAV@hwanggeumhyang") && !off.contains("VALARM"), "{off}");
    }

    #[test]
    fn a_meeting_is_an_event_in_the_time_of_korea_with_two_alarms_and_an_id_that_stays() {
        let text = printed(MeetingState::Scheduled, 0);
        for line in [
            "SUMMARY:올레길 걷기 모임",
            "DTSTART;TZID=Asia/Seoul:20261122T140000",
            "DTEND;TZID=Asia/Seoul:20261122T153000",
            "UID:01ARZ3NDEKTSV4RRFFQ69G5FAV@hwanggeumhyang",
            "URL:https://hgh.example/groups/1",
        ] {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line} in {text}");
        }
        assert_eq!(text.matches("BEGIN:VALARM").count(), 2, "{text}");
        assert_eq!(text.matches("BEGIN:VTIMEZONE\r\nTZID:Asia/Seoul\r\n").count(), 1, "{text}");
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
        assert!(text.contains(":-P1D\r\n") || text.contains(":-PT86400S\r\n"), "{text}");
    }
}

//! What is sent to Zoom for a meeting, and what is read of its answers.

use domain::{
    base::moment::{DAY, MINUTE, Moment},
    meeting::{DOOR_OPENS_BEFORE, DOOR_STAYS_OPEN, LENGTH},
};
use serde::{Deserialize, Serialize};

use super::telephone::Telephone;
use crate::ports::{rng::Rng, room::Room};

/// A recurring meeting with no fixed time: it stands open for all meetings of a group.
const STANDING: u8 = 3;
/// A recurring meeting at a fixed time, the only kind in which Zoom gives everybody an address of their own.
const FIXED: u8 = 8;
/// Zoom's word for every week.
const WEEKLY: u8 = 2;
/// Letters and digits of a passcode that are drawn; Zoom takes ten at most, the first three are fixed.
const DRAWN: usize = 7;

/// When a group meets, once a week.
#[derive(Debug, Clone, Copy)]
pub struct Weeks {
    /// The first meeting that is ahead.
    pub first: Moment,
    /// The last one.
    pub last: Moment,
}

/// A meeting to be made.
#[derive(Serialize)]
pub struct NewMeeting<'a> {
    topic: &'a str,
    r#type: u8,
    agenda: &'a str,
    password: String,
    timezone: &'static str,
    settings: Settings,
    #[serde(flatten)]
    weeks: Option<Fixed>,
}

#[derive(Serialize)]
struct Settings {
    waiting_room: bool,
    join_before_host: bool,
    use_pmi: bool,
    auto_recording: &'static str,
    #[serde(flatten)]
    registration: Option<Registration>,
}

/// Everybody is registered by us, once for all meetings, and written to by nobody.
#[derive(Serialize)]
struct Registration {
    approval_type: u8,
    #[serde(rename = "registration_type")]
    once: u8,
    jbh_time: i64,
    registrants_confirmation_email: bool,
    registrants_email_notification: bool,
}

#[derive(Serialize)]
struct Fixed {
    start_time: String,
    duration: i64,
    recurrence: Recurrence,
}

#[derive(Serialize)]
struct Recurrence {
    r#type: u8,
    repeat_interval: u8,
    weekly_days: String,
    end_times: i64,
}

impl<'a> NewMeeting<'a> {
    /// A standing meeting with a passcode that is never recorded. With weeks, everybody needs an address of their own to come
    /// in, so that the room opens without its host; else strangers who know the address wait in front of it.
    pub fn new(topic: &'a str, key: &'a str, weeks: Option<Weeks>, rng: &Rng) -> Self {
        let registration = weeks.map(|_| Registration {
            approval_type: 0,
            once: 1,
            jbh_time: DOOR_OPENS_BEFORE / MINUTE,
            registrants_confirmation_email: false,
            registrants_email_notification: false,
        });
        let personal = weeks.is_some();
        Self {
            topic,
            r#type: if personal { FIXED } else { STANDING },
            agenda: key,
            password: passcode(rng),
            timezone: "Asia/Seoul",
            settings: Settings {
                waiting_room: !personal,
                join_before_host: personal,
                use_pmi: false,
                auto_recording: "none",
                registration,
            },
            weeks: weeks.map(Fixed::of),
        }
    }
}

impl Fixed {
    fn of(weeks: Weeks) -> Self {
        // Zoom's Sunday is 1.
        let day = i64::from(weeks.first.seoul().weekday().to_sunday_zero_offset()) + 1;
        Self {
            start_time: weeks.first.rfc3339(),
            duration: (LENGTH + DOOR_STAYS_OPEN) / MINUTE,
            recurrence: Recurrence {
                r#type: WEEKLY,
                repeat_interval: 1,
                weekly_days: day.to_string(),
                end_times: (weeks.last.unix_ms() - weeks.first.unix_ms()).max(0) / (7 * DAY) + 1,
            },
        }
    }
}

/// A passcode that suits every account: it has a capital, a small letter and a digit.
fn passcode(rng: &Rng) -> String {
    "Hg7".chars().chain(rng.token().chars().filter(char::is_ascii_alphanumeric).take(DRAWN)).collect()
}

/// A meeting that was made. The host's own address (`start_url`) is not even read.
#[derive(Deserialize)]
pub struct Made {
    id: u64,
    join_url: String,
    registration_url: Option<String>,
    #[serde(flatten)]
    telephone: Telephone,
}

impl Made {
    /// The room; whether it may be at this host is for whoever keeps it to say.
    pub fn room(self) -> Room {
        let is_personal = self.registration_url.is_some();
        let dial_in = self.telephone.dial_in(self.id);
        Room { url: self.join_url, reference: Some(self.id.to_string()), is_personal, dial_in }
    }
}

/// Somebody who is to have an address of their own. Zoom wants a mail address; it gets one that nobody has.
#[derive(Serialize)]
pub struct Registrant<'a> {
    /// What the others call them.
    pub first_name: &'a str,
    /// An address that is theirs alone and reaches nobody.
    pub email: &'a str,
}

/// Somebody who was registered.
#[derive(Deserialize)]
pub struct Registered {
    /// The address that lets this one person in.
    pub join_url: String,
    /// By what Zoom calls them when it tells that they came.
    #[serde(default)]
    pub registrant_id: Option<String>,
}

/// A page of a host's meetings.
#[derive(Deserialize)]
pub struct Listed {
    #[serde(default)]
    meetings: Vec<ListedMeeting>,
    /// What to ask for the next page with; empty on the last.
    #[serde(default)]
    pub next_page_token: String,
}

#[derive(Deserialize)]
struct ListedMeeting {
    id: u64,
    #[serde(default)]
    agenda: String,
}

impl Listed {
    /// The ids of the meetings that bear this key.
    pub fn with_key(&self, key: &str) -> impl Iterator<Item = u64> {
        self.meetings.iter().filter(move |meeting| meeting.agenda == key).map(|meeting| meeting.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passcode_has_ten_characters_that_zoom_takes() {
        let rng = Rng::seeded(1);
        let (one, other) = (passcode(&rng), passcode(&rng));
        assert_ne!(one, other);
        assert_eq!(one.len(), 10);
        assert!(one.bytes().all(|b| b.is_ascii_alphanumeric()));
    }

    #[test]
    fn weeks_are_told_from_the_first_meeting_to_the_last() {
        let first = Moment::parse("2026-12-01T14:00:00+09:00").unwrap();
        let fixed = Fixed::of(Weeks { first, last: first.plus(49 * DAY) });
        assert_eq!((fixed.start_time.as_str(), fixed.duration), ("2026-12-01T05:00:00Z", 120));
        assert_eq!((fixed.recurrence.weekly_days.as_str(), fixed.recurrence.end_times), ("3", 8), "a Tuesday");
    }
}

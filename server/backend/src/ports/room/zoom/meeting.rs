//! What is sent to Zoom for a meeting, and what is read of its answers.

use serde::{Deserialize, Serialize};

use crate::ports::{rng::Rng, room::Room};

/// A recurring meeting with no fixed time: it stands open for all meetings of a group.
const STANDING: u8 = 3;
/// Letters and digits of a passcode that are drawn; Zoom takes ten at most, the first three are fixed.
const DRAWN: usize = 7;

/// A meeting to be made.
#[derive(Serialize)]
pub struct NewMeeting<'a> {
    topic: &'a str,
    r#type: u8,
    agenda: &'a str,
    password: String,
    timezone: &'static str,
    settings: Settings,
}

#[derive(Serialize)]
struct Settings {
    waiting_room: bool,
    join_before_host: bool,
    use_pmi: bool,
    auto_recording: &'static str,
}

impl<'a> NewMeeting<'a> {
    /// A standing meeting with a waiting room and a passcode; it is never recorded.
    pub fn new(topic: &'a str, key: &'a str, rng: &Rng) -> Self {
        Self {
            topic,
            r#type: STANDING,
            agenda: key,
            password: passcode(rng),
            timezone: "Asia/Seoul",
            settings: Settings { waiting_room: true, join_before_host: false, use_pmi: false, auto_recording: "none" },
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
}

impl Made {
    /// The room; whether it may be at this host is for whoever keeps it to say.
    pub fn room(self) -> Room {
        Room { url: self.join_url, reference: Some(self.id.to_string()) }
    }
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
}

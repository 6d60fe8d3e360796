//! What Zoom tells over HTTP: what it has signed, just now, and once; nothing else.

use std::{collections::BTreeSet, fs};

use backend::{
    ports::{clock::Clock, room::zoom::hook::ZoomHook},
    testing::BEGINNING,
};
use domain::base::moment::{Moment, SECOND};
use reqwest::{Client, Response, StatusCode};
use sqlx::Connection;

use crate::site::{Browser, DEMO_PASSWORD, Site, empty_folder};

/// The secret of an app of tests.
pub const SECRET: &str = "a secret token of an app";
/// The number of the room of a group.
const ROOM: &str = "85746065432";
/// How many forged messages every run sends, and how many a long one.
const FORGED: [usize; 2] = [500, 10_000];

/// A service that Zoom tells of a meeting which has begun, with the organizer who looks at it.
struct Told {
    site: Site,
    client: Client,
    organizer: Browser,
    meeting: String,
}

/// Seconds since 1970 by the clock of this machine.
pub fn now() -> i64 {
    Clock::System.now().unix_ms() / SECOND
}

/// The signature of a body at this moment. Zoom reckons the proof of a token as it reckons a signature.
pub fn signed(at: i64, body: &str) -> String {
    let proof = serde_json::to_value(ZoomHook::new(&SECRET.into()).prove(format!("v0:{at}:{body}"))).unwrap();
    format!("v0={}", proof["encryptedToken"].as_str().unwrap())
}

/// That somebody came into the room under this name.
fn joined(name: &str) -> String {
    let at = now() * SECOND;
    format!(
        r#"{{"event":"meeting.participant_joined","event_ts":{at},"payload":{{"object":{{"id":"{ROOM}","participant":{{"user_name":"{name}"}}}}}}}}"#
    )
}

impl Told {
    async fn of_a_meeting() -> Self {
        let folder = empty_folder();
        fs::write(folder.join("clock"), BEGINNING).unwrap();
        let settings = [("HGH_ZOOM_WEBHOOK_SECRET", SECRET)];
        let site = Site::start_in(folder, &["--demo", "--test-clock", "clock"], &settings).await;
        let (meeting, group, start): (String, String, i64) = {
            let ahead =
                "select id, group_id, starts_at from meeting where starts_at > $1 order by starts_at, id limit 1";
            let ahead = sqlx::query_as(ahead).bind(Moment::parse(BEGINNING).unwrap().unix_ms());
            ahead.fetch_one(&mut database(&site).await).await.unwrap()
        };
        let room = sqlx::query("update small_group set room_ref = $1 where id = $2").bind(ROOM).bind(group);
        room.execute(&mut database(&site).await).await.unwrap();
        fs::write(site.folder.join("clock"), Moment::from_unix_ms(start).rfc3339()).unwrap();
        let organizer = Browser::new(&site);
        assert_eq!(organizer.log_in("organizer@demo.example", DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
        let client = Client::builder().no_proxy().build().unwrap();
        Self { site, client, organizer, meeting }
    }

    /// Sends this body, with these headers.
    async fn send(&self, headers: &[(&str, &str)], body: impl Into<reqwest::Body>) -> Response {
        let mut request = self.client.post(format!("{}/webhooks/zoom", self.site.url)).body(body);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.header("content-type", "application/json").send().await.unwrap()
    }

    /// Sends this body, signed at this moment.
    async fn tell(&self, at: i64, body: &str) -> Response {
        let (timestamp, signature) = (at.to_string(), signed(at, body));
        self.send(&[("x-zm-request-timestamp", &timestamp), ("x-zm-signature", &signature)], body.to_owned()).await
    }

    /// What the organizer's page of the meeting says.
    async fn page(&self) -> String {
        self.organizer.open(&format!("/organize/meetings/{}", self.meeting)).await.text
    }

    /// How much was taken.
    async fn taken(&self) -> i64 {
        let count = sqlx::query_scalar("select count(*) from webhook_event");
        count.fetch_one(&mut database(&self.site).await).await.unwrap()
    }
}

/// The database of a service that runs.
async fn database(site: &Site) -> sqlx::SqliteConnection {
    let url = format!("sqlite://{}", site.folder.join("data/hwanggeumhyang.db").display());
    sqlx::SqliteConnection::connect(&url).await.unwrap()
}

#[tokio::test]
async fn what_zoom_tells_a_hundred_times_counts_once_and_the_organizer_sees_it() {
    let told = Told::of_a_meeting().await;
    let (at, body) = (now(), joined("한라봉"));
    for _ in 0..100 {
        assert_eq!(told.tell(at, &body).await.status(), StatusCode::OK);
    }
    assert_eq!(told.taken().await, 1);
    let hint = "Zoom에 ‘한라봉’ 이름으로 들어온 분이 있어요.";
    assert_eq!(told.page().await.matches(hint).count(), 1);
}

#[tokio::test]
async fn zoom_finds_that_the_address_is_ours() {
    let told = Told::of_a_meeting().await;
    let answer = told.tell(now(), r#"{"event":"endpoint.url_validation","payload":{"plainToken":"q9ibPhGe"}}"#).await;
    assert_eq!(
        (answer.status(), &answer.headers()["content-type"]),
        (StatusCode::OK, &"application/json".parse().unwrap())
    );
    let proof: serde_json::Value = serde_json::from_str(&answer.text().await.unwrap()).unwrap();
    let keys: BTreeSet<&str> = proof.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        (proof["plainToken"].as_str(), keys),
        (Some("q9ibPhGe"), BTreeSet::from(["encryptedToken", "plainToken"]))
    );
}

#[tokio::test]
async fn what_is_late_or_forged_or_huge_is_refused_as_data_and_what_nobody_waits_for_is_taken_and_forgotten() {
    let told = Told::of_a_meeting().await;
    let body = joined("한라봉");
    for seconds in [-400, 400] {
        assert_eq!(told.tell(now() + seconds, &body).await.status(), StatusCode::UNAUTHORIZED, "{seconds} s");
    }
    let (timestamp, signature) = (now().to_string(), signed(now(), &body));
    let [time, sign] = ["x-zm-request-timestamp", "x-zm-signature"];
    for headers in [
        vec![],
        vec![(time, timestamp.as_str())],
        vec![(sign, signature.as_str())],
        vec![(time, timestamp.as_str()), (sign, "v0=")],
        vec![(time, timestamp.as_str()), (sign, signature.as_str()), (sign, signature.as_str())],
    ] {
        let answer = told.send(&headers, body.clone()).await;
        assert_eq!(answer.status(), StatusCode::UNAUTHORIZED, "{headers:?}");
        assert!(answer.headers()["content-type"].to_str().unwrap().starts_with("application/json"));
        assert!(answer.headers().get("set-cookie").is_none());
    }
    let padded = |length: usize| body.replacen('{', &format!("{{{}", " ".repeat(length - body.len())), 1);
    assert_eq!(told.tell(now(), &padded(64 * 1024 + 1)).await.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let unknown = body.replace("participant_joined", "sharing_started");
    assert_eq!(told.tell(now(), &unknown).await.status(), StatusCode::OK);
    assert_eq!(told.taken().await, 0);
    assert_eq!(told.tell(now(), &padded(64 * 1024)).await.status(), StatusCode::OK);
    assert_eq!(told.taken().await, 1);
}

/// A letter of the body, of the signature or of the time is another one.
fn altered(nth: usize, (at, body): (i64, &str)) -> (String, String, Vec<u8>) {
    let (mut timestamp, mut signature, mut bytes) = (at.to_string(), signed(at, body), body.as_bytes().to_vec());
    match nth % 3 {
        0 => {
            let place = nth / 3 % bytes.len();
            bytes[place] ^= 1 << (nth / 3 / bytes.len() % 8);
        }
        1 => {
            let place = 3 + nth / 3 % (signature.len() - 3);
            let digit = if signature.as_bytes()[place] == b'0' { "1" } else { "0" };
            signature.replace_range(place..=place, digit);
        }
        _ => timestamp = (at + 1 + i64::try_from(nth / 3 % 200).unwrap()).to_string(),
    }
    (timestamp, signature, bytes)
}

async fn forged(count: usize) {
    let told = Told::of_a_meeting().await;
    for nth in 0..count {
        let (timestamp, signature, body) = altered(nth, (now(), &joined("한라봉")));
        let headers = [("x-zm-request-timestamp", timestamp.as_str()), ("x-zm-signature", signature.as_str())];
        assert_eq!(told.send(&headers, body).await.status(), StatusCode::UNAUTHORIZED, "{nth}");
    }
    assert_eq!(told.taken().await, 0);
    assert_eq!(told.tell(now(), &joined("한라봉")).await.status(), StatusCode::OK);
    assert_eq!(told.taken().await, 1, "the test would not notice");
}

#[tokio::test]
async fn no_forged_message_of_zoom_is_taken() {
    forged(FORGED[0]).await;
}

#[tokio::test]
#[ignore = "it takes minutes: scripts/faults.sh"]
async fn of_ten_thousand_forged_messages_of_zoom_none_is_taken() {
    forged(FORGED[1]).await;
}

#[tokio::test]
async fn an_organizer_notes_who_was_there_and_takes_it_back_without_script() {
    let told = Told::of_a_meeting().await;
    let page = format!("/organize/meetings/{}", told.meeting);
    let shown = told.page().await;
    let member = shown.split("name=\"member\" value=\"").nth(1).unwrap()[..26].to_owned();
    let note = async |word: &str| {
        let fields = [("meeting", told.meeting.as_str()), ("member", member.as_str()), ("word", word)];
        told.organizer.submit_and_follow(&page, "/api/note-attendance", &fields).await.text
    };
    // Buttons in the head of every page are pressed as well.
    let pressed =
        |page: &str| page.matches("name=\"word\"").count() * 100 + page.matches("aria-pressed=\"true\"").count();
    let before = pressed(&shown);
    for word in ["there", "away", "hindered"] {
        let noted = note(word).await;
        assert!(noted.contains("적어 두었어요.") && noted.contains("김운영 님이 적었어요"), "{noted}");
        assert_eq!(pressed(&noted), before + 101, "one more is pressed, and one more takes it back");
    }
    assert_eq!(pressed(&note("undo").await), before);
}

//! Together on one card: streams of events, by the clock of a meeting.

mod crowd;

use std::{collections::HashMap, fs};

use domain::base::moment::{DAY, MINUTE, Moment};
use reqwest::{Response, StatusCode, header};

use crate::{
    access::first_id,
    site::{Browser, DEMO_PASSWORD, Site, empty_folder},
};

/// When the demonstration is made.
const NOW: &str = "2026-11-21T11:00:00+09:00";
/// As many streams as one person has.
const OF_PERSON: usize = 6;

/// A service whose clock stands still, two people of one of its groups, and somebody of another.
pub struct Met {
    pub site: Site,
    pub people: [Browser; 2],
    pub other: Browser,
    pub group: String,
    pub start: Moment,
}

impl Met {
    /// Right before the door of their next meeting opens.
    async fn at_the_door() -> Self {
        let folder = empty_folder();
        fs::write(folder.join("clock"), NOW).unwrap();
        let limits = [("HGH_LIMIT_ADDRESS", "1000/1m"), ("HGH_LIMIT_ACCOUNT", "1000/1m")];
        let site = Site::start_in(folder, &["--demo", "--test-clock", "clock"], &limits).await;
        let logins = fs::read_to_string(site.folder.join("data/demo-logins.txt")).unwrap();
        let mut first: HashMap<String, Browser> = HashMap::new();
        for login in logins.lines().skip(1).map(|line| line.split('\t').nth(1).unwrap()) {
            let browser = Browser::new(&site);
            browser.log_in(login, DEMO_PASSWORD).await;
            let home = browser.open("/home").await.text;
            if !home.contains("/groups/") || !home.contains("datetime=\"") {
                continue;
            }
            let group = first_id(&home, "href=\"/groups/");
            if first.len() < 2 || !first.contains_key(&group) {
                first.entry(group).or_insert(browser);
                continue;
            }
            let one = first.remove(&group).unwrap();
            let other = first.into_values().next().unwrap();
            let page = browser.open(&format!("/groups/{group}")).await.text;
            let start = page.split("datetime=\"").nth(1).unwrap().split('"').next().unwrap();
            let start = Moment::parse(start).unwrap();
            let met = Self { site, people: [one, browser], other, group, start };
            met.set_clock(start.plus(-15 * MINUTE - 1000));
            return met;
        }
        panic!("nobody in the demonstration shares a group with another");
    }

    pub async fn on() -> Self {
        let met = Self::at_the_door().await;
        met.set_clock(met.start);
        met
    }

    pub fn set_clock(&self, at: Moment) {
        fs::write(self.site.folder.join("clock"), at.rfc3339()).unwrap();
    }

    fn page(&self) -> String {
        format!("/groups/{}/live", self.group)
    }

    fn events(&self) -> String {
        format!("{}/events", self.page())
    }

    async fn hear(&self, person: &Browser) -> Heard {
        Heard::at(person, &self.events()).await
    }

    async fn turn(&self, person: &Browser, form: &str, seen: &str) {
        let fields = [("group", self.group.as_str()), ("seen", seen)];
        let done = person.submit(&self.page(), form, &fields).await;
        assert_eq!((done.status, done.location), (StatusCode::SEE_OTHER, Some(self.page())));
    }
}

/// A stream, and what of it was not looked at yet.
pub struct Heard {
    answer: Response,
    text: String,
}

impl Heard {
    /// What somebody hears at this address.
    pub async fn at(person: &Browser, address: &str) -> Self {
        let answer = person.hear(address).await;
        assert_eq!(answer.status(), StatusCode::OK);
        Self { answer, text: String::new() }
    }

    /// The next event and what it says; none once the stream has ended as it should.
    pub async fn next(&mut self) -> Option<(String, String)> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.text = rest;
                let field = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
                if let (Some(kind), Some(data)) = (field("event: "), field("data: ")) {
                    return Some((kind, data));
                }
                continue;
            }
            let more = self.answer.chunk().await.unwrap()?;
            self.text.push_str(std::str::from_utf8(&more).unwrap());
        }
    }

    pub async fn turned(&mut self) -> String {
        let (kind, data) = self.next().await.unwrap();
        assert_eq!(kind, "turn");
        data
    }
}

#[tokio::test]
async fn a_card_that_one_turns_without_script_is_told_to_every_open_page_and_turned_once() {
    let met = Met::on().await;
    let [one, two] = &met.people;
    let before = one.open(&met.page()).await.text;
    assert!(before.contains(">함께 보는 카드<") && before.contains("카드 3장 가운데 1번째예요."), "{before}");
    for word in ["다음 카드", "다음 카드 보기", "다음 분"] {
        assert_eq!(before.matches(&format!(">{word}<")).count(), 1, "{word} in {before}");
    }
    let (mut here, mut there) = (met.hear(one).await, met.hear(two).await);
    assert_eq!((here.turned().await, there.turned().await), ("0.0".into(), "0.0".into()));
    for _ in 0..2 {
        met.turn(one, "/api/turn-card", "0").await;
    }
    assert_eq!((here.turned().await, there.turned().await), ("1.0".into(), "1.0".into()));
    met.turn(two, "/api/turn-card", "0").await;
    met.turn(two, "/api/next-speaker", "0").await;
    assert_eq!((here.turned().await, there.turned().await), ("1.1".into(), "1.1".into()), "nothing in between");
    let after = two.open(&met.page()).await.text;
    assert!(after.contains("카드 3장 가운데 2번째예요.") && after.contains("data-turns=\"1.1\""), "{after}");
    let speaker = |page: &str| page.split("다음 차례: ").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_ne!(speaker(&before), speaker(&after));
    assert_eq!(met.hear(two).await.turned().await, "1.1", "whoever comes later begins where the others are");
    let nonsense = [("group", met.group.as_str()), ("seen", "many")];
    assert_eq!(one.submit(&met.page(), "/api/turn-card", &nonsense).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_stream_is_for_the_people_of_the_group_while_the_door_is_open_and_no_page_to_anybody() {
    let met = Met::at_the_door().await;
    let [one, _] = &met.people;
    let link = format!("href=\"{}\"", met.page());
    let group = format!("/groups/{}", met.group);
    assert!(!one.open(&group).await.text.contains(&link));
    let closed = one.open(&met.page()).await;
    assert!(closed.status == StatusCode::OK && closed.text.contains("아직 만나는 시간이 아니에요"), "{}", closed.text);
    assert!(closed.text.contains("data-until=\""), "it opens itself anew at the door's opening");
    let stranger = Browser::new(&met.site);
    let refused =
        [(one, StatusCode::CONFLICT), (&met.other, StatusCode::NOT_FOUND), (&stranger, StatusCode::UNAUTHORIZED)];
    for (browser, status) in refused {
        let answer = browser.hear(&met.events()).await;
        assert_eq!(answer.status(), status);
        assert!(answer.headers()[header::CONTENT_TYPE].to_str().unwrap().starts_with("application/json"));
    }
    met.set_clock(met.start.plus(-15 * MINUTE));
    assert!(one.open(&group).await.text.contains(&link));
    let answer = one.hear(&met.events()).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/event-stream");
    assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
    for name in [header::CONTENT_ENCODING, header::CONTENT_LENGTH, header::SET_COOKIE] {
        assert!(!answer.headers().contains_key(&name), "{name}");
    }
    assert_eq!(met.other.open(&met.page()).await.status, StatusCode::NOT_FOUND);
    met.set_clock(met.start.plus(DAY));
    let late = [("group", met.group.as_str()), ("seen", "0")];
    let late = one.submit_and_follow(&met.page(), "/api/turn-card", &late).await;
    assert!(late.text.contains(">함께 보는 카드<") && !late.text.contains("data-live"), "{}", late.text);
}

#[tokio::test]
async fn all_streams_end_when_the_door_closes_and_when_the_process_stops() {
    let met = Met::on().await;
    let [one, two] = &met.people;
    let (mut here, mut there) = (met.hear(one).await, met.hear(two).await);
    met.set_clock(met.start.plus(120 * MINUTE));
    for heard in [&mut here, &mut there] {
        assert_eq!(heard.turned().await, "0.0");
        assert_eq!(heard.next().await, Some(("end".into(), String::new())));
        assert_eq!(heard.next().await, None);
    }
    met.set_clock(met.start);
    let mut last = met.hear(one).await;
    assert_eq!(last.turned().await, "0.0");
    let Met { site, .. } = met;
    fs::remove_dir_all(site.stop()).unwrap();
    assert_eq!(last.next().await, None, "it ends, it is not cut off");
}

#[tokio::test]
async fn one_person_has_a_few_streams_and_whoever_has_gone_makes_room() {
    let met = Met::on().await;
    let [one, two] = &met.people;
    let mut all = Vec::new();
    for _ in 0..OF_PERSON {
        all.push(met.hear(one).await);
    }
    let refused = one.hear(&met.events()).await;
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.headers().contains_key(header::RETRY_AFTER));
    let _heard = met.hear(two).await;
    assert_eq!(one.open(&met.page()).await.status, StatusCode::OK, "the page is there all the same");
    all.pop();
    // The service sees it go.
    while one.hear(&met.events()).await.status() != StatusCode::OK {}
}

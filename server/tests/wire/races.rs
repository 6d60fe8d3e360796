//! Many requests at the same moment: of those that exclude each other one wins, nothing is there twice, nobody comes back.
//!
//! `HGH_RACES` says how many requests are raced.

use std::collections::BTreeSet;

use reqwest::StatusCode;
use tokio::task::JoinSet;

use crate::{
    access::first_id,
    site::{Browser, DEMO_PASSWORD, PASSWORD, Page, Site},
};

/// How many requests are raced where nobody says otherwise.
const REQUESTS: usize = 150;
/// How many at once, in most races.
const AT_ONCE: usize = 4;
/// Nobody is told to rest here.
const LIMITS: [(&str, &str); 2] = [("HGH_LIMIT_ADDRESS", "1000000/1m"), ("HGH_LIMIT_ACCOUNT", "1000000/1m")];
/// What several people would like as their password.
const PASSWORDS: [&str; AT_ONCE] = ["귤밭 너머로 바다", "오름 위의 억새밭", "돌담 아래 동백꽃", "새벽 포구의 등대"];

/// A request that is sent beside others: where to and with what.
type Sent = (&'static str, Vec<(&'static str, String)>);

/// Everybody who races, and how many requests they have sent.
struct Course {
    site: Site,
    organizer: Browser,
    /// Numbers people, rounds and names.
    number: usize,
    requests: usize,
}

impl Course {
    async fn new(site: Site) -> Self {
        let organizer = Browser::new(&site);
        organizer.log_in("organizer@demo.example", DEMO_PASSWORD).await;
        Self { site, organizer, number: 0, requests: 0 }
    }

    /// Somebody new, and their log-in.
    async fn newcomer(&mut self) -> (Browser, String) {
        self.number += 1;
        let (browser, login) = (Browser::new(&self.site), format!("racer{}@demo.example", self.number));
        browser.sign_up("한라봉", &login).await;
        (browser, login)
    }

    /// Sends all of these at once as this browser, each on a connection of its own.
    async fn race(&mut self, browser: &Browser, all: Vec<Sent>) -> Vec<Page> {
        let mut racing = JoinSet::new();
        self.requests += all.len();
        for (place, (address, fields)) in all.into_iter().enumerate() {
            let runner = browser.twin();
            racing.spawn(async move {
                let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                (place, address, runner.submit_from(None, address, &fields).await)
            });
        }
        let mut answers = racing.join_all().await;
        answers.sort_by_key(|(place, ..)| *place);
        for (_, address, answer) in &answers {
            assert!(!answer.status.is_server_error(), "{address}: {} {}", answer.status, answer.text);
        }
        answers.into_iter().map(|(.., answer)| answer).collect()
    }

    async fn comes_in(&self, login: &str, password: &str) -> bool {
        Browser::new(&self.site).log_in(login, password).await.location.as_deref() == Some("/home")
    }

    /// One log-in, several people with passwords of their own: one of them gets it.
    async fn sign_up_with_one_log_in(&mut self) {
        self.number += 1;
        let login = format!("racer{}@demo.example", self.number);
        let form = |password: &str| -> Sent {
            let fields = [("form[name]", "천혜향"), ("form[login]", &login), ("form[password]", password)];
            let fields = fields.into_iter().chain([("form[consent]", "yes")]);
            ("/api/signup", fields.map(|(name, value)| (name, value.to_owned())).collect())
        };
        let all = PASSWORDS.map(form).into_iter().chain([form(PASSWORDS[0])]).collect();
        self.race(&Browser::new(&self.site), all).await;
        let mut fit = 0;
        for password in PASSWORDS {
            fit += usize::from(self.comes_in(&login, password).await);
        }
        assert_eq!(fit, 1, "{login} has {fit} passwords");
    }

    /// In several tabs at once: one name is there afterwards, as a whole.
    async fn rename_in_many_tabs(&mut self) {
        let (browser, _) = self.newcomer().await;
        let names: Vec<String> = (0..2 * AT_ONCE).map(|tab| format!("이름{}칸{tab}", self.number)).collect();
        let form = |name: &String| -> Sent { ("/api/rename", vec![("form[name]", name.clone())]) };
        self.race(&browser, names.iter().map(form).collect()).await;
        let page = browser.open("/profile").await.text;
        let there = names.iter().filter(|name| page.contains(&format!("value=\"{name}\""))).count();
        assert_eq!(there, 1, "{page}");
    }

    /// Whoever leaves beside everything else that they do has left.
    async fn leave_beside_writing(&mut self) {
        let (browser, login) = self.newcomer().await;
        let leave = || -> Sent { ("/api/leave", vec![("form[understood]", "yes".into())]) };
        let likes = || -> Sent { ("/api/interests", vec![("form[interests][]", "olle".into())]) };
        let all = vec![
            ("/api/rename", vec![("form[name]", "돌아온이".into())]),
            leave(),
            likes(),
            leave(),
            ("/settings/view", vec![("text_size", "2".into())]),
            likes(),
            (
                "/api/times",
                vec![
                    ("form[slots][]", "4".into()),
                    ("form[area]", "seogwipo".into()),
                    ("form[stage]", "planning".into()),
                ],
            ),
        ];
        self.race(&browser, all).await;
        assert!(!self.comes_in(&login, PASSWORD).await, "{login} is back");
        assert!(browser.open("/home").await.location.is_some(), "{login} is still signed in");
    }

    /// Whoever gets out beside everything else that they do is out.
    async fn log_out_beside_writing(&mut self) {
        let (browser, login) = self.newcomer().await;
        let out = || -> Sent { ("/logout", Vec::new()) };
        let rename = |name: &str| -> Sent { ("/api/rename", vec![("form[name]", name.into())]) };
        let answers = self.race(&browser, vec![out(), rename("하나"), out(), rename("둘"), out()]).await;
        for answer in [&answers[0], &answers[2], &answers[4]] {
            assert_eq!(answer.location.as_deref(), Some("/?left"), "{}", answer.status);
        }
        assert!(browser.open("/home").await.location.is_some(), "{login} is still signed in");
        assert!(self.comes_in(&login, PASSWORD).await);
    }

    /// One key, several passwords: one of them is set.
    async fn use_one_key(&mut self) {
        let (_, login) = self.newcomer().await;
        // The newest member stands first.
        let member = first_id(&self.organizer.open("/organize/members").await.text, "/organize/members/");
        let organizer = self.organizer.twin();
        let made = self.race(&organizer, vec![("/api/make-key", vec![("member", member)]); 2]).await;
        let mut keys = BTreeSet::new();
        for answer in made {
            let page = organizer_page(&organizer, &answer).await;
            let number = page.split("/key/").nth(1).unwrap_or_default();
            keys.insert(
                number.chars().take_while(|letter| letter.is_ascii_digit() || *letter == '-').collect::<String>(),
            );
        }
        let form = |(password, key): (&str, &String)| -> Sent {
            ("/api/use-key", vec![("form[token]", key.clone()), ("form[password]", password.to_owned())])
        };
        let all = PASSWORDS.iter().flat_map(|password| keys.iter().map(|key| form((password, key)))).collect();
        self.race(&Browser::new(&self.site), all).await;
        let mut fit = usize::from(self.comes_in(&login, PASSWORD).await);
        for password in PASSWORDS {
            fit += usize::from(self.comes_in(&login, password).await);
        }
        assert_eq!(fit, 1, "{login} has {fit} passwords");
    }

    /// A round that is begun and announced by several presses is one.
    async fn begin_and_announce_one_round(&mut self) {
        let organizer = self.organizer.twin();
        self.number += 1;
        let key = format!("press-{}", self.number);
        let before = rounds(&organizer).await;
        let begin =
            || -> Sent { ("/api/start-round", vec![("key", key.clone()), ("page", "/organize/rounds".into())]) };
        let answers = self.race(&organizer, (0..AT_ONCE).map(|_| begin()).collect()).await;
        let led: BTreeSet<_> = answers.iter().filter_map(|answer| answer.location.clone()).collect();
        assert_eq!(led.len(), 1, "one press leads to {led:?}");
        assert_eq!(rounds(&organizer).await.difference(&before).count(), 1, "one press made several rounds");
        let round = led.first().unwrap().rsplit('/').next().unwrap().to_owned();
        let announce = || -> Sent { ("/api/publish-round", vec![("round", round.clone())]) };
        self.race(&organizer, (0..AT_ONCE).map(|_| announce()).collect()).await;
    }
}

async fn organizer_page(organizer: &Browser, answer: &Page) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    organizer.open(answer.location.as_deref().unwrap()).await.text
}

/// The rounds on the first page of their list.
async fn rounds(organizer: &Browser) -> BTreeSet<String> {
    let page = organizer.open("/organize/rounds").await.text;
    let ids = page.split("/organize/rounds/").skip(1).map(|rest| rest.chars().take(26).collect::<String>());
    ids.filter(|id| id.len() == 26 && id.chars().all(|letter| letter.is_ascii_alphanumeric())).collect()
}

async fn races(site: Site) {
    let requests = std::env::var("HGH_RACES").map_or(REQUESTS, |text| text.parse().unwrap());
    let mut course = Course::new(site).await;
    let mut laps = 0;
    while course.requests < requests {
        course.sign_up_with_one_log_in().await;
        course.rename_in_many_tabs().await;
        course.leave_beside_writing().await;
        course.log_out_beside_writing().await;
        course.use_one_key().await;
        course.begin_and_announce_one_round().await;
        laps += 1;
    }
    println!("{} raced requests in {laps} laps: 0 of 5xx, 0 double, 0 back", course.requests);
}

#[tokio::test]
async fn what_happens_at_the_same_moment_happens_once_on_sqlite() {
    races(Site::start_with(&["--demo"], &LIMITS).await).await;
}

#[tokio::test]
async fn what_happens_at_the_same_moment_happens_once_on_postgres() {
    if let Some(site) = Site::start_on_postgres(&["--demo"], &LIMITS).await {
        races(site).await;
    }
}

//! Who fills in forms, and the pages on which each of them comes by forms.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    fs,
    time::Duration,
};

use domain::people::interest::CATALOGUE;

use super::forms::{Kind, read};
use crate::site::{Browser, DEMO_PASSWORD, PASSWORD, Page, Site};

/// Pages of one kind that are walked: a hundred members have a hundred equal pages.
const OF_ONE_KIND: usize = 7;
/// People who wait beside those of the demonstration.
const WAITING: usize = 8;
/// Things that each of them likes, so that many groups suit them.
const LIKES: usize = 10;
/// How often a page that waits for a plan is looked at.
const LOOK: Duration = Duration::from_millis(200);
/// Forms that walking must come by, or it has not been everywhere.
const MET: [&str; 22] = [
    "/api/signup",
    "/api/login",
    "/api/forgot",
    "/api/open-key",
    "/api/use-key",
    "/api/verify",
    "/api/send-code",
    "/api/interests",
    "/api/times",
    "/api/rename",
    "/api/leave",
    "/api/thanks",
    "/api/set-room",
    "/api/start-round",
    "/api/publish-round",
    "/api/swap-places",
    "/api/form-without",
    "/api/make-key",
    "/api/change-login",
    "/api/take-seat",
    "/settings/view",
    "/logout",
];

/// Somebody who fills in forms.
pub struct Who {
    /// What they fill them in with.
    pub browser: Browser,
    /// What they log in with, if they do.
    pub account: Option<(String, String)>,
    /// Pages on which forms stand.
    pub pages: Vec<String>,
}

impl Who {
    fn stranger(site: &Site) -> Self {
        Self { browser: Browser::new(site), account: None, pages: Vec::new() }
    }

    async fn known(site: &Site, login: &str, password: &str) -> Self {
        let browser = Browser::new(site);
        let came = browser.log_in(login, password).await;
        assert_eq!(came.location.as_deref(), Some("/home"), "{login}");
        Self { browser, account: Some((login.to_owned(), password.to_owned())), pages: Vec::new() }
    }

    async fn newcomer(site: &Site, login: &str) -> Self {
        let browser = Browser::new(site);
        browser.sign_up("한라봉", login).await;
        Self { browser, account: Some((login.to_owned(), PASSWORD.to_owned())), pages: Vec::new() }
    }

    /// Logs in on the page that somebody was led to, and tells the page that this leads to.
    pub async fn log_in_again(&self, led: &str) -> Result<Page, String> {
        let Some((login, password)) = &self.account else { return Err(format!("a stranger was led to {led}")) };
        let page = self.browser.open(led).await;
        let form = read(&page.text).forms.into_iter().find(|form| form.action == "/api/login");
        let form = form.ok_or_else(|| format!("{led} has no form"))?;
        let mut fields = vec![("form[login]", login.as_str()), ("form[password]", password.as_str())];
        let kept = form.fields.iter().filter(|field| field.kind == Kind::Hidden);
        fields.extend(kept.map(|field| (field.name.as_str(), field.value.as_str())));
        let back = self.browser.submit("/login", "/api/login", &fields).await.location.unwrap_or_default();
        Ok(self.browser.open(&back).await)
    }

    /// Follows links from these pages on, and keeps the pages that have forms; `met` are the forms.
    async fn walk(&mut self, from: &[&str], met: &mut BTreeSet<String>) {
        let mut ahead: VecDeque<String> = from.iter().map(|page| (*page).to_owned()).collect();
        let (mut seen, mut kinds) = (BTreeSet::new(), BTreeMap::new());
        while let Some(page) = ahead.pop_front() {
            let kind: &mut usize = kinds.entry(kind_of(&page)).or_default();
            if !seen.insert(page.clone()) || *kind == OF_ONE_KIND {
                continue;
            }
            *kind += 1;
            let found = read(&self.browser.open(&page).await.text);
            met.extend(found.forms.iter().map(|form| form.action.clone()));
            if !found.forms.is_empty() {
                self.pages.push(page);
            }
            ahead.extend(found.links);
        }
    }
}

/// An address without the ids and numbers in it.
pub fn kind_of(page: &str) -> String {
    let plain =
        |part: &str| if part.chars().any(|letter| letter.is_ascii_digit()) { "*".into() } else { part.to_owned() };
    page.split(['/', '?', '&', '=']).map(plain).collect::<Vec<_>>().join("/")
}

/// Everybody who fills in forms, with every page that they have.
pub struct Crowd {
    /// They themselves.
    pub all: Vec<Who>,
    /// Ids and keys that some of them meet.
    pub strange: Vec<String>,
    newcomers: u64,
}

impl Crowd {
    /// Brings them together, and walks every page for each.
    pub async fn meet(site: &Site) -> Self {
        let mut met = BTreeSet::new();
        let mut organizer = Who::known(site, "organizer@demo.example", DEMO_PASSWORD).await;
        wait_for_a_group(site).await;
        let (key, round) = prepare(&organizer.browser).await;
        let mut stranger = Who::stranger(site);
        stranger.walk(&["/", "/key", &key], &mut met).await;
        // Two people of two groups may change places; whoever waits may have a seat.
        let pair = format!("{round}?group=1&with=2");
        organizer.walk(&["/organize/members?waiting=yes"], &mut met).await;
        organizer.walk(&[&pair, "/organize", "/home"], &mut met).await;
        let mut newcomer = Who::newcomer(site, "newcomer@demo.example").await;
        newcomer.walk(&["/home", "/welcome/interests", "/welcome/times"], &mut met).await;
        let mut all = vec![stranger, organizer, newcomer];
        for login in fs::read_to_string(site.folder.join("data/demo-logins.txt")).unwrap().lines().skip(1) {
            if met.contains("/api/thanks") && all.len() > 4 {
                break;
            }
            let mut member = Who::known(site, login.split('\t').nth(1).unwrap(), DEMO_PASSWORD).await;
            let before = met.len();
            member.walk(&["/home"], &mut met).await;
            if met.len() > before || all.len() < 5 {
                all.push(member);
            }
        }
        let missing: Vec<_> = MET.iter().filter(|form| !met.contains(**form)).collect();
        assert!(missing.is_empty(), "walking did not come by {missing:?}, only by {met:?}");
        Self { all, strange: vec![key], newcomers: 0 }
    }

    /// Somebody new in the place of whoever left.
    pub async fn replace(&mut self, place: usize, site: &Site) {
        self.newcomers += 1;
        let mut new = Who::newcomer(site, &format!("newcomer{}@demo.example", self.newcomers)).await;
        new.walk(&["/home", "/welcome/interests"], &mut BTreeSet::new()).await;
        self.all[place] = new;
    }
}

/// Enough people for two groups, who wait; nothing can be sent to their log-ins, so nothing need be proven.
async fn wait_for_a_group(site: &Site) {
    for n in 0..WAITING {
        let browser = Browser::new(site);
        browser.sign_up("천혜향", &format!("010-1000-000{n}")).await;
        let likes: Vec<_> = CATALOGUE.iter().take(LIKES).map(|interest| ("form[interests][]", interest.key)).collect();
        browser.submit("/welcome/interests", "/api/interests", &likes).await;
        let slots: Vec<String> = domain::people::slot::Slot::ALL.iter().map(|slot| slot.number().to_string()).collect();
        let slots: Vec<_> = slots.iter().map(|slot| ("form[slots][]", slot.as_str())).collect();
        let told = [&slots[..], &[("form[area]", "seogwipo"), ("form[stage]", "planning")]].concat();
        browser.submit("/welcome/times", "/api/times", &told).await;
    }
}

/// A round that can be announced, and the page of a key that opens something; the key first.
async fn prepare(organizer: &Browser) -> (String, String) {
    let round =
        organizer.submit("/organize/rounds", "/api/start-round", &[("form[asked]", "yes")]).await.location.unwrap();
    while !organizer.open(&round).await.text.contains("/api/publish-round") {
        tokio::time::sleep(LOOK).await;
    }
    let waiting = crate::access::first_id(&organizer.open("/organize/members").await.text, "/organize/members/");
    let page = format!("/organize/members/{waiting}");
    let made = organizer.submit(&page, "/api/make-key", &[("page", &page), ("member", &waiting)]).await;
    let shown = organizer.open(&made.location.unwrap()).await.text;
    let number = shown.split("/key/").nth(1).unwrap_or_else(|| panic!("no key in {shown}"));
    let number: String = number.chars().take_while(|letter| letter.is_ascii_digit() || *letter == '-').collect();
    (format!("/key/{number}"), round)
}

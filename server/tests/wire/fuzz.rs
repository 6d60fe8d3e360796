//! Every form of every page, filled in as nobody would: each is answered, and nothing that was sent is lost.
//!
//! `HGH_FUZZ_FORMS` says how many forms are sent, `HGH_FUZZ_SEED` repeats a run.

mod check;
mod fill;
mod forms;

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    fs,
    time::Duration,
};

use domain::interest::CATALOGUE;

use self::{
    check::{Fate, Sending},
    fill::Filled,
    forms::{Form, read},
};
use crate::{
    kill::dice::Dice,
    site::{Browser, PASSWORD, Site},
};

/// The seed of the short form, so that what is red is red because of a change; the long one draws its own.
const SEED: u64 = 19_480_403;
/// How many forms are sent where nobody says otherwise.
const FORMS: u64 = 250;
/// Nobody is told to rest here, and log-ins are to be proven; the letters reach nobody.
const SETTINGS: [(&str, &str); 3] =
    [("HGH_LIMIT_ADDRESS", "1000000/1m"), ("HGH_LIMIT_ACCOUNT", "1000000/1m"), ("HGH_SMTP_URL", "smtp://127.0.0.1:9")];
/// Everybody invented has it.
const DEMO_PASSWORD: &str = "hallabong2026";
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
    browser: Browser,
    /// What they log in with, if they do.
    account: Option<(String, String)>,
    /// Pages on which forms stand.
    pages: Vec<String>,
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
fn kind_of(page: &str) -> String {
    let plain =
        |part: &str| if part.chars().any(|letter| letter.is_ascii_digit()) { "*".into() } else { part.to_owned() };
    page.split(['/', '?', '&', '=']).map(plain).collect::<Vec<_>>().join("/")
}

/// Everybody who fills in forms, with every page that they have.
struct Crowd {
    all: Vec<Who>,
    /// Ids and keys that some of them meet.
    strange: Vec<String>,
    newcomers: u64,
}

impl Crowd {
    async fn meet(site: &Site) -> Self {
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
    async fn replace(&mut self, place: usize, site: &Site) {
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
        let slots: Vec<String> = domain::slot::Slot::ALL.iter().map(|slot| slot.number().to_string()).collect();
        let slots: Vec<_> = slots.iter().map(|slot| ("form[slots][]", slot.as_str())).collect();
        let told = [&slots[..], &[("form[area]", "seogwipo"), ("form[stage]", "planning")]].concat();
        browser.submit("/welcome/times", "/api/times", &told).await;
    }
}

/// A round that can be announced, and the page of a key that opens something; the key first.
async fn prepare(organizer: &Browser) -> (String, String) {
    let round = organizer.submit("/organize/rounds", "/api/start-round", &[("asked", "yes")]).await.location.unwrap();
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

/// What became of all forms.
#[derive(Debug, Default)]
struct Tally {
    taken: u64,
    refused: u64,
    actions: BTreeSet<String>,
}

/// Sends one form of somebody, once or twice at once, and looks for it.
async fn send_one(
    site: &Site,
    crowd: &mut Crowd,
    number: u64,
    dice: &mut Dice,
    tally: &mut Tally,
) -> Result<(), String> {
    let place = dice.index(crowd.all.len());
    let who = &crowd.all[place];
    let page = dice.one(&who.pages).clone();
    let forms = read(&who.browser.open(&page).await.text).forms;
    // The two of the frame stand on every page.
    let own: Vec<&Form> = forms.iter().filter(|form| form.action.starts_with("/api/")).collect();
    let Some(form) = (if own.is_empty() || dice.below(20) == 0 { forms.first() } else { Some(*dice.one(&own)) }) else {
        return Ok(());
    };
    let mut filled = Filled::by_people(form, number, dice);
    for _ in 0..dice.below(4) {
        filled.spoil(form, &crowd.strange, dice);
    }
    if who.account.is_some() && form.action.starts_with("/api/") && dice.below(12) == 0 {
        who.browser.forget("sid");
    }
    let body = filled.body();
    let answer = if dice.below(8) == 0 {
        let other = who.browser.twin();
        let (one, other) = tokio::join!(
            who.browser.submit_raw(&form.action, body.clone()),
            other.submit_raw(&form.action, body.clone())
        );
        if other.status.is_server_error() { other } else { one }
    } else {
        who.browser.submit_raw(&form.action, body.clone()).await
    };
    let status = answer.status;
    let fate = Sending { site, who, form, filled: &filled }.look(answer).await;
    let fate =
        fate.map_err(|lost| format!("form {number}, {} on {page}: {body:.600}\n{status}: {lost}", form.action))?;
    match fate {
        Fate::Taken => tally.taken += 1,
        Fate::Refused => tally.refused += 1,
    }
    tally.actions.insert(form.action.clone());
    let ids = form.fields.iter().map(|field| field.value.clone()).filter(|value| value.len() > 15 && value.is_ascii());
    crowd.strange.extend(ids.take(2));
    if form.action == "/api/change-login" && fate == Fate::Taken {
        rename_log_in(site, crowd, place, filled.value("form[login]")).await;
    }
    settle(site, crowd, place, &form.action, fate).await;
    Ok(())
}

/// Whoever took another log-in is known by it from now on. Of a form that named several it is not known which was
/// taken: then somebody else comes in their place.
async fn rename_log_in(site: &Site, crowd: &mut Crowd, place: usize, sent: Option<String>) {
    let Some((login, password)) = &mut crowd.all[place].account else { return };
    *login = sent.unwrap_or_default();
    let came = Browser::new(site).log_in(login, password).await;
    if came.location.as_deref() != Some("/home") {
        crowd.replace(place, site).await;
    }
}

/// Whoever left is replaced, whoever got out or came in elsewhere is again who they were.
async fn settle(site: &Site, crowd: &mut Crowd, place: usize, action: &str, fate: Fate) {
    if action == "/api/leave" && fate == Fate::Taken {
        crowd.replace(place, site).await;
        return;
    }
    let who = &crowd.all[place];
    match &who.account {
        Some((login, password)) if who.browser.open("/home").await.location.is_some() => {
            who.browser.log_in(login, password).await;
        }
        None => who.browser.forget("sid"),
        Some(_) => {}
    }
}

async fn fuzz(site: Site) {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    let forms = number("HGH_FUZZ_FORMS").unwrap_or(FORMS);
    let seed = number("HGH_FUZZ_SEED").unwrap_or(SEED);
    println!("HGH_FUZZ_SEED={seed}");
    let mut dice = Dice::new(seed);
    let (mut crowd, mut tally) = (Crowd::meet(&site).await, Tally::default());
    for number in 1..=forms {
        let sent = send_one(&site, &mut crowd, number, &mut dice, &mut tally).await;
        assert!(sent.is_ok(), "{}", sent.unwrap_err());
    }
    println!(
        "{forms} forms of {} kinds: {} taken, {} refused, 0 lost, 0 of 5xx",
        tally.actions.len(),
        tally.taken,
        tally.refused
    );
}

#[tokio::test]
async fn every_form_is_answered_and_nothing_typed_is_lost_on_sqlite() {
    fuzz(Site::start_with(&["--demo"], &SETTINGS).await).await;
}

#[tokio::test]
async fn every_form_is_answered_and_nothing_typed_is_lost_on_postgres() {
    if let Some(site) = Site::start_on_postgres(&["--demo"], &SETTINGS).await {
        fuzz(site).await;
    }
}

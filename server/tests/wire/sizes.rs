//! Pages stay small however many people there are and however long their names.

use std::{path::Path, time::Duration};

use backend::{
    ports::{clock::Clock, rng::Rng},
    store::{
        Store, Unrecorded,
        members::{self, NewMember},
    },
};
use domain::people::{
    login::Login,
    person::CallName,
    place::{Area, MovingStage},
    profile::{Circumstances, Interests, Slots},
};
use reqwest::StatusCode;

use crate::site::{Browser, DEMO_PASSWORD, Page, Site};

/// People who wait; their groups need more than two pages.
const PEOPLE: usize = 300;
/// What a page may weigh, uncompressed: a phone of 2018 draws it in a second.
const MOST_BYTES: usize = 200_000;
/// How often is looked whether a plan is there; making it takes some seconds.
const LOOK: Duration = Duration::from_millis(200);
/// The organizer of the demonstration.
const ORGANIZER: (&str, &str) = ("organizer@demo.example", DEMO_PASSWORD);

/// The longest name in bytes that is taken: letters of several parts, or of three bytes.
fn longest_name() -> CallName {
    let letters = ["👩\u{200d}👩\u{200d}👧\u{200d}👦", "🧑🏽", "각\u{301}", "뷁"];
    let counts = (1..=CallName::MAX).rev();
    let names = counts.flat_map(|count| letters.map(|letter| letter.repeat(count)));
    let taken = names.filter_map(|name| CallName::parse(&name).ok());
    taken.max_by_key(|name| name.as_str().len()).unwrap()
}

/// Writes people who wait into the database of a service that does not run.
async fn fill(folder: &Path) {
    let file = folder.join("data/hwanggeumhyang.db");
    let store = Store::open(&format!("sqlite://{}", file.display())).await.unwrap();
    let (rng, now, name) = (Rng::seeded(7), Clock::System.now(), longest_name());
    let mut tx = store.begin().await.unwrap();
    for n in 0..PEOPLE {
        let new = NewMember {
            id: rng.id(now),
            role: None,
            name: name.clone(),
            login: Login::parse(&format!("{}{n}@wire.example", "a".repeat(40))).unwrap(),
            password: None,
            consent: None,
            joined_at: now,
        };
        members::insert(&mut tx, &new).await.unwrap();
        let likes = Interests::parse([("olle", "3"), ("garden", "2"), ("baduk", "1")]).unwrap();
        members::set_interests(&mut tx, &new.id, &likes).await.unwrap();
        let told = Circumstances {
            slots: Slots::parse(["4", "7", if n % 50 == 0 { "20" } else { "10" }]).unwrap(),
            area: Area::Seogwipo,
            stage: MovingStage::Planning,
            decade: None,
            gender: None,
        };
        members::set_circumstances(&mut tx, &new.id, &told).await.unwrap();
    }
    tx.commit(Unrecorded::Test).await.unwrap();
    store.close().await;
}

/// Opens a page and says that it is there and small.
async fn small(browser: &Browser, path: &str) -> Page {
    let page = browser.open(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}");
    assert!(page.text.len() <= MOST_BYTES, "{path} has {} bytes", page.text.len());
    page
}

/// Opens a list to its end and says that every page of it is small.
async fn all_small(browser: &Browser, path: &str) -> usize {
    let (mut page, mut count) = (small(browser, path).await, 1);
    while let Some(next) = linked(&page.text, "rel=\"next\" href=\"") {
        page = small(browser, &next).await;
        count += 1;
    }
    count
}

/// The address that stands after these words.
fn linked(page: &str, before: &str) -> Option<String> {
    let (_, rest) = page.split_once(before)?;
    Some(rest.split('"').next()?.replace("&amp;", "&"))
}

/// The values of a choice but the empty one.
fn choices<'a>(page: &'a str, select: &str) -> Vec<&'a str> {
    let (_, rest) = page.split_once(&format!("<select id=\"{select}\"")).unwrap();
    let list = rest.split("</select>").next().unwrap();
    list.split("<option value=\"").skip(2).map(|part| part.split('"').next().unwrap()).collect()
}

async fn computed(browser: &Browser, path: &str) -> Page {
    loop {
        let page = browser.open(path).await;
        if !page.text.contains("data-waits") {
            return page;
        }
        tokio::time::sleep(LOOK).await;
    }
}

#[tokio::test]
async fn every_page_of_organizers_is_small_with_three_hundred_of_the_longest_names() {
    let folder = Site::start_with(&["--demo"], &[]).await.stop();
    fill(&folder).await;
    let site = Site::start_in(folder, &["--demo"], &[]).await;
    let browser = Browser::new(&site);
    assert_eq!(browser.log_in(ORGANIZER.0, ORGANIZER.1).await.status, StatusCode::SEE_OTHER);
    let started = browser.submit("/organize/rounds", "/api/start-round", &[]).await;
    let round = started.location.unwrap();
    computed(&browser, &round).await;
    assert!(all_small(&browser, &round).await > 2);
    assert!(all_small(&browser, "/organize/members").await > PEOPLE / 50);
    assert!(all_small(&browser, "/organize/members?waiting=yes").await >= PEOPLE / 50);
    let newest = small(&browser, "/organize/members").await;
    let person = linked(&newest.text, "<th role=\"rowheader\" scope=\"row\"><a href=\"").unwrap();
    small(&browser, &person).await;

    let (one, other) = change_places(&browser, &round).await;
    let id = round.rsplit('/').next().unwrap();
    let fields = [("round", id), ("form[one]", one.as_str()), ("form[other]", other.as_str())];
    let again = browser.submit(&round, "/api/form-together", &fields).await.location.unwrap();
    assert_ne!(again, round);
    let resting = browser.submit(&round, "/api/form-without", &[("round", id), ("form[one]", &one)]).await;
    small(&browser, &resting.location.unwrap()).await;

    let announced = browser.submit_and_follow(&round, "/api/publish-round", &[("round", id)]).await;
    assert!(announced.text.contains("발표했어요"));
    all_small(&browser, &round).await;
    assert!(all_small(&browser, "/organize/groups").await > 1);
    for path in ["/organize", "/organize/rounds", "/organize/events"] {
        all_small(&browser, path).await;
    }
    let groups = small(&browser, "/organize/groups").await;
    small(&browser, &linked(&groups.text, "<th role=\"rowheader\" scope=\"row\"><a href=\"").unwrap()).await;
}

/// Has somebody of the third group change places with somebody of another one, on the page of the third.
async fn change_places(browser: &Browser, round: &str) -> (String, String) {
    let id = round.rsplit('/').next().unwrap();
    for number in 4..20 {
        let page = small(browser, &format!("{round}?group=3&with={number}")).await;
        let (one, other) = (choices(&page.text, "swap-one")[0], choices(&page.text, "swap-other")[0]);
        let fields = [("round", id), ("form[one]", one), ("form[other]", other)];
        let done = browser.submit_and_follow(round, "/api/swap-places", &fields).await;
        if done.text.contains("자리를 바꾸었어요") {
            return (one.to_owned(), other.to_owned());
        }
    }
    panic!("nobody could change places");
}

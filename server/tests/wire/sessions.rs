//! How long a session goes on.

use std::fs;

use backend::{
    ports::{clock::Clock, rng::Rng},
    secret::Secret,
    store::hash::token_hash,
};
use sqlx::Connection;

use crate::site::{Browser, PASSWORD, Site, run};

const MINUTE: i64 = 60 * 1000;
const HOUR: i64 = 60 * MINUTE;

/// Has all sessions have begun so many milliseconds earlier.
async fn age(site: &Site, ms: i64) {
    earlier(site, "begun", ms).await;
}

/// Has what all sessions hold under this name have been so many milliseconds earlier.
pub async fn earlier(site: &Site, name: &str, ms: i64) {
    let file = site.folder.join("data/hwanggeumhyang.db");
    let mut conn = sqlx::SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    let earlier = "update session set data = json_set(data, $1, json_extract(data, $1) - $2)";
    assert!(
        sqlx::query(earlier).bind(format!("$.{name}")).bind(ms).execute(&mut conn).await.unwrap().rows_affected() > 0
    );
    conn.close().await.unwrap();
}

async fn is_in(browser: &Browser, page: &str) -> bool {
    browser.open(page).await.status.is_success()
}

#[tokio::test]
async fn a_members_session_ends_after_ninety_days_however_often_they_come() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    age(&site, 89 * 24 * HOUR).await;
    assert!(is_in(&browser, "/profile").await);
    age(&site, 2 * 24 * HOUR).await;
    assert!(!is_in(&browser, "/profile").await);
    // The password opens the same browser again.
    browser.log_in("halla@demo.example", PASSWORD).await;
    assert!(is_in(&browser, "/profile").await);
}

#[tokio::test]
async fn an_organizers_session_ends_with_the_day() {
    let site = Site::start().await;
    let browser = organizer(&site).await;
    assert!(is_in(&browser, "/organize").await);
    age(&site, 11 * HOUR).await;
    assert!(is_in(&browser, "/organize").await);
    age(&site, 2 * HOUR).await;
    assert!(!is_in(&browser, "/organize").await);
}

/// Somebody who has just become an organizer, and has looked at nothing yet.
pub async fn organizer(site: &Site) -> Browser {
    let made = run(&site.folder, &["create-organizer", "--name", "김운영", "--login", "kim@demo.example"], &[]);
    let address = String::from_utf8(made.stdout).unwrap();
    let key = address.trim().rsplit('/').next().unwrap().to_owned();
    let browser = Browser::new(site);
    let fields = [("form[token]", key.as_str()), ("form[password]", PASSWORD)];
    browser.submit(&format!("/key/{key}"), "/api/use-key", &fields).await;
    browser
}

/// Has a browser hold that an organizer last looked from its session so many milliseconds ago.
fn looked(site: &Site, browser: &Browser, ms: i64) {
    let secret = Secret::new(fs::read_to_string(site.folder.join("data/secret.key")).unwrap().trim());
    let at = Clock::System.now().unix_ms() - ms;
    let look = format!("{} {at}", token_hash(&browser.cookie("sid").unwrap()));
    browser.remember("look", &secret.seal_bytes(&Rng::from_system().unwrap(), look.as_bytes()).unwrap());
}

#[tokio::test]
async fn an_organizer_who_rests_for_half_an_hour_is_asked_for_the_password() {
    let site = Site::start().await;
    let browser = organizer(&site).await;
    assert!(is_in(&browser, "/organize").await);
    age(&site, HOUR).await;
    assert!(is_in(&browser, "/organize").await, "a look a moment ago counts");
    looked(&site, &browser, 29 * MINUTE);
    let old = browser.cookie("look");
    assert!(is_in(&browser, "/organize").await);
    assert_ne!(browser.cookie("look"), old, "it is kept anew");
    looked(&site, &browser, 31 * MINUTE);
    let led = browser.open("/organize/members").await;
    assert_eq!(led.location.as_deref(), Some("/login?next=/organize/members"));
    // Neither without the cookie nor with that of another session does it go on.
    browser.forget("look");
    assert!(!is_in(&browser, "/organize").await);
    let other = organizer_again(&site).await;
    assert!(is_in(&other, "/organize").await);
    browser.remember("look", &other.cookie("look").unwrap());
    assert!(!is_in(&browser, "/organize").await);
}

/// The same organizer in another browser.
async fn organizer_again(site: &Site) -> Browser {
    let browser = Browser::new(site);
    browser.log_in("kim@demo.example", PASSWORD).await;
    browser
}

#[tokio::test]
async fn a_member_may_rest_for_days_and_holds_no_cookie_for_it() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    age(&site, 9 * 24 * HOUR).await;
    assert!(is_in(&browser, "/profile").await);
    assert_eq!(browser.cookie("look"), None);
}

#[tokio::test]
async fn a_look_of_an_organizer_writes_nothing() {
    let site = Site::start().await;
    let browser = organizer(&site).await;
    assert!(is_in(&browser, "/organize").await);
    let file = site.folder.join("data/hwanggeumhyang.db");
    let mut conn = sqlx::SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    let version = async |conn: &mut sqlx::SqliteConnection| {
        sqlx::query_scalar::<_, i64>("pragma data_version").fetch_one(conn).await.unwrap()
    };
    let before = version(&mut conn).await;
    for page in ["/organize", "/organize/members", "/organize/groups"] {
        looked(&site, &browser, 5 * MINUTE);
        assert!(is_in(&browser, page).await);
    }
    assert_eq!(version(&mut conn).await, before);
    conn.close().await.unwrap();
}

#[tokio::test]
async fn what_an_organizer_typed_before_the_rest_was_too_long_is_there_after_log_in() {
    let site = Site::start().await;
    let browser = organizer(&site).await;
    age(&site, HOUR).await;
    let name = [("page", "/profile"), ("form[name]", "김운영둘")];
    let led = browser.submit("/profile", "/api/rename", &name).await.location.unwrap();
    assert!(led.starts_with("/login?next=/profile%3Fdraft%3D"), "{led}");
    let page = browser.open(&led).await.text;
    let next = page.split("name=\"form[next]\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let fields = [("form[login]", "kim@demo.example"), ("form[password]", PASSWORD), ("form[next]", next.as_str())];
    let back = browser.submit_and_follow("/login", "/api/login", &fields).await;
    assert!(back.text.contains("value=\"김운영둘\""), "{}", back.text);
}

//! How long a session goes on.

use sqlx::Connection;

use crate::site::{Browser, PASSWORD, Site, run};

const HOUR: i64 = 60 * 60 * 1000;

/// Has all sessions have begun so many milliseconds earlier.
async fn age(site: &Site, ms: i64) {
    let file = site.folder.join("data/hwanggeumhyang.db");
    let mut conn = sqlx::SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    let earlier = "update session set data = json_set(data, '$.begun', json_extract(data, '$.begun') - ?)";
    assert!(sqlx::query(earlier).bind(ms).execute(&mut conn).await.unwrap().rows_affected() > 0);
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
    let made = run(&site.folder, &["create-organizer", "--name", "김운영", "--login", "kim@demo.example"], &[]);
    let address = String::from_utf8(made.stdout).unwrap();
    let key = address.trim().rsplit('/').next().unwrap().to_owned();
    let browser = Browser::new(&site);
    let fields = [("form[token]", key.as_str()), ("form[password]", PASSWORD)];
    browser.submit(&format!("/key/{key}"), "/api/use-key", &fields).await;
    age(&site, 11 * HOUR).await;
    assert!(is_in(&browser, "/organize").await);
    age(&site, 2 * HOUR).await;
    assert!(!is_in(&browser, "/organize").await);
}

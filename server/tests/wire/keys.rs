//! Small writes beside a service: an organizer more, a new key for whoever lost theirs.

use std::fs;

use sqlx::Connection;

use crate::site::{Browser, PASSWORD, Site, run};

const DATABASE: &str = "data/hwanggeumhyang.db";

/// Runs a command beside the service and returns the address of the key that it prints.
fn key_of(site: &Site, arguments: &[&str]) -> String {
    let ended = run(&site.folder, arguments, &[]);
    let said = String::from_utf8([ended.stdout.clone(), ended.stderr].concat()).unwrap();
    assert_eq!(ended.status.code(), Some(0), "{said}");
    let printed = String::from_utf8(ended.stdout).unwrap();
    printed.trim().split_once("/key/").unwrap().1.to_owned()
}

async fn database(site: &Site) -> sqlx::SqliteConnection {
    let file = site.folder.join(DATABASE);
    sqlx::SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap()
}

async fn set_password(browser: &Browser, key: &str) -> Option<String> {
    let page = format!("/key/{key}");
    assert!(browser.open(&page).await.status.is_success());
    let fields = [("form[token]", key), ("form[password]", PASSWORD)];
    browser.submit(&page, "/api/use-key", &fields).await.location
}

#[tokio::test]
async fn an_organizer_and_a_new_key_are_made_beside_a_service() {
    let site = Site::start().await;
    let made = ["create-organizer", "--name", "김운영", "--login", "kim@demo.example"];
    let key = key_of(&site, &made);
    let browser = Browser::new(&site);
    assert!(set_password(&browser, &key).await.is_some());
    assert!(browser.open("/organize").await.status.is_success());
    // The same log-in again is refused, and so is a key for nobody.
    for (arguments, why) in [
        (made.to_vec(), "already"),
        (vec!["new-key", "--login", "nobody@demo.example"], "nobody"),
        (vec!["new-key"], "--login"),
    ] {
        let ended = run(&site.folder, &arguments, &[]);
        assert_eq!(ended.status.code(), Some(64));
        assert!(String::from_utf8_lossy(&ended.stderr).contains(why));
    }
    Browser::new(&site).sign_up("한라봉", "halla@demo.example").await;
    let key = key_of(&site, &["new-key", "--login", "halla@demo.example"]);
    let later = Browser::new(&site);
    assert!(set_password(&later, &key).await.is_some());
    assert!(later.open("/home").await.status.is_success());
    // The service itself goes on writing.
    Browser::new(&site).sign_up("천혜향", "later@demo.example").await;
}

#[tokio::test]
async fn a_second_click_at_a_key_comes_in_like_the_first() {
    let site = Site::start().await;
    Browser::new(&site).sign_up("한라봉", "halla@demo.example").await;
    let key = key_of(&site, &["new-key", "--login", "halla@demo.example"]);
    let (page, browser) = (format!("/key/{key}"), Browser::new(&site));
    let fields = [("page", page.as_str()), ("form[token]", key.as_str()), ("form[password]", "귤밭 너머로 바다")];
    let pressed = || browser.submit(&page, "/api/use-key", &fields);
    let (first, second) = tokio::join!(pressed(), pressed());
    for answer in [first, second, pressed().await] {
        assert_eq!(answer.location.as_deref(), Some("/home"), "{}", answer.status);
    }
    assert!(browser.open("/home").await.status.is_success(), "the last of them is signed in");
    let other = [("form[token]", key.as_str()), ("form[password]", "돌담 아래 동백꽃")];
    let late = Browser::new(&site).submit(&page, "/api/use-key", &other).await;
    assert_ne!(late.location.as_deref(), Some("/home"), "another password by a key that is used");
}

#[tokio::test]
async fn beside_a_service_nothing_is_migrated() {
    let site = Site::start().await;
    let mut conn = database(&site).await;
    let newest = "delete from _sqlx_migrations where version = (select max(version) from _sqlx_migrations)";
    sqlx::query(newest).execute(&mut conn).await.unwrap();
    let ended = run(&site.folder, &["new-key", "--login", "halla@demo.example"], &[]);
    assert_eq!(ended.status.code(), Some(78));
    assert!(String::from_utf8_lossy(&ended.stderr).contains("older version"));
    sqlx::query("insert into _sqlx_migrations values (9999, 'of a newer version', 0, true, x'00', 0)")
        .execute(&mut conn)
        .await
        .unwrap();
    assert_eq!(run(&site.folder, &["new-key", "--login", "halla@demo.example"], &[]).status.code(), Some(78));
}

#[tokio::test]
async fn a_busy_database_is_said_to_be_busy() {
    let site = Site::start().await;
    Browser::new(&site).sign_up("한라봉", "halla@demo.example").await;
    let mut conn = database(&site).await;
    sqlx::query("begin immediate").execute(&mut conn).await.unwrap();
    let ended = run(&site.folder, &["new-key", "--login", "halla@demo.example"], &[]);
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!(ended.status.code(), Some(69), "{said}");
    assert!(said.contains("busy"), "{said}");
}

#[tokio::test]
async fn nothing_is_restored_under_a_guest() {
    let folder = Site::start().await.stop();
    assert_eq!(run(&folder, &["backup", "backup.db"], &[]).status.code(), Some(0));
    let guests = fs::File::create(folder.join(format!("{DATABASE}.guest.lock"))).unwrap();
    guests.lock_shared().unwrap();
    assert_eq!(run(&folder, &["restore", "backup.db"], &[]).status.code(), Some(69));
    guests.unlock().unwrap();
    assert_eq!(run(&folder, &["restore", "backup.db"], &[]).status.code(), Some(0));
    fs::remove_dir_all(folder).unwrap();
}

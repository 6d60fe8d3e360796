//! A member's own calendar over HTTP: fetched without a log-in, by an address that can be ended.

use reqwest::StatusCode;

use crate::site::{Browser, DEMO_PASSWORD, Site};

/// The path of the calendar that somebody's page shows, if it shows one.
async fn path(browser: &Browser) -> Option<String> {
    let page = browser.open("/profile").await.text;
    let (_, rest) = page.split_once("<code>")?;
    let address = rest.split('<').next().unwrap();
    Some(address[address.find("/calendar/").unwrap()..].to_owned())
}

/// Somebody of the demonstration who is in a group.
async fn somebody(site: &Site) -> Browser {
    let logins = std::fs::read_to_string(site.folder.join("data/demo-logins.txt")).unwrap();
    for line in logins.lines().skip(1) {
        let browser = Browser::new(site);
        browser.log_in(line.split('\t').nth(1).unwrap(), DEMO_PASSWORD).await;
        if browser.open("/home").await.text.contains("href=\"/groups/") {
            return browser;
        }
    }
    panic!("nobody is in a group");
}

#[tokio::test]
async fn a_program_fetches_the_calendar_of_whoever_made_an_address_until_they_end_it() {
    let site = Site::start_with(&["--demo"], &[]).await;
    let browser = somebody(&site).await;
    assert_eq!(path(&browser).await, None);
    let made = browser.submit("/profile", "/api/make-calendar-address", &[]).await;
    assert_eq!(made.location.as_deref(), Some("/profile#calendar"));
    let path = path(&browser).await.unwrap();

    let program = Browser::new(&site);
    let calendar = program.open(&path).await;
    assert_eq!(calendar.status, StatusCode::OK);
    assert_eq!(calendar.headers["content-type"], "text/calendar; charset=utf-8");
    assert!(calendar.headers.get("set-cookie").is_none(), "a program needs no session");
    assert!(calendar.text.contains("BEGIN:VEVENT") && calendar.text.contains("TZID=Asia/Seoul"), "{}", calendar.text);
    assert!(!calendar.text.contains("meet.jit.si"), "a calendar never holds the address of a room");
    // Folded lines are whole lines to a program, and no line has more than 75 bytes.
    assert!(calendar.text.lines().all(|line| line.len() <= 75), "{}", calendar.text);

    for near in [path.to_lowercase(), path.replace(".ics", ""), path.replace(".ics", "x.ics")] {
        assert_eq!(program.open(&near).await.status, StatusCode::NOT_FOUND, "{near}");
    }
    browser.submit("/profile", "/api/end-calendar-address", &[]).await;
    assert_eq!(program.open(&path).await.status, StatusCode::NOT_FOUND);
}

//! Whoever is signed in reads as themselves what went wrong, and finds the way back.

use std::fs;

use reqwest::{Method, StatusCode};

use crate::{
    disk::{fill, on_a_small_disk},
    site::{Browser, DEMO_PASSWORD, Page, Site},
};

const LOGIN: &str = "halla@demo.example";
/// A form that has a limit: its page, where it goes, what stands in it.
type Limited<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);

/// Says whether a page has this status, one's own head and the way back.
fn is_own(page: &Page, status: StatusCode, what: &str) {
    assert_eq!(page.status, status, "{what}: {}", page.text);
    for way in ["href=\"/home\"", "href=\"/profile\"", "action=\"/logout\""] {
        assert!(page.text.contains(way), "{what}, {status}, has no {way}: {}", page.text);
    }
    assert!(!page.text.contains("href=\"/login\""), "{what}, {status}, has the head of a stranger");
}

#[tokio::test]
async fn whoever_comes_too_late_or_too_early_stays_signed_in() {
    let site = Site::start_with(&["--demo"], &[]).await;
    let logins = fs::read_to_string(site.folder.join("data/demo-logins.txt")).unwrap();
    let member = Browser::new(&site);
    member.log_in(logins.lines().nth(1).unwrap().split('\t').nth(1).unwrap(), DEMO_PASSWORD).await;
    let group = crate::access::first_id(&member.open("/home").await.text, "/groups/");
    let page = format!("/groups/{group}");
    let early = member.submit(&page, &format!("{page}/join"), &[]).await;
    is_own(&early, StatusCode::CONFLICT, "a door that is closed");
    let organizer = Browser::new(&site);
    organizer.log_in("organizer@demo.example", DEMO_PASSWORD).await;
    for (address, fields) in [("/api/mend-group", [("group", group.as_str())]), ("/api/take-seat", [("group", &group)])]
    {
        let late = organizer.submit("/organize", address, &fields).await;
        assert!(late.status.is_client_error() || late.status.is_redirection(), "{address}: {}", late.status);
        assert!(!late.text.contains("href=\"/login\""), "{address} shows the head of a stranger");
    }
}

#[tokio::test]
async fn whoever_tries_too_often_stays_signed_in() {
    let site = Site::start_with(&[], &[("HGH_LIMIT_ADDRESS", "3/15m"), ("HGH_LIMIT_ACCOUNT", "1/15m")]).await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", LOGIN).await;
    let forms: [Limited; 4] = [
        ("/login", "/api/login", &[("form[login]", "other@demo.example"), ("form[password]", "틀림틀림틀림")]),
        ("/forgot", "/api/forgot", &[("form[login]", "other@demo.example")]),
        ("/key", "/api/open-key", &[("form[number]", "1234 5678 1234 5678")]),
        (
            "/key/1234-5678-1234-5678",
            "/api/use-key",
            &[("form[token]", "1234567812345678"), ("form[password]", "귤밭 너머로 바다")],
        ),
    ];
    let mut limited = 0;
    for (page, address, fields) in forms {
        for _ in 0..6 {
            let answer = browser.submit(page, address, fields).await;
            if answer.status == StatusCode::TOO_MANY_REQUESTS {
                is_own(&answer, StatusCode::TOO_MANY_REQUESTS, address);
                assert!(answer.headers.contains_key("retry-after"), "{address} does not say when");
                limited += 1;
                break;
            }
        }
    }
    assert!(limited >= 3, "only {limited} forms have a limit");
}

#[tokio::test]
async fn whoever_comes_while_nothing_can_be_written_stays_signed_in() {
    let (site, data) = on_a_small_disk().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", LOGIN).await;
    fill(&data.join("filler"));
    let forms: [(&str, &[(&str, &str)]); 5] = [
        ("/api/rename", &[("form[name]", "천혜향")]),
        ("/api/interests", &[("form[interests][]", "olle"), ("form[strengths][]", "olle:3")]),
        ("/api/leave", &[("form[understood]", "yes")]),
        ("/settings/view", &[("text_size", "2"), ("back", "/home")]),
        ("/logout", &[]),
    ];
    for (address, fields) in forms {
        let answer = browser.submit("/profile", address, fields).await;
        is_own(&answer, StatusCode::SERVICE_UNAVAILABLE, address);
        assert!(answer.headers.contains_key("retry-after"), "{address} does not say when");
    }
    assert!(browser.cookie("sid").is_some(), "nobody was signed out");
    fs::remove_file(data.join("filler")).unwrap();
    assert_eq!(browser.submit("/home", "/logout", &[]).await.location.as_deref(), Some("/?left"));
}

#[tokio::test]
async fn whatever_is_refused_of_a_form_stays_signed_in() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", LOGIN).await;
    let long = "가".repeat(80_000);
    is_own(
        &browser.submit("/profile", "/api/rename", &[("form[name]", &long)]).await,
        StatusCode::PAYLOAD_TOO_LARGE,
        "rename",
    );
    is_own(&browser.send_from_elsewhere(Method::POST, "/api/rename").await, StatusCode::FORBIDDEN, "a foreign form");
    is_own(&browser.send_from_elsewhere(Method::POST, "/settings/view").await, StatusCode::FORBIDDEN, "a foreign view");
}

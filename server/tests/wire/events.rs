//! The log of what was done, as organizers open it.

use reqwest::StatusCode;

use crate::{
    access::first_id,
    site::{Browser, DEMO_PASSWORD, Site},
};

/// The organizer of the demonstration.
const ORGANIZER: (&str, &str) = ("organizer@demo.example", DEMO_PASSWORD);

async fn organizer() -> (Site, Browser) {
    let site = Site::start_with(&["--demo"], &[]).await;
    let browser = Browser::new(&site);
    assert_eq!(browser.log_in(ORGANIZER.0, ORGANIZER.1).await.status, StatusCode::SEE_OTHER);
    (site, browser)
}

#[tokio::test]
async fn organizers_read_what_was_done_and_go_on_to_whom_and_to_what() {
    let (_site, browser) = organizer().await;
    let newest = browser.open("/organize/events").await;
    assert!(newest.text.contains(">기록<") && newest.text.contains("rel=\"next\""), "{}", newest.text);
    assert_eq!(newest.text.matches("role=\"rowheader\"").count(), 50);
    for (list, words) in [
        ("/organize/members/", "가입하셨어요"),
        ("/organize/groups/", "모임 방을 만들었어요"),
        ("/organize/rounds/", "편성을 발표했어요"),
    ] {
        let page = browser.open(list.trim_end_matches('/')).await;
        let one = browser.open(&format!("{list}{}", first_id(&page.text, list))).await;
        let (_, rest) = one.text.split_once("href=\"/organize/events?about=").unwrap();
        let about = rest.split('"').next().unwrap();
        let log = browser.open(&format!("/organize/events?about={about}")).await;
        assert_eq!(log.status, StatusCode::OK);
        assert!(log.text.contains(words), "{about}: {}", log.text);
    }
}

#[tokio::test]
async fn where_nothing_was_done_the_log_says_so_and_what_is_nothing_is_not_found() {
    let (_site, browser) = organizer().await;
    let nothing = browser.open(&format!("/organize/events?about=group:{}", "0".repeat(26))).await;
    assert_eq!(nothing.status, StatusCode::OK);
    assert!(nothing.text.contains("아직 기록이 없어요") && !nothing.text.contains("rowheader"));
    for wrong in ["tree", "group:1", "tree:00000000000000000000000000"] {
        let page = browser.open(&format!("/organize/events?about={wrong}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

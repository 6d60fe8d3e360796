//! Meetings that an organizer moves or calls off, by forms without script.

use domain::base::moment::{DAY, Moment};
use reqwest::StatusCode;

use crate::{
    access::first_id,
    site::{Browser, DEMO_PASSWORD, Site},
};

/// The organizer of the demonstration on the page of a meeting that lies ahead: the last one of the newest group.
async fn at_a_meeting() -> (Site, Browser, String) {
    let site = Site::start_with(&["--demo"], &[]).await;
    let browser = Browser::new(&site);
    assert_eq!(browser.log_in("organizer@demo.example", DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
    let groups = browser.open("/organize/groups").await;
    let group = browser.open(&format!("/organize/groups/{}", first_id(&groups.text, "/organize/groups/"))).await;
    let (_, last) = group.text.rsplit_once("href=\"/organize/meetings/").unwrap();
    let meeting = last[..26].to_owned();
    (site, browser, meeting)
}

/// When the meeting of a page starts.
fn starts(page: &str) -> Moment {
    let (_, rest) = page.split_once("class=\"when\"><time datetime=\"").unwrap();
    Moment::parse(rest.split('"').next().unwrap()).unwrap()
}

#[tokio::test]
async fn a_meeting_is_moved_and_what_cannot_be_is_said_beside_what_was_chosen() {
    let (_site, browser, meeting) = at_a_meeting().await;
    let page = format!("/organize/meetings/{meeting}");
    let before = starts(&browser.open(&page).await.text);
    let ask = async |date: &str, time: &str| {
        let fields = [("form[meeting]", meeting.as_str()), ("form[date]", date), ("form[time]", time)];
        browser.submit_and_follow(&page, "/api/move-meeting", &fields).await
    };
    for (date, time, why) in [
        ("", "14:00", "날짜와 시각을 모두 골라 주세요."),
        ("2026-02-31", "14:00", "날짜와 시각을 모두 골라 주세요."),
        ("2001-01-01", "14:00", "지금부터 한 시간 뒤로 골라 주세요."),
    ] {
        let refused = ask(date, time).await;
        assert!(refused.text.contains(why), "{date}: {}", refused.text);
        assert!(refused.text.contains(&format!("value=\"{time}\"")), "what was chosen stands there still");
        assert_eq!(starts(&refused.text), before);
    }
    let (date, _) = before.plus(DAY).fields();
    let moved = ask(&date, "11:30").await;
    assert!(moved.text.contains("만남을 옮겼어요."), "{}", moved.text);
    assert_eq!(starts(&moved.text), Moment::parse_seoul(&date, "11:30").unwrap());
    assert!(moved.text.contains("운영자가 정해서"), "its step is told: {}", moved.text);
}

#[tokio::test]
async fn a_meeting_is_called_off_and_taken_up_again() {
    let (_site, browser, meeting) = at_a_meeting().await;
    let page = format!("/organize/meetings/{meeting}");
    let fields = [("meeting", meeting.as_str())];
    let off = browser.submit_and_follow(&page, "/api/cancel-meeting", &fields).await;
    assert!(off.text.contains("이번 만남을 쉬기로 했어요.") && !off.text.contains("이때로 옮기기"), "{}", off.text);
    let again = browser.submit_and_follow(&page, "/api/restore-meeting", &fields).await;
    assert!(again.text.contains("다시 만나기로 했어요.") && again.text.contains("이때로 옮기기"), "{}", again.text);
}

//! Hosts, help and practice, by forms without script, and what an open page of an organizer hears.

use reqwest::StatusCode;

use crate::{
    live::{Heard, Met},
    site::{Browser, DEMO_PASSWORD},
};

/// What is typed and not taken.
const LURE: &str = "010-1234-5678로 전화 주세요";

async fn organizer(met: &Met) -> Browser {
    let browser = Browser::new(&met.site);
    assert_eq!(browser.log_in("organizer@demo.example", DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
    browser
}

#[tokio::test]
async fn a_host_says_yes_writes_a_line_that_all_read_and_stops_without_script() {
    let met = Met::on().await;
    let ([one, two], page) = (&met.people, format!("/groups/{}", met.group));
    let group = [("group", met.group.as_str())];
    let before = one.open(&page).await.text;
    assert!(before.contains(">모임지기가 되어 주시겠어요?<") && before.contains(">제가 할게요<"), "{before}");
    for _ in 0..2 {
        let done = one.submit(&page, "/api/become-host", &group).await;
        assert_eq!((done.status, done.location), (StatusCode::SEE_OTHER, Some(format!("{page}#host"))));
    }
    let late = two.submit_and_follow(&page, "/api/become-host", &group).await.text;
    assert!(late.contains("다른 분이 먼저 맡아 주셨어요.") && late.contains("님, 모임지기예요."), "{late}");
    let typed = |line: &'static str| [("form[group]", met.group.as_str()), ("form[line]", line)];
    let refused = one.submit_and_see(&page, "/api/write-line", &typed(LURE)).await.text;
    assert!(refused.contains(&format!("value=\"{LURE}\"")) && refused.contains("error-summary"), "{refused}");
    let written = one.submit_and_follow(&page, "/api/write-line", &typed("차 한 잔 들고 오세요")).await.text;
    assert!(written.contains("전해 두었어요."), "{written}");
    assert!(two.open(&page).await.text.contains(">차 한 잔 들고 오세요<"));
    assert_eq!(two.submit(&page, "/api/write-line", &typed("저도요")).await.status, StatusCode::CONFLICT);
    one.submit_and_follow(&page, "/api/stop-hosting", &group).await;
    let after = two.open(&page).await.text;
    assert!(after.contains(">제가 할게요<") && !after.contains("차 한 잔"), "{after}");
    two.submit_and_follow(&page, "/api/become-host", &group).await;
    let (desk, groups) = (organizer(&met).await, format!("/organize/groups/{}", met.group));
    assert!(desk.open(&groups).await.text.contains("님, 모임지기예요."));
    let ended = desk.submit_and_follow(&groups, "/api/end-hosting", &group).await.text;
    assert!(ended.contains("이제 모임지기가 없어요.") && ended.contains("아직 모임지기가 없어요."), "{ended}");
}

#[tokio::test]
async fn whoever_asks_for_help_is_seen_on_the_open_page_of_an_organizer_and_of_the_host() {
    let met = Met::on().await;
    let ([one, two], page) = (&met.people, format!("/groups/{}", met.group));
    let group = [("group", met.group.as_str())];
    let desk = organizer(&met).await;
    let quiet = desk.open("/organize").await.text;
    assert!(quiet.contains(">지금 도움을 청하신 분<") && quiet.contains("data-turns=\"0.0\""), "{quiet}");
    one.submit_and_follow(&page, "/api/become-host", &group).await;
    let events = format!("{page}/help/events");
    let (mut here, mut there) = (Heard::at(&desk, "/organize/help/events").await, Heard::at(one, &events).await);
    assert_eq!((here.turned().await, there.turned().await), ("0.0".into(), "0.0".into()));
    assert_eq!(two.hear(&events).await.status(), StatusCode::NOT_FOUND);
    let before = two.open(&page).await.text;
    assert!(before.contains(">도움 요청<") && before.contains("href=\"/help/sound\""), "{before}");
    for _ in 0..2 {
        let asked = two.submit_and_follow(&page, "/api/ask-help", &group).await.text;
        assert!(asked.contains("도움을 청하셨어요.") && !asked.contains(">도움 요청<"), "{asked}");
    }
    let stamp = here.turned().await;
    assert!(stamp.starts_with("1.") && there.turned().await == stamp, "{stamp}");
    let list = desk.open("/organize").await.text;
    assert!(list.contains(&format!("data-turns=\"{stamp}\"")) && list.contains(">도와드렸어요<"), "{list}");
    assert!(one.open(&page).await.text.contains(&format!("data-turns=\"{stamp}\"")));
    assert!(two.open("/home").await.text.contains("도움을 청하셨어요."));
    let field = |name: &str| {
        let form = list.split("action=\"/api/give-help\"").nth(1).unwrap();
        let value = form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        value.split('"').next().unwrap().to_owned()
    };
    let (meeting, member) = (field("meeting"), field("member"));
    let fields = [("meeting", meeting.as_str()), ("member", member.as_str())];
    for _ in 0..2 {
        let done = desk.submit("/organize", "/api/give-help", &fields).await;
        assert_eq!((done.status, done.location), (StatusCode::SEE_OTHER, Some("/organize#help".into())));
    }
    assert_eq!((here.turned().await, there.turned().await), ("0.0".into(), "0.0".into()));
    assert!(two.open(&page).await.text.contains(">도움 요청<"));
    one.submit_and_follow(&page, "/api/stop-hosting", &group).await;
    assert_eq!(there.next().await, Some(("end".into(), String::new())));
}

#[tokio::test]
async fn whoever_tries_the_practice_room_is_led_into_one_beside_the_page_and_remembered() {
    let met = Met::on().await;
    let [one, two] = &met.people;
    assert!(one.open(&format!("/groups/{}", met.group)).await.text.contains("href=\"/practice\""));
    let page = one.open("/practice").await;
    assert!(page.text.contains(">연습방 들어가기<") && !page.text.contains("연습해 보셨어요."), "{}", page.text);
    assert!(page.headers["content-security-policy"].to_str().unwrap().contains("https://meet.jit.si"));
    let (first, other) =
        (one.submit("/practice", "/practice/join", &[]).await, two.submit("/practice", "/practice/join", &[]).await);
    assert_eq!(
        (first.status, first.headers["referrer-policy"].to_str().unwrap()),
        (StatusCode::SEE_OTHER, "no-referrer")
    );
    let room = first.location.unwrap();
    assert!(room.starts_with("https://meet.jit.si/") && other.location.unwrap() != room, "{room}");
    let after = one.open("/practice").await.text;
    assert!(after.contains("연습해 보셨어요.") && !after.contains(&room), "{after}");
}

#[tokio::test]
async fn what_to_do_without_sound_is_for_everybody_and_needs_no_script() {
    let met = Met::on().await;
    let page = Browser::new(&met.site).open("/help/sound").await;
    assert_eq!(page.status, StatusCode::OK);
    for words in ["안드로이드 휴대전화", "아이폰", "컴퓨터", "오디오로 참가"] {
        assert!(page.text.contains(words), "{words}");
    }
    assert_eq!(page.text.matches("class=\"sign\"").count(), 3);
    assert!(!page.text.contains("<script"), "{}", page.text);
}

//! Birthdays by forms without script: told on 내 정보, a card signed on the page of the group, and found by whom it is for.

use std::time::Duration;

use domain::{
    base::moment::{DAY, Moment},
    text::KO,
};
use reqwest::StatusCode;
use tokio::time::sleep;

use crate::{
    live::Met,
    site::{Browser, Page},
};

/// What is typed and not taken.
const LURE: &str = "010-1234-5678로 전화 주세요";
const WISH: &str = "오래오래 건강하세요";
/// The worker looks at the clock each second.
const LOOKS: usize = 60;

/// Half past nine in Seoul, so many days after a moment.
fn morning_after(moment: Moment, days: i64) -> Moment {
    Moment::at_seoul(moment.plus(days * DAY).seoul().date(), 9, 30)
}

/// Opens a page again until these words stand on it.
async fn until(browser: &Browser, path: &str, words: &str) -> String {
    for _ in 0..LOOKS {
        let page = browser.open(path).await.text;
        if page.contains(words) {
            return page;
        }
        sleep(Duration::from_millis(500)).await;
    }
    panic!("{words} never stood on {path}: {}", browser.open(path).await.text);
}

/// The value of the first hidden field of this name.
fn hidden(page: &str, name: &str) -> String {
    let field = page.split("<input").find(|input| input.contains(&format!("name=\"{name}\""))).unwrap();
    field.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// Tells a birthday as the form on 내 정보 does.
async fn tell(browser: &Browser, calendar: &str, month: &str, day: &str) -> Page {
    let fields = [
        ("page", "/profile"),
        ("form[birth_month]", month),
        ("form[birth_day]", day),
        ("form[birth_calendar]", calendar),
    ];
    browser.submit_and_follow("/profile", "/api/set-birthday", &fields).await
}

#[tokio::test]
async fn a_birthday_is_told_signed_for_and_found_by_forms_alone() {
    let met = Met::on().await;
    let ([one, two], page) = (&met.people, format!("/groups/{}", met.group));
    for (calendar, month, day, field) in [
        ("solar", "2", "30", "#birth-month"),
        ("", "12", "3", "#birth-calendar-solar"),
        ("lunar", "", "", "#birth-month"),
    ] {
        let refused = tell(one, calendar, month, day).await.text;
        assert!(refused.contains(&format!("href=\"{field}\"")), "{field}: {refused}");
        assert!(day.is_empty() || refused.contains(&format!("<option value=\"{day}\" selected")), "{day} is lost");
    }
    let day = met.start.plus(4 * DAY).seoul().date();
    let (number, date) = (day.month().to_string(), day.day().to_string());
    let told = format!("양력 {number}월 {date}일이에요.");
    for _ in 0..2 {
        let done = tell(one, "solar", &number, &date).await.text;
        assert!(done.contains("저장했어요.") && done.contains(&told), "{done}");
    }
    // It may be the last meeting of the group, which is told of nothing once it has ended.
    met.set_clock(morning_after(met.start, -1));
    let found = until(two, &page, KO.birthday.line).await;
    assert!(!one.open(&page).await.text.contains(KO.birthday.line), "whose birthday it is finds nothing of it");
    let (group, card) = (hidden(&found, "form[group]"), hidden(&found, "form[card]"));
    assert_eq!(group, met.group);
    let typed = |wish: &'static str| {
        [("page", page.as_str()), ("form[group]", group.as_str()), ("form[card]", card.as_str()), ("form[wish]", wish)]
    };
    let refused = two.submit_and_see(&page, "/api/sign-card", &typed(LURE)).await.text;
    assert!(refused.contains(&format!("value=\"{LURE}\"")) && refused.contains("error-summary"), "{refused}");
    for _ in 0..2 {
        let signed = two.submit_and_follow(&page, "/api/sign-card", &typed(WISH)).await.text;
        assert!(signed.contains(KO.birthday.signed) && signed.contains(&format!("value=\"{WISH}\"")), "{signed}");
    }
    assert_eq!(met.other.submit(&page, "/api/sign-card", &typed(WISH)).await.status, StatusCode::NOT_FOUND);
    for path in ["/birthday", "/profile/export.json", &page] {
        assert!(!one.open(path).await.text.contains(WISH), "{path} tells what is sealed");
    }
    met.set_clock(morning_after(met.start, 4));
    let home = until(one, "/home", KO.birthday.came_lead).await;
    assert!(home.contains("href=\"/birthday\"") && home.contains("h-birthday"), "{home}");
    let opened = one.open("/birthday").await.text;
    for words in [WISH, KO.birthday.greeting, "님"] {
        assert!(opened.contains(words), "{words} in {opened}");
    }
    assert!(one.open("/hyang").await.text.contains(KO.character.birthday));
    assert!(one.open("/letters").await.text.contains("href=\"/birthday\""));
    let late = two.submit_and_follow(&page, "/api/sign-card", &typed("늦었어요")).await.text;
    assert!(late.contains(KO.birthday.late), "{late}");
    let removed = one.submit_and_follow("/profile", "/api/remove-birthday", &[("page", "/profile")]).await.text;
    assert!(removed.contains("저장했어요.") && !removed.contains(&told), "{removed}");
    assert!(one.open("/birthday").await.text.contains(WISH), "the card can still be found");
}

//! Resting, and the vote after eight meetings, by forms without script.

use domain::people::breaks::BreakLength;
use reqwest::StatusCode;
use sqlx::query_as;

use crate::site::{Browser, DEMO_PASSWORD, Site};

/// Somebody of the demonstration whose group votes: their browser, and the address of the group.
async fn who_votes() -> (Site, Browser, String) {
    let site = Site::start_with(&["--demo"], &[]).await;
    let mut conn = site.open_database().await;
    let (login, group): (String, String) = query_as(
        "select m.login, s.group_id from membership s join member m on m.id = s.member_id
         join meeting t on t.group_id = s.group_id
         where s.left_at is null and t.sequence = 8 order by t.starts_at, m.id limit 1",
    )
    .fetch_one(&mut conn)
    .await
    .unwrap();
    let browser = Browser::new(&site);
    assert_eq!(browser.log_in(&login, DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
    (site, browser, group)
}

#[tokio::test]
async fn a_member_rests_until_a_day_that_both_pages_tell_and_comes_back_from_home() {
    let (_site, browser, _) = who_votes().await;
    let before = browser.open("/profile").await.text;
    for length in ["한 달 쉬기", "두 달 쉬기", "세 달 쉬기"] {
        assert_eq!(before.matches(&format!(">{length}<")).count(), 1, "{length} in {before}");
    }
    assert!(browser.open("/home").await.text.contains("href=\"/profile#break\""));
    let nothing = browser.submit_and_follow("/profile", "/api/take-break", &[("page", "/profile")]).await;
    assert!(nothing.text.contains("href=\"#break-1\""), "what is missing leads to the first choice: {}", nothing.text);
    let fields = [("page", "/profile"), ("form[length]", BreakLength::OneMonth.key())];
    let done = browser.submit_and_follow("/profile", "/api/take-break", &fields).await;
    for page in [done.text, browser.open("/home").await.text] {
        assert!(page.contains("지금은 쉬고 계세요") && page.contains(">다시 함께하기<"), "{page}");
    }
    let back = browser.submit_and_follow("/home", "/api/come-back", &[("page", "/home")]).await;
    assert!(back.text.contains("다시 오셔서 반가워요.") && !back.text.contains("지금은 쉬고 계세요"), "{}", back.text);
}

/// The button of the vote that is pressed, by its value.
fn pressed(page: &str) -> Option<&str> {
    let buttons = page.split("<button").filter(|button| button.contains("name=\"choice\""));
    let mut on = buttons.filter(|button| button.contains("aria-pressed=\"true\""));
    on.next().map(|button| button.split("value=\"").nth(1).unwrap().split('"').next().unwrap())
}

#[tokio::test]
async fn a_choice_is_made_and_changed_on_the_page_of_the_group_and_organizers_see_it() {
    let (site, browser, group) = who_votes().await;
    let page = format!("/groups/{group}");
    let before = browser.open(&page).await.text;
    for word in ["계속 함께", "섞어서 새로", "쉬기"] {
        assert_eq!(before.matches(&format!(">{word}<")).count(), 1, "{word} in {before}");
    }
    assert_eq!(pressed(&before), None);
    assert!(browser.open("/home").await.text.contains(&format!("href=\"{page}#vote\"")), "home leads there");
    for choice in ["break", "together"] {
        let fields = [("page", page.as_str()), ("group", group.as_str()), ("choice", choice)];
        let done = browser.submit(&page, "/api/vote", &fields).await;
        assert_eq!(done.location, Some(format!("{page}#vote")));
        assert_eq!(pressed(&browser.open(&page).await.text), Some(choice));
    }
    let nonsense = [("group", group.as_str()), ("choice", "perhaps")];
    assert_eq!(browser.submit(&page, "/api/vote", &nonsense).await.status, StatusCode::BAD_REQUEST);
    let organizer = Browser::new(&site);
    assert_eq!(organizer.log_in("organizer@demo.example", DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
    let seen = organizer.open(&format!("/organize/groups/{group}")).await.text;
    assert!(seen.contains(">계속 함께<") && seen.contains(">아직 고르지 않으신 분<"), "{seen}");
}

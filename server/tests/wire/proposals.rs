//! Proposals by forms without script: one press asks, another chooses, and each again does nothing new.

use std::fs;

use reqwest::StatusCode;
use sqlx::{query, query_as};

use crate::{
    sessions::organizer,
    site::{Browser, DEMO_PASSWORD, Site, empty_folder},
};

/// When the demonstration is made.
const NOW: &str = "2026-11-21T11:00:00+09:00";
/// Two people of a group of the demonstration that can meet at any time, and its next meeting, days ahead.
struct Flexible {
    site: Site,
    logins: [String; 2],
    group: String,
    meeting: String,
}

impl Flexible {
    async fn meet() -> Self {
        let folder = empty_folder();
        fs::write(folder.join("clock"), NOW).unwrap();
        let site = Site::start_in(folder, &["--demo", "--test-clock", "clock"], &[]).await;
        let mut conn = site.open_database().await;
        let now = domain::base::moment::Moment::parse(NOW).unwrap().unix_ms();
        let (group, meeting): (String, String) = query_as(
            "select t.group_id, t.id from meeting t
             where t.starts_at > $1 and not exists (
                 select 1 from meeting o where o.group_id = t.group_id and o.starts_at > $2 and o.starts_at < t.starts_at)
             order by t.starts_at limit 1",
        )
        .bind(now + 3 * 86_400_000)
        .bind(now - 7_200_000)
        .fetch_one(&mut conn)
        .await
        .unwrap();
        for slot in 0..21_i64 {
            query(
                "insert into member_slot (member_id, slot)
                 select member_id, $1 from membership where group_id = $2 and left_at is null on conflict do nothing",
            )
            .bind(slot)
            .bind(&group)
            .execute(&mut conn)
            .await
            .unwrap();
        }
        let logins: Vec<(String,)> = query_as(
            "select m.login from member m join membership s on s.member_id = m.id
             where s.group_id = $1 and s.left_at is null order by m.id limit 2",
        )
        .bind(&group)
        .fetch_all(&mut conn)
        .await
        .unwrap();
        let logins = <[_; 2]>::try_from(logins).unwrap().map(|(login,)| login);
        Self { site, logins, group, meeting }
    }

    async fn browser(&self, who: usize) -> Browser {
        let browser = Browser::new(&self.site);
        assert_eq!(browser.log_in(&self.logins[who], DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
        browser
    }
}

/// The values of the buttons that choose, and that of the one which is pressed.
fn options(page: &str) -> (Vec<&str>, Option<&str>) {
    let buttons: Vec<_> = page.split("<button").filter(|button| button.contains("name=\"option\"")).collect();
    let mut pressed = buttons.iter().filter(|button| button.contains("aria-pressed=\"true\""));
    (buttons.iter().map(|button| chosen(button)).collect(), pressed.next().map(|button| chosen(button)))
}

/// What a button chooses.
fn chosen(button: &str) -> &str {
    button.split("value=\"").nth(1).unwrap().split('"').next().unwrap()
}

#[tokio::test]
async fn a_press_asks_a_press_chooses_and_each_again_does_nothing_new() {
    let group = Flexible::meet().await;
    let (one, other) = (group.browser(0).await, group.browser(1).await);
    let page = format!("/groups/{}", group.group);
    let before = one.open(&page).await.text;
    assert!(before.contains(">모임 옮기기<") && !before.contains("만나는 때를 옮길까요?"), "{before}");
    let propose = [("page", page.as_str()), ("meeting", group.meeting.as_str())];
    for _ in 0..2 {
        let done = one.submit(&page, "/api/propose-move", &propose).await;
        assert_eq!((done.status, done.location), (StatusCode::SEE_OTHER, Some(format!("{page}#proposal"))));
    }
    let asked = other.open(&page).await.text;
    assert_eq!(asked.matches("만나는 때를 옮길까요?").count(), 2, "a heading, and the name of its buttons: {asked}");
    assert!(!asked.contains(">모임 옮기기<"), "{asked}");
    let (offered, pressed) = options(&asked);
    assert_eq!((offered.len(), offered.last(), pressed), (6, Some(&"keep"), None));
    let proposal = asked.split("name=\"proposal\" value=\"").nth(1).unwrap()[..26].to_owned();
    for option in [offered[0], offered[0], "keep"] {
        let fields = [("page", page.as_str()), ("proposal", proposal.as_str()), ("option", option)];
        let shown = other.submit_and_follow(&page, "/api/choose-option", &fields).await.text;
        assert_eq!(options(&shown).1, Some(option), "{shown}");
    }
    let meeting = organizer(&group.site).await.open(&format!("/organize/meetings/{}", group.meeting)).await.text;
    assert!(meeting.contains("모임에 여쭤보고 있어요") && options(&meeting).0.is_empty(), "they look on: {meeting}");
    for (wrong, status) in [("yesterday", StatusCode::BAD_REQUEST), ("skip", StatusCode::BAD_REQUEST)] {
        let fields = [("page", page.as_str()), ("proposal", proposal.as_str()), ("option", wrong)];
        assert_eq!(other.submit(&page, "/api/choose-option", &fields).await.status, status, "{wrong}");
    }
}

//! Coming in by telephone: what is dialled stands in one answer, to a person of the group who asks while the door is open.

use std::{fs, path::Path};

use reqwest::StatusCode;

use crate::{
    live::Met,
    site::{Browser, DEMO_PASSWORD},
};

/// What an organizer pastes.
const PASTED: [(&str, &str); 3] =
    [("form[url]", "https://meet.jit.si/a-room-of-ours"), ("form[phone]", "02-6022-2322"), ("form[code]", "459 824#")];
/// Parts of it, as they might stand somewhere.
const SECRETS: [&str; 5] = ["6022-2322", "60222322", "459824", "459 824", "a-room-of-ours"];

fn tells(text: &str) -> bool {
    SECRETS.iter().any(|secret| text.contains(secret))
}

/// The files of a folder and of those in it in which any of it stands.
fn told_in(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(told_in(&path));
        } else if tells(&String::from_utf8_lossy(&fs::read(&path).unwrap())) {
            found.push(path.display().to_string());
        }
    }
    found
}

#[tokio::test]
async fn numbers_that_an_organizer_pasted_are_told_once_by_a_button_and_stand_nowhere_else() {
    let met = Met::on().await;
    let ([one, two], page) = (&met.people, format!("/groups/{}", met.group));
    let (dial_in, desk) = (format!("{page}/dial-in"), Browser::new(&met.site));
    assert_eq!(desk.log_in("organizer@demo.example", DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
    let button = format!("action=\"{dial_in}\"");
    assert!(!one.open(&page).await.text.contains(&button), "the room has no numbers");
    assert_eq!(one.submit(&page, &dial_in, &[]).await.status, StatusCode::CONFLICT);
    let (organized, group) = (format!("/organize{page}"), [("form[group]", met.group.as_str())]);
    let saved = desk.submit_and_follow(&organized, "/api/set-room", &[&group[..], &PASTED].concat()).await;
    assert!(saved.text.contains("저장했어요.") && saved.text.contains("전화로도 들어갈 수 있어요."), "{}", saved.text);
    let (shown, home) = (one.open(&page).await, one.open("/home").await);
    assert!(shown.text.contains(&button) && home.text.contains(&button), "{}", shown.text);
    let told = one.submit(&page, &dial_in, &[]).await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(told.text.contains("href=\"tel:0260222322\"") && told.text.contains("02-6022-2322"), "{}", told.text);
    assert!(told.text.contains("459824#") && !told.text.contains("a-room-of-ours"), "{}", told.text);
    assert!(told.headers["cache-control"].to_str().unwrap().contains("no-store"));
    let again = one.open(&dial_in).await;
    assert!(again.text.contains(&button) && again.status == StatusCode::OK, "{}", again.text);
    assert_eq!(met.other.submit("/home", &dial_in, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(met.other.open(&dial_in).await.status, StatusCode::NOT_FOUND);
    assert_eq!(desk.submit("/organize", &dial_in, &[]).await.status, StatusCode::NOT_FOUND);
    let (asked, log) = (desk.open(&organized).await, desk.open("/organize/events").await);
    let (calendar, export) = (one.open(&format!("{page}/calendar.ics")).await, two.open("/profile/export.json").await);
    for other in [&saved, &shown, &home, &again, &asked, &log, &calendar, &export] {
        assert!(!tells(&other.text), "{}", other.text);
    }
    let folder = met.site.stop();
    assert_eq!(told_in(&folder), Vec::<String>::new());
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_number_that_nobody_can_call_comes_back_as_it_was_typed() {
    let met = Met::on().await;
    let (organized, desk) = (format!("/organize/groups/{}", met.group), Browser::new(&met.site));
    desk.log_in("organizer@demo.example", DEMO_PASSWORD).await;
    let fields = [
        ("form[group]", met.group.as_str()),
        ("form[url]", "https://meet.jit.si/another"),
        ("form[phone]", "전화번호 없음"),
        ("form[code]", "비밀"),
    ];
    let refused = desk.submit_and_see(&organized, "/api/set-room", &fields).await.text;
    assert!(refused.contains("href=\"#room-phone\"") && refused.contains("value=\"전화번호 없음\""), "{refused}");
    let code = [fields[0], fields[1], ("form[phone]", "02-6022-2322"), fields[3]];
    let refused = desk.submit_and_see(&organized, "/api/set-room", &code).await.text;
    assert!(
        refused.contains("href=\"#room-code\"") && refused.contains("value=\"https://meet.jit.si/another\""),
        "{refused}"
    );
}

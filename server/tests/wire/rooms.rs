//! A group gets a new room, by a form without script; no address of a room stands anywhere but sealed.

use std::{fs, path::Path};

use reqwest::StatusCode;

use crate::{
    access::first_id,
    site::{Browser, DEMO_PASSWORD, Site},
};

/// How the names of rooms begin that are made here, followed by forty signs of chance.
const ROOM: &[u8] = b"hwanggeumhyang-";
const CHANCE: usize = 40;

/// Whether the name of a room stands in these bytes.
pub fn tells_a_room(bytes: &[u8]) -> bool {
    bytes
        .windows(ROOM.len() + CHANCE)
        .any(|window| window.strip_prefix(ROOM).is_some_and(|chance| chance.iter().all(u8::is_ascii_hexdigit)))
}

/// The files of a folder and of those in it in which the name of a room stands.
fn told_in(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(told_in(&path));
        } else if tells_a_room(&fs::read(&path).unwrap()) {
            found.push(path.display().to_string());
        }
    }
    found
}

#[tokio::test]
async fn a_group_gets_a_new_room_with_one_tap_and_its_address_stands_nowhere() {
    let site = Site::start_with(&["--demo"], &[]).await;
    let browser = Browser::new(&site);
    assert_eq!(browser.log_in("organizer@demo.example", DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
    let groups = browser.open("/organize/groups").await;
    let group = first_id(&groups.text, "/organize/groups/");
    let page = format!("/organize/groups/{group}");
    let asked = browser.open(&page).await;
    assert!(asked.text.contains("새 방이 필요해요") && asked.text.contains("새 방으로 바꿀까요?"), "{}", asked.text);
    let fields = [("group", group.as_str())];
    let renewed = browser.submit_and_follow(&page, "/api/renew-room", &fields).await;
    assert!(renewed.text.contains("새 방으로 바꾸었어요."), "{}", renewed.text);
    for opened in [&asked, &renewed, &browser.open("/organize/events").await] {
        assert!(!tells_a_room(opened.text.as_bytes()));
    }
    assert!(tells_a_room(b"https://meet.jit.si/hwanggeumhyang-0123456789abcdef0123456789abcdef01234567"));
    let folder = site.stop();
    assert_eq!(told_in(&folder), Vec::<String>::new());
    fs::remove_dir_all(folder).unwrap();
}

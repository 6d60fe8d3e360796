//! Who leaves stands in no byte of the data afterwards, and who stays takes all of it away.

use std::{fs, path::Path};

use crate::site::{Browser, Site};

const NAME: &str = "떠날이뿐인이름";
const LOGIN: &str = "only-who-leaves@demo.example";

/// Files below this folder that hold one of the words.
fn that_hold(folder: &Path, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(that_hold(&path, words));
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        let holds = |word: &&str| bytes.windows(word.len()).any(|part| part == word.as_bytes());
        if words.iter().any(holds) {
            found.push(path.display().to_string());
        }
    }
    found
}

#[tokio::test]
async fn who_left_stands_in_no_byte_of_the_data() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up(NAME, LOGIN).await;
    browser.submit("/profile", "/api/rename", &[("form[name]", NAME)]).await;
    Browser::new(&site).submit("/forgot", "/api/forgot", &[("form[login]", LOGIN)]).await;
    let data = site.folder.join("data");
    // The letter is a job's: it is there a few answers later.
    while !data.join("mail").exists() || that_hold(&data.join("mail"), &[LOGIN]).is_empty() {
        assert!(browser.open("/readyz").await.status.is_success());
    }
    assert!(!that_hold(&data, &[NAME]).is_empty());
    let export = browser.open("/profile/export.json").await.text;
    for told in ["\"look\"", "\"language\"", "\"letters_seen_at\"", "\"made_at\"", "\"memberships\""] {
        assert!(export.contains(told), "{told}: {export}");
    }
    let left = browser.submit("/profile", "/api/leave", &LEAVE).await;
    assert_eq!(left.location.as_deref(), Some("/goodbye"));
    assert_eq!(that_hold(&data, &[NAME, LOGIN]), Vec::<String>::new(), "while it runs");
    let folder = site.stop();
    assert_eq!(that_hold(&folder.join("data"), &[NAME, LOGIN]), Vec::<String>::new());
    fs::remove_dir_all(folder).unwrap();
}

/// What the form asks of whoever leaves.
const LEAVE: [(&str, &str); 1] = [("form[understood]", "yes")];

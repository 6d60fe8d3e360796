//! Who leaves stands in no byte of the data afterwards, and who stays takes all of it away.

use std::{fs, path::Path};

use sqlx::Row;

use crate::{
    site::{Browser, Site},
    words::{demo, meeting, open_letters, signed_in, to_thank},
};

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

/// Somebody of the demonstration with this id, who may be thanked by whoever stands on this page.
async fn with_id(site: &Site, id: &str) -> (Browser, String) {
    let organizer = signed_in(site, "organizer@demo.example").await;
    let name = organizer.open(&format!("/organize/members/{id}")).await.text;
    let list = fs::read_to_string(site.folder.join("data/demo-logins.txt")).unwrap();
    for line in list.lines() {
        let (called, login) = line.split('\t').next().zip(line.split('\t').nth(1)).unwrap();
        if !name.contains(&format!("<h1>{called} 님")) {
            continue;
        }
        let browser = signed_in(site, login).await;
        if browser.open("/letters").await.text.contains(RECEIVED) {
            return (browser, login.to_owned());
        }
    }
    panic!("{id} is not in the list");
}

const RECEIVED: &str = "떠나시는분께만드린말씀";
const GIVEN: &str = "떠나는사람이남긴말씀";
const UNSENT: &str = "보내지못하고지운말씀";

/// How many letters are still to be written.
async fn letters_to_come(site: &Site) -> i64 {
    let mut conn = site.open_database().await;
    let statement = "select count(*) from job where kind in ('mail', 'tell_group') and state in ('waiting', 'running')";
    sqlx::query(statement).fetch_one(&mut conn).await.unwrap().get(0)
}

#[tokio::test]
async fn who_met_others_and_left_stands_in_no_byte_but_for_what_they_gave() {
    let site = demo().await;
    let (other, path, people) = to_thank(&site).await;
    let thank = [("form[meeting]", meeting(&path)), ("form[to][]", &people[0]), ("form[note][]", RECEIVED)];
    assert_eq!(other.submit(&path, "/api/thanks", &thank).await.status, 303);
    open_letters(&site).await;
    let (browser, old_login) = with_id(&site, &people[0]).await;
    let page = browser.open(&path).await.text;
    let back = page.split("name=\"form[to][]\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let too_long = UNSENT.repeat(60);
    let refused = [("form[meeting]", meeting(&path)), ("form[to][]", &back), ("form[note][]", &too_long)];
    assert!(browser.submit_and_see(&path, "/api/thanks", &refused).await.text.contains(UNSENT));
    let thank = [("form[meeting]", meeting(&path)), ("form[to][]", &back), ("form[note][]", GIVEN)];
    assert_eq!(browser.submit(&path, "/api/thanks", &thank).await.status, 303);
    open_letters(&site).await;
    let keyed = [("page", "/profile"), ("key", "a key of this page"), ("form[name]", NAME)];
    browser.submit("/profile", "/api/rename", &keyed).await;
    Browser::new(&site).submit("/forgot", "/api/forgot", &[("form[login]", &old_login)]).await;
    let changed = browser.submit("/profile", "/api/change-login", &[("form[login]", LOGIN)]).await;
    assert_eq!(changed.location.as_deref(), Some("/profile?changed"));
    let data = site.folder.join("data");
    // Letters are jobs': a key to the old address, and word of the new one to both. There may be others, of meetings.
    while !data.join("mail").exists()
        || that_hold(&data.join("mail"), &[&people[0]]).len() < 3
        || letters_to_come(&site).await > 0
    {
        assert!(browser.open("/readyz").await.status.is_success());
    }
    let words = [NAME, LOGIN, RECEIVED, UNSENT, &people[0]];
    assert!(!that_hold(&data, &words).is_empty());
    let left = browser.submit("/profile", "/api/leave", &LEAVE).await;
    assert_eq!(left.location.as_deref(), Some("/goodbye"));
    for word in words {
        assert_eq!(that_hold(&data, &[word]), Vec::<String>::new(), "{word} while it runs");
    }
    assert_eq!(that_hold(&data.join("mail"), &[&old_login]), Vec::<String>::new());
    assert!(!that_hold(&data, &[GIVEN]).is_empty(), "what they gave stays with whoever got it");
    let folder = site.stop();
    assert_eq!(that_hold(&folder.join("data"), &words), Vec::<String>::new());
    fs::remove_dir_all(folder).unwrap();
}

/// What the form asks of whoever leaves.
const LEAVE: [(&str, &str); 1] = [("form[understood]", "yes")];

//! Rooms for many groups at once, by a form without script.

use reqwest::StatusCode;

use crate::site::{Browser, DEMO_PASSWORD, Site};

const PAGE: &str = "/organize/rooms";
const ALL: &str = "/organize/rooms?all=yes";

async fn desk(site: &Site) -> Browser {
    let desk = Browser::new(site);
    assert_eq!(desk.log_in("organizer@demo.example", DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
    desk
}

/// The ids and names of the groups of a page, in its order.
fn groups(page: &str) -> Vec<(String, String)> {
    let rows = page.split("<h3><a href=\"/organize/groups/").skip(1);
    let row = |rest: &str| {
        let (id, rest) = rest.split_once("\">").unwrap();
        (id.to_owned(), rest.split('<').next().unwrap().to_owned())
    };
    rows.map(row).collect()
}

/// The value of the field of a group, as `url`.
fn typed(page: &str, what: &str, group: &str) -> String {
    let field = page.split(&format!("id=\"{what}-{group}\"")).nth(1).unwrap_or_else(|| panic!("{what} in {page}"));
    let tag = field.split('>').next().unwrap();
    let value = tag.split("value=\"").nth(1).map_or("", |rest| rest.split('"').next().unwrap());
    value.to_owned()
}

#[tokio::test]
async fn lines_of_a_spreadsheet_are_put_beside_their_groups_looked_through_and_saved_together() {
    let site = Site::start_with(&["--demo"], &[]).await;
    let desk = desk(&site).await;
    assert!(desk.open(PAGE).await.text.contains("앞으로 만날 모임마다 방이 있어요."));
    let shown = desk.open(ALL).await.text;
    let all = groups(&shown);
    assert!(all.len() > 2, "{shown}");
    let ((first, name), (second, other)) = (&all[0], &all[1]);
    let lines = format!(
        "{name}\thttps://meet.jit.si/first-of-ours\t02-6022-2322\t1#\n없는 모임\thttps://meet.jit.si/x\n{other} https://evil.example/2"
    );
    let spread = desk.submit_and_see(ALL, "/api/set-rooms", &[("form[lines]", lines.as_str())]).await.text;
    assert_eq!(groups(&spread).iter().map(|(id, _)| id).collect::<Vec<_>>(), [first, second]);
    assert_eq!(typed(&spread, "url", first), "https://meet.jit.si/first-of-ours");
    assert_eq!((typed(&spread, "phone", first), typed(&spread, "code", first)), ("02-6022-2322".into(), "1#".into()));
    for wrong in
        [format!("href=\"#url-{second}\""), "href=\"#lines\"".into(), "없는 모임\thttps://meet.jit.si/x".into()]
    {
        assert!(spread.contains(&wrong), "{wrong} in {spread}");
    }
    let rows = |url: &'static str| {
        [
            ("form[lines]", ""),
            ("form[groups][]", first.as_str()),
            ("form[urls][]", "https://meet.jit.si/first-of-ours"),
            ("form[phones][]", "02-6022-2322"),
            ("form[codes][]", "1#"),
            ("form[groups][]", second.as_str()),
            ("form[urls][]", url),
            ("form[phones][]", ""),
            ("form[codes][]", ""),
        ]
    };
    let refused = desk.submit_and_see(ALL, "/api/set-rooms", &rows("https://evil.example/2")).await.text;
    assert_eq!(typed(&refused, "url", first), "https://meet.jit.si/first-of-ours", "nothing typed is lost");
    assert!(!desk.open(&format!("/organize/groups/{first}")).await.text.contains("전화로도 들어갈 수 있어요."));
    let saved = desk.submit_and_follow(ALL, "/api/set-rooms", &rows("https://meet.jit.si/second-of-ours")).await.text;
    assert!(saved.contains("저장했어요."), "{saved}");
    assert!(desk.open(&format!("/organize/groups/{first}")).await.text.contains("전화로도 들어갈 수 있어요."));
    for page in [&saved, &desk.open(ALL).await.text, &desk.open("/organize/events").await.text] {
        assert!(!page.contains("of-ours") && !page.contains("6022"), "{page}");
    }
}

#[tokio::test]
async fn more_than_a_cookie_carries_stays_on_the_page_and_an_empty_form_says_so() {
    let site = Site::start_with(&["--demo"], &[]).await;
    let desk = desk(&site).await;
    let all = |address: fn(usize) -> String| {
        let lines: Vec<_> = (0..60).map(|n| format!("없는 모임 {n}번\thttps://meet.jit.si/{}", address(n))).collect();
        lines.join("\n")
    };
    let lines = all(|n| format!("{n}-{}", n * 7919));
    let kept = desk.submit_and_see(PAGE, "/api/set-rooms", &[("form[lines]", lines.as_str())]).await.text;
    assert!(kept.contains("없는 모임 0번") && kept.contains("없는 모임 59번"), "{kept}");
    let empty = desk.submit_and_see(PAGE, "/api/set-rooms", &[("form[lines]", " ")]).await.text;
    assert!(empty.contains("href=\"#lines\""), "{empty}");
    let long = all(|n| "a".repeat(300 + n));
    let kept = desk.submit_and_see(PAGE, "/api/set-rooms", &[("form[lines]", long.as_str())]).await.text;
    assert!(kept.contains("없는 모임 59번"), "{kept}");
}

//! What people type is never lost, and a second click is answered like the first.

use std::path::Path;

use reqwest::StatusCode;
use sqlx::Row;

use crate::{
    access::first_id,
    site::{Browser, DEMO_PASSWORD, PASSWORD, Site},
};

const SESSION: &str = "sid";
/// As in the demonstration.
const ORGANIZER: (&str, &str) = ("organizer@demo.example", DEMO_PASSWORD);

/// How many rows a table has, counted beside the service.
async fn rows(site: &Site, statement: &'static str) -> i64 {
    let mut conn = site.open_database().await;
    sqlx::query(statement).fetch_one(&mut conn).await.unwrap().get(0)
}

/// Where a form goes, what stands in it, and what shows that it is still there.
type Refused<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

/// The value of the first hidden field of this name.
fn hidden(page: &str, name: &str) -> String {
    let field = page.split("<input").find(|input| input.contains(&format!("name=\"{name}\""))).unwrap();
    field.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_refused_form_comes_back_filled_in_whatever_the_browser_says_of_where_it_stood() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    let forms: &[Refused] = &[
        ("/api/signup", &[("form[name]", "적은이름"), ("form[login]", "없는주소")], "value=\"적은이름\""),
        ("/api/login", &[("form[login]", "적은주소"), ("form[password]", "xxxxxxxx")], "value=\"적은주소\""),
        ("/api/forgot", &[("form[login]", "적은주소")], "value=\"적은주소\""),
        ("/api/rename", &[("form[name]", "너무나도긴이름을가진사람이에요")], "너무나도긴이름을가진사람이에요"),
        ("/api/interests", &[("form[interests][]", "없는관심")], "무엇을 좋아하세요?"),
    ];
    let origin = browser.url().to_owned();
    for (address, fields, typed) in forms.iter().copied() {
        for referer in [None, Some(origin.as_str()), Some(&format!("{origin}/")), Some("https://elsewhere.example/a")] {
            let answer = browser.submit_from(referer, address, fields).await;
            let page = match &answer.location {
                Some(page) => browser.open(page).await,
                None => answer,
            };
            assert!(page.text.contains(typed), "{address} from {referer:?}: {} {}", page.status, page.text);
            assert!(page.text.contains("error-summary"), "{address} from {referer:?} says nothing");
        }
    }
}

#[tokio::test]
async fn the_page_that_a_form_names_is_where_it_comes_back_to_and_only_one_of_ours_counts() {
    let site = Site::start().await;
    for (named, leads_to) in [("/signup?a=b", "/signup?a=b&draft="), ("//evil.example/", "/signup?draft=")] {
        let fields = [("page", named), ("form[name]", "한")];
        let answer = Browser::new(&site).submit_from(None, "/api/signup", &fields).await;
        let location = answer.location.unwrap();
        assert!(location.starts_with(leads_to), "{named}: {location}");
    }
}

#[tokio::test]
async fn however_much_somebody_typed_it_is_still_there() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    for letters in [13, 500, 5_400, 50_000] {
        let long = "감귤나무밭".repeat(letters / 5 + 1);
        for (page, address) in [("/signup", "/api/signup"), ("/profile", "/api/rename")] {
            let answer = browser.submit_and_see(page, address, &[("form[name]", &long)]).await;
            assert!(answer.text.contains(&long), "{address}: {letters} letters are gone, {}", answer.status);
            assert!(answer.text.contains("error-summary"), "{address}: {letters} letters, and nothing is said");
        }
    }
}

#[tokio::test]
async fn what_was_chosen_is_there_after_logging_in_again() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    browser.forget(SESSION);
    let fields = [("form[interests][]", "olle"), ("form[interests][]", "garden"), ("form[strengths][]", "olle:3")];
    let answer = browser.submit("/welcome/interests", "/api/interests", &fields).await;
    let login = browser.open(&answer.location.unwrap()).await;
    let next = hidden(&login.text, "form[next]").replace("&amp;", "&");
    let fields = [("form[login]", "halla@demo.example"), ("form[password]", PASSWORD), ("form[next]", &next)];
    let page = browser.submit_and_follow("/login", "/api/login", &fields).await;
    for chosen in ["olle", "garden"] {
        let tile = page.text.split("<input").find(|input| input.contains(&format!("value=\"{chosen}\""))).unwrap();
        assert!(tile.split('>').next().unwrap().contains("checked"), "{chosen} is no longer ticked: {tile}");
    }
}

#[tokio::test]
async fn what_no_page_would_show_after_logging_in_is_shown_at_once() {
    let site = Site::start().await;
    let stranger = Browser::new(&site);
    let group = "0".repeat(26);
    let twice = format!("form[group]={group}&form[group]=&form[url]=https://meet.jit.si/olle");
    let nowhere = "form[group]=../..&form[url]=https://meet.jit.si/olle".to_owned();
    let named = "form[name]=Halla&form[name]=".to_owned();
    for (address, body, typed) in [
        ("/api/set-room", twice, "https://meet.jit.si/olle"),
        ("/api/set-room", nowhere, "https://meet.jit.si/olle"),
        ("/api/rename", named, "Halla"),
    ] {
        let page = stranger.submit_raw(address, body.clone()).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{body}: {:?}", page.location);
        assert!(page.text.contains(&format!("value=\"{typed}\"")), "{body} is lost: {}", page.text);
        assert!(page.text.contains("href=\"/login"), "{body} leaves no way in: {}", page.text);
    }
}

#[tokio::test]
async fn what_was_typed_for_a_page_that_is_gone_can_still_be_read() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    browser.forget(SESSION);
    let meeting = "0".repeat(26);
    let feedback = format!("/meetings/{meeting}/feedback");
    let fields = [
        ("form[meeting]", meeting.as_str()),
        ("form[to][]", meeting.as_str()),
        ("form[note][]", "함께 걸어 주셔서 고마워요"),
    ];
    let answer = browser.submit(&feedback, "/api/thanks", &fields).await;
    let login = browser.open(&answer.location.unwrap()).await;
    let next = hidden(&login.text, "form[next]").replace("&amp;", "&");
    let fields = [("form[login]", "halla@demo.example"), ("form[password]", PASSWORD), ("form[next]", &next)];
    let page = browser.submit_and_follow("/login", "/api/login", &fields).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.text.contains("<blockquote>함께 걸어 주셔서 고마워요<"), "it is lost: {}", page.text);
    assert_eq!(page.text.matches("<blockquote>").count(), 1, "an id tells nobody anything: {}", page.text);
}

#[tokio::test]
async fn a_limit_keeps_the_form_and_says_when_to_come_back() {
    let site = Site::start_with(&[], &[("HGH_LIMIT_ADDRESS", "1/15m")]).await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    let fields = [
        ("form[name]", "천혜향"),
        ("form[login]", "ch@demo.example"),
        ("form[password]", PASSWORD),
        ("form[consent]", "yes"),
    ];
    let refused = browser.submit("/signup", "/api/signup", &fields).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    let seconds: i64 = refused.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=900).contains(&seconds), "{seconds}");
    assert!(refused.text.contains("value=\"천혜향\"") && refused.text.contains("value=\"ch@demo.example\""));
    assert!(refused.text.contains("잠시 쉬었다가 해 주세요") && !refused.text.contains(PASSWORD));
}

#[tokio::test]
async fn a_stranger_who_is_refused_leaves_nothing_with_us() {
    let site = Site::start_with(&[], &[("HGH_LIMIT_ADDRESS", "5/15m")]).await;
    for n in 0..40 {
        let browser = Browser::new(&site);
        let name = format!("이름{n}");
        // A session and a key of their own making make a stranger nobody else.
        browser.remember(SESSION, &format!("{n:043}"));
        let key = format!("{n:043}");
        browser.submit("/signup", "/api/signup", &[("form[name]", name.as_str()), ("key", key.as_str())]).await;
        browser.submit("/home", "/api/thanks", &[("form[note][]", name.as_str()), ("key", key.as_str())]).await;
        let who = format!("p{n}@demo.example");
        browser.log_in(&who, "틀림틀림틀림").await;
        browser.submit("/forgot", "/api/forgot", &[("form[login]", who.as_str())]).await;
    }
    for table in ["select count(*) from session", "select count(*) from form_answer"] {
        assert_eq!(rows(&site, table).await, 0, "{table}");
    }
    let counts = rows(&site, "select count(*) from attempt").await;
    assert!(counts <= 20, "{counts} counts of tries for one address");
}

#[tokio::test]
async fn two_tabs_of_one_page_each_keep_what_was_typed_there() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    let refused = async |name: &str| {
        let answer = browser.submit("/profile", "/api/rename", &[("form[name]", name)]).await;
        answer.location.unwrap()
    };
    let (one, other) = (refused("운영자").await, refused("관리자").await);
    for (page, typed) in [(&one, "운영자"), (&other, "관리자"), (&one, "운영자")] {
        let text = browser.open(page).await.text;
        assert!(text.contains(&format!("value=\"{typed}\"")), "{typed}: {text}");
    }
    let third = refused("상담원").await;
    assert!(browser.open(&third).await.text.contains("value=\"상담원\""));
    assert!(!browser.open(&one).await.text.contains("value=\"운영자\""), "of three the oldest is forgotten");
}

#[tokio::test]
async fn a_second_click_on_signing_up_comes_in_like_the_first() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    let fields = [
        ("form[name]", "한라봉"),
        ("form[login]", "halla@demo.example"),
        ("form[password]", PASSWORD),
        ("form[consent]", "yes"),
    ];
    let (first, second) = tokio::join!(
        browser.submit("/signup", "/api/signup", &fields),
        browser.submit("/signup", "/api/signup", &fields)
    );
    for answer in [first, second, browser.submit("/signup", "/api/signup", &fields).await] {
        assert_eq!(answer.location.as_deref(), Some("/welcome/interests"));
    }
    assert_eq!(browser.open("/home").await.status, StatusCode::OK);
    assert_eq!(rows(&site, "select count(*) from member where role = 'member'").await, 1);
}

#[tokio::test]
async fn a_second_click_makes_nothing_twice() {
    let site = Site::start_with(&["--demo"], &[]).await;
    let organizer = Browser::new(&site);
    organizer.log_in(ORGANIZER.0, ORGANIZER.1).await;
    let key = hidden(&organizer.open("/organize/rounds").await.text, "key");
    let before = rows(&site, "select count(*) from round").await;
    let fields = [("page", "/organize/rounds"), ("key", key.as_str())];
    let pressed = || organizer.submit("/organize/rounds", "/api/start-round", &fields);
    let (first, second, third) = tokio::join!(pressed(), pressed(), pressed());
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    assert_eq!((&first.location, &first.location), (&second.location, &third.location));
    assert_eq!(rows(&site, "select count(*) from round").await, before + 1);
    let person = first_id(&organizer.open("/organize/members").await.text, "/organize/members/");
    let page = format!("/organize/members/{person}");
    let key = hidden(&organizer.open(&page).await.text, "key");
    let fields = [("page", page.as_str()), ("key", key.as_str()), ("member", person.as_str())];
    let pressed = || organizer.submit(&page, "/api/make-key", &fields);
    let (first, second) = tokio::join!(pressed(), pressed());
    assert_eq!(first.location, second.location);
    let shown = organizer.open(&first.location.unwrap()).await.text;
    assert!(shown.contains("/key/"), "the key is on the page: {shown}");
    for _ in 0..5 {
        organizer.submit(&page, "/api/make-key", &[("member", person.as_str())]).await;
    }
    assert_eq!(rows(&site, "select count(*) from login_key where used_at is null").await, 1, "only the newest opens");
}

#[tokio::test]
async fn leaving_twice_says_goodbye_twice() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    let key = hidden(&browser.open("/profile").await.text, "key");
    let fields = [("page", "/profile"), ("key", key.as_str()), ("form[understood]", "yes")];
    let session = browser.cookie(SESSION).unwrap();
    let first = browser.submit("/profile", "/api/leave", &fields).await;
    browser.remember(SESSION, &session);
    let second = browser.submit("/profile", "/api/leave", &fields).await;
    assert_eq!(first.location.as_deref(), Some("/goodbye"));
    assert_eq!(first.location, second.location);
}

#[test]
fn every_form_that_is_answered_by_us_names_its_page() {
    let features = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("app/src/features");
    let mut forms = 0;
    crate::access::for_each_source(&features, &mut |text| {
        for form in text
            .split("<form method=\"post\" action=")
            .skip(1)
            .filter(|form| form.split('>').next().unwrap().contains("::url()"))
        {
            forms += 1;
            assert!(form.split("</form>").next().unwrap().contains("<FormKey />"), "a form without FormKey: {form}");
        }
    });
    assert!(forms > 15, "the forms were not found");
}

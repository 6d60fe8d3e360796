//! The password once more: before leaving, before taking all one's data away, before a key for somebody else and before
//! another log-in.

use reqwest::StatusCode;

use crate::{
    access::first_id,
    sessions::{earlier, organizer},
    site::{Browser, PASSWORD, Page, Site},
};

const MINUTE: i64 = 60 * 1000;
const LEAVE: [(&str, &str); 2] = [("page", "/profile"), ("form[understood]", "yes")];

/// A member who gave their password so many minutes ago.
async fn member(site: &Site, minutes: i64) -> Browser {
    let browser = Browser::new(site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    earlier(site, "proven", minutes * MINUTE).await;
    browser
}

/// Opens the page that asks for the password and sends its form with this one.
async fn confirm(browser: &Browser, page: &str, password: &str) -> Page {
    let shown = browser.open(page).await;
    assert!(shown.text.contains("<h1>비밀번호 확인"), "{}", shown.text);
    let mut fields: Vec<(String, String)> =
        shown.text.split("<form").filter(|form| form.contains("/api/confirm")).flat_map(hidden).collect();
    fields.push(("form[password]".into(), password.into()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.submit(page, "/api/confirm", &fields).await
}

/// The hidden fields of a form, as a browser sends them.
fn hidden(form: &str) -> Vec<(String, String)> {
    let form = form.split("</form>").next().unwrap();
    let value = |input: &str, name: &str| {
        let found =
            input.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        found.replace("&amp;", "&")
    };
    let inputs = form.split("<input").skip(1).filter(|input| input.contains("type=\"hidden\""));
    inputs.map(|input| (value(input, "name"), value(input, "value"))).collect()
}

#[tokio::test]
async fn leaving_asks_for_the_password_and_goes_on() {
    let site = Site::start().await;
    let browser = member(&site, 11).await;
    let led = browser.submit("/profile", "/api/leave", &LEAVE).await.location.unwrap();
    assert!(led.starts_with("/confirm?next=/profile&draft="), "{led}");
    let wrong = confirm(&browser, &led, "아닌 비밀번호예요").await.location.unwrap();
    let said = browser.open(&wrong).await.text;
    assert!(said.contains("error-summary") && said.contains("지금 쓰시는 비밀번호와 달라요"), "{said}");
    assert!(!said.contains("아닌 비밀번호예요"), "a password must not come back");
    let left = confirm(&browser, &wrong, PASSWORD).await;
    assert_eq!(left.location.as_deref(), Some("/goodbye"), "{} {}", left.status, left.text);
    assert_eq!(browser.cookie("sid"), None);
    assert!(browser.log_in("halla@demo.example", PASSWORD).await.location.unwrap().starts_with("/login?draft="));
}

#[tokio::test]
async fn whoever_gave_their_password_a_short_while_ago_is_not_asked() {
    let site = Site::start().await;
    let browser = member(&site, 9).await;
    assert_eq!(browser.open("/profile/export.json").await.status, StatusCode::OK);
    assert_eq!(browser.submit("/profile", "/api/leave", &LEAVE).await.location.as_deref(), Some("/goodbye"));
}

#[tokio::test]
async fn a_browser_that_forgets_who_left_still_knows_the_others_of_the_house() {
    let site = Site::start().await;
    let browser = member(&site, 0).await;
    assert!(browser.cookie("known").is_some());
    browser.submit("/profile", "/api/leave", &LEAVE).await;
    assert_eq!(browser.cookie("known"), None);
    for login in ["one@demo.example", "other@demo.example"] {
        browser.sign_up("한라봉", login).await;
    }
    browser.submit("/profile", "/api/leave", &LEAVE).await;
    assert!(browser.cookie("known").is_some());
}

#[tokio::test]
async fn the_export_asks_for_the_password_and_is_one_touch_away_afterwards() {
    let site = Site::start().await;
    let browser = member(&site, 11).await;
    let led = browser.open("/profile/export.json").await.location.unwrap();
    let back = confirm(&browser, &led, PASSWORD).await.location.unwrap();
    assert_eq!(back, "/profile?confirmed");
    assert!(browser.open(&back).await.text.contains("비밀번호를 확인했어요"));
    assert_eq!(browser.open("/profile/export.json").await.status, StatusCode::OK);
}

#[tokio::test]
async fn programs_are_told_that_the_password_is_asked_for() {
    let site = Site::start().await;
    let browser = member(&site, 11).await;
    let post = reqwest::Method::POST;
    assert_eq!(browser.ask(post.clone(), "/api/leave", &LEAVE).await, 403);
    assert_eq!(browser.ask(post.clone(), "/api/confirm", &[("form[password]", PASSWORD)]).await, 200);
    assert_eq!(browser.ask(post, "/api/leave", &LEAVE).await, 200);
}

#[tokio::test]
async fn a_key_for_somebody_waits_for_the_password_and_is_made_once() {
    let site = Site::start().await;
    let browser = organizer(&site).await;
    Browser::new(&site).sign_up("한라봉", "halla@demo.example").await;
    let person = first_id(&browser.open("/organize/members").await.text, "/organize/members/");
    earlier(&site, "proven", 11 * MINUTE).await;
    let page = format!("/organize/members/{person}");
    let form = [("page", page.as_str()), ("key", "a key of this page"), ("member", person.as_str())];
    let led = browser.submit(&page, "/api/make-key", &form).await.location.unwrap();
    // A second click leads there as well: nothing was answered yet.
    let led_again = browser.submit(&page, "/api/make-key", &form).await.location.unwrap();
    assert!(led.starts_with("/confirm?") && led_again.starts_with("/confirm?"));
    let made = confirm(&browser, &led_again, PASSWORD).await.location.unwrap();
    assert!(made.starts_with(&format!("{page}?draft=")), "{made}");
    assert!(browser.open(&made).await.text.contains("/key/"));
}

#[tokio::test]
async fn only_forms_that_wait_are_taken_by_way_of_the_password_and_only_our_pages_are_led_to() {
    let site = Site::start().await;
    let browser = member(&site, 11).await;
    for (action, next, leads_to) in [
        ("/api/rename", "/home", "/home"),
        ("https://evil.example/api/leave", "https://evil.example", "/home"),
        ("/logout", "//evil.example", "/home"),
        ("", "/profile?confirmed", "/profile?confirmed"),
    ] {
        let fields = [
            ("form[password]", PASSWORD),
            ("form[action]", action),
            ("form[fields]", "form[name]=x"),
            ("form[next]", next),
        ];
        let answer = browser.submit("/confirm", "/api/confirm", &fields).await;
        assert_eq!(answer.location.as_deref(), Some(leads_to), "{action} {next}");
    }
    let page = browser.open("/confirm?next=https://evil.example/").await;
    let fields = [("form[password]", PASSWORD), ("form[next]", "https://evil.example/")];
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(browser.submit("/confirm", "/api/confirm", &fields).await.location.as_deref(), Some("/home"));
}

#[tokio::test]
async fn passwords_are_tried_here_no_more_often_than_at_log_in_and_what_waits_is_kept() {
    let site = Site::start_with(&[], &[("HGH_LIMIT_ACCOUNT", "2/15m")]).await;
    let browser = member(&site, 11).await;
    let mut led = browser.submit("/profile", "/api/leave", &LEAVE).await.location.unwrap();
    for _ in 0..2 {
        led = confirm(&browser, &led, "아닌 비밀번호예요").await.location.unwrap();
    }
    let answer = confirm(&browser, &led, PASSWORD).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.headers.contains_key("retry-after"));
    assert!(
        answer.text.contains("form[understood]") || answer.text.contains("form%5Bunderstood%5D"),
        "{}",
        answer.text
    );
    // Each purpose has a count of its own.
    assert_eq!(browser.log_in("halla@demo.example", PASSWORD).await.location.as_deref(), Some("/home"));
}

#[tokio::test]
async fn somebody_changes_what_they_log_in_with() {
    let site = Site::start().await;
    Browser::new(&site).sign_up("천혜향", "other@demo.example").await;
    let browser = organizer(&site).await;
    earlier(&site, "proven", 11 * MINUTE).await;
    let login = |login| [("page", "/profile"), ("form[login]", login)];
    let wrong = browser.submit_and_follow("/profile", "/api/change-login", &login("없는주소")).await.text;
    assert!(
        wrong.contains("login-error") && wrong.contains("value=\"없는주소\"") && wrong.contains("value=\"김운영\"")
    );
    let led = browser.submit("/profile", "/api/change-login", &login("other@demo.example")).await.location.unwrap();
    let taken = confirm(&browser, &led, PASSWORD).await.location.unwrap();
    let taken = browser.open(&taken).await.text;
    assert!(taken.contains("다른 분이 이미 쓰고 계세요") && taken.contains("value=\"other@demo.example\""), "{taken}");
    let done = browser.submit("/profile", "/api/change-login", &login("new@demo.example")).await;
    assert_eq!(done.location.as_deref(), Some("/profile?changed"));
    let page = browser.open("/profile?changed").await.text;
    assert!(page.contains("new@demo.example") && page.contains("다른 기기에서는 나갔어요"), "{page}");
    assert!(Browser::new(&site).log_in("kim@demo.example", PASSWORD).await.location.unwrap().contains("draft="));
    let again = Browser::new(&site).log_in("new@demo.example", PASSWORD).await;
    assert_eq!(again.location.as_deref(), Some("/home"));
}

#[tokio::test]
async fn a_new_log_in_logs_other_devices_out_and_says_so() {
    let site = Site::start().await;
    let (here, elsewhere) = (member(&site, 0).await, Browser::new(&site));
    elsewhere.log_in("halla@demo.example", PASSWORD).await;
    let login = [("page", "/profile"), ("form[login]", "new@demo.example")];
    let done = here.submit_and_follow("/profile", "/api/change-login", &login).await;
    assert!(done.text.contains("다른 기기에서는 나갔어요"), "{}", done.text);
    assert_eq!(here.open("/home").await.status, StatusCode::OK);
    assert_eq!(elsewhere.open("/home").await.location.as_deref(), Some("/login?next=/home"));
}

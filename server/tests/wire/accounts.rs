//! Signing up, getting in and out, and what is said when something is wrong.

use reqwest::StatusCode;

use crate::site::{Browser, PASSWORD, Site};

const SESSION: &str = "sid";

#[tokio::test]
async fn somebody_signs_up_tells_who_they_are_and_comes_home() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    let interests = browser.sign_up("한라봉", "010-1234-5678").await;
    assert!(interests.text.contains("무엇을 좋아하세요?"));
    let times = browser
        .submit_and_follow(
            "/welcome/interests",
            "/api/interests",
            &[("form[interests][]", "olle"), ("form[interests][]", "garden"), ("form[strengths][]", "olle:3")],
        )
        .await;
    assert!(times.text.contains("만날 수 있는 때"));
    let home = browser
        .submit_and_follow(
            "/welcome/times",
            "/api/times",
            &[("form[slots][]", "5"), ("form[area]", "seogwipo"), ("form[stage]", "planning")],
        )
        .await;
    assert!(home.text.contains("나의 모임") && home.text.contains("한라봉 님"));
}

#[tokio::test]
async fn what_was_typed_stays_and_the_page_says_what_to_mend() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    let fields = [("form[name]", "한라봉"), ("form[login]", "없는주소"), ("form[password]", "secret7")];
    let page = browser.submit_and_follow("/signup", "/api/signup", &fields).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("value=\"한라봉\"") && page.text.contains("value=\"없는주소\""));
    assert!(!page.text.contains("secret7"), "a password must not come back");
    for id in ["login-error", "password-error", "consent-error"] {
        assert!(page.text.contains(id), "{id} is missing");
    }
}

#[tokio::test]
async fn a_draft_is_for_the_browser_that_typed_it() {
    let site = Site::start().await;
    let (mine, theirs) = (Browser::new(&site), Browser::new(&site));
    let answer = mine.submit("/signup", "/api/signup", &[("form[name]", "비밀이름")]).await;
    let draft = answer.location.unwrap();
    assert!(mine.open(&draft).await.text.contains("비밀이름"));
    assert!(mine.open(&draft).await.text.contains("비밀이름"), "reading it twice must work: the back button does");
    assert!(!theirs.open(&draft).await.text.contains("비밀이름"));
}

#[tokio::test]
async fn the_session_id_changes_at_log_in_and_ends_at_log_out() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    let before = "AAAAAAAAAAAAAAAAAAAAAA";
    browser.remember(SESSION, before);
    browser.sign_up("한라봉", "halla@demo.example").await;
    let after = browser.cookie(SESSION).unwrap();
    assert_ne!(before, after, "one that was planted is worth nothing");
    let out = browser.submit("/home", "/logout", &[]).await;
    assert_eq!(out.location.as_deref(), Some("/?left"));
    assert_eq!(browser.cookie(SESSION), None);
    let home = browser.open("/home").await;
    assert_eq!(home.location.as_deref(), Some("/login?next=/home"));
}

#[tokio::test]
async fn getting_in_leads_to_pages_of_ours_only() {
    let site = Site::start().await;
    Browser::new(&site).sign_up("한라봉", "halla@demo.example").await;
    for (next, leads_to) in
        [("/profile", "/profile"), ("https://evil.example/", "/home"), ("//evil.example", "/home"), ("", "/home")]
    {
        let fields = [("form[login]", "halla@demo.example"), ("form[password]", PASSWORD), ("form[next]", next)];
        let answer = Browser::new(&site).submit("/login", "/api/login", &fields).await;
        assert_eq!(answer.location.as_deref(), Some(leads_to), "next={next}");
    }
}

#[tokio::test]
async fn a_known_and_an_unknown_log_in_are_answered_alike() {
    let site = Site::start().await;
    Browser::new(&site).sign_up("한라봉", "halla@demo.example").await;
    let mut answers = Vec::new();
    for login in ["halla@demo.example", "nobody@demo.example"] {
        let browser = Browser::new(&site);
        let refused = browser.log_in(login, "틀린 비밀번호").await;
        let page = browser.open(&refused.location.unwrap()).await;
        let sent = Browser::new(&site).submit("/forgot", "/api/forgot", &[("form[login]", login)]).await;
        answers.push((refused.status, page.text.replace(login, ""), sent.status, sent.location, sent.text));
    }
    let (known, unknown) = (answers.remove(0), answers.remove(0));
    let without_draft =
        |text: &str| text.split("draft=").map(|part| part.get(43..).unwrap_or(part).to_owned()).collect::<Vec<_>>();
    assert_eq!(known.0, unknown.0);
    assert_eq!(without_draft(&known.1)[1..], without_draft(&unknown.1)[1..]);
    assert_eq!((known.2, known.3, known.4), (unknown.2, unknown.3, unknown.4));
}

#[tokio::test]
async fn too_many_tries_are_told_to_rest() {
    let site = Site::start_with(&[], &[("HGH_LIMIT_ACCOUNT", "2/15m")]).await;
    let browser = Browser::new(&site);
    for _ in 0..2 {
        assert_eq!(browser.log_in("halla@demo.example", "틀림틀림틀림틀림").await.status, StatusCode::SEE_OTHER);
    }
    let answer = browser.log_in("halla@demo.example", "틀림틀림틀림틀림").await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.text.contains("잠시 쉬었다가 해 주세요"));
}

#[tokio::test]
async fn a_member_takes_their_data_away_and_leaves_for_good() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("떠날이", "leaver@demo.example").await;
    let export = browser.open("/profile/export.json").await;
    assert!(export.text.contains("떠날이") && export.text.contains("leaver@demo.example"));
    let unasked = browser.submit("/profile", "/api/leave", &[]).await;
    assert_eq!(unasked.status, StatusCode::BAD_REQUEST, "the question cannot be skipped");
    let left = browser.submit("/profile", "/api/leave", &[("form[understood]", "yes")]).await;
    assert_eq!(left.location.as_deref(), Some("/goodbye"));
    assert_eq!(browser.cookie(SESSION), None);
    let back = browser.log_in("leaver@demo.example", PASSWORD).await;
    assert!(back.location.unwrap().starts_with("/login?draft="));
}

#[tokio::test]
async fn an_organizer_is_made_on_the_command_line_and_sets_a_password_by_a_key() {
    let mut folder = None;
    {
        let site = Site::start().await;
        folder.replace(site.kill());
    }
    let folder = folder.unwrap();
    let made = crate::site::run(&folder, &["create-organizer", "--name", "김운영", "--login", "org@demo.example"], &[]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let address = String::from_utf8(made.stdout).unwrap();
    let path = format!("/key/{}", address.trim().split("/key/").nth(1).unwrap());
    let site = Site::start_in(folder, &[], &[]).await;
    let browser = Browser::new(&site);
    assert!(browser.open(&path).await.text.contains("새 비밀번호"));
    assert!(browser.open(&path).await.text.contains("새 비밀번호"), "looking uses nothing up");
    let token = path.trim_start_matches("/key/").to_owned();
    let fields = [("form[token]", token.as_str()), ("form[password]", PASSWORD)];
    let used = browser.submit(&path, "/api/use-key", &fields).await;
    assert_eq!(used.location.as_deref(), Some("/home"));
    assert!(Browser::new(&site).open(&path).await.text.contains("이 주소는 이제 쓰실 수 없어요"));
}

#[tokio::test]
async fn the_number_of_a_key_is_typed_as_it_was_read_out() {
    let mut folder = None;
    {
        let site = Site::start().await;
        folder.replace(site.kill());
    }
    let folder = folder.unwrap();
    let made = crate::site::run(&folder, &["create-organizer", "--name", "김운영", "--login", "org@demo.example"], &[]);
    let address = String::from_utf8(made.stdout).unwrap();
    let number = address.trim().rsplit('/').next().unwrap().to_owned();
    let site = Site::start_in(folder, &[], &[]).await;
    let browser = Browser::new(&site);
    let wrong = browser.submit_and_follow("/key", "/api/open-key", &[("form[number]", "1234 5678")]).await;
    assert!(wrong.text.contains("열쇠 번호는 열여섯 자리 숫자예요"), "{}", wrong.text);
    assert!(!wrong.text.contains("1234 5678"), "a number is never sent back");
    let typed = number.replace('-', " ");
    let opened = browser.submit("/key", "/api/open-key", &[("form[number]", &typed)]).await;
    assert_eq!(opened.location, Some(format!("/key/{number}")));
    assert!(browser.open(&format!("/key/{number}")).await.text.contains("새 비밀번호"));
}

#[tokio::test]
async fn who_was_led_to_the_log_in_page_is_led_back_query_and_all() {
    let site = Site::start().await;
    Browser::new(&site).sign_up("한라봉", "halla@demo.example").await;
    let browser = Browser::new(&site);
    let led = browser.open("/welcome/times?from=profile").await.location.unwrap();
    let page = browser.open(&led).await;
    assert!(page.text.contains("value=\"/welcome/times?from=profile\""), "{}", page.text);
}

#[tokio::test]
async fn a_form_that_was_sent_after_log_out_leads_to_the_log_in_page_and_back() {
    let site = Site::start().await;
    let answer = Browser::new(&site).submit("/profile", "/api/rename", &[("form[name]", "감귤")]).await;
    assert!(answer.location.unwrap().starts_with("/login?next=/profile%3Fdraft%3D"));
    let nothing_typed = Browser::new(&site).submit("/profile", "/api/rename", &[]).await;
    assert_eq!(nothing_typed.location.as_deref(), Some("/login?next=/profile"));
}

#[tokio::test]
async fn logging_out_beside_other_requests_is_logging_out() {
    let site = Site::start_with(&[], &[("HGH_LIMIT_ADDRESS", "1000/1m")]).await;
    Browser::new(&site).sign_up("한라봉", "halla@demo.example").await;
    for _ in 0..10 {
        let browser = Browser::new(&site);
        browser.log_in("halla@demo.example", PASSWORD).await;
        let session = browser.cookie(SESSION).unwrap();
        let (a, b, c, d, _, _) = tokio::join!(
            browser.submit("/home", "/logout", &[]),
            browser.submit("/home", "/logout", &[]),
            browser.submit("/home", "/logout", &[]),
            browser.submit("/profile", "/api/rename", &[("form[name]", "천혜향")]),
            browser.open("/home"),
            browser.open("/profile")
        );
        for out in [a, b, c] {
            assert_eq!(out.location.as_deref(), Some("/?left"), "{}", out.status);
        }
        assert_eq!(d.status, StatusCode::SEE_OTHER);
        browser.remember(SESSION, &session);
        assert_eq!(browser.open("/home").await.location.as_deref(), Some("/login?next=/home"));
    }
}

#[tokio::test]
async fn one_persons_typos_do_not_count_for_another() {
    let site = Site::start_with(&[], &[("HGH_LIMIT_ACCOUNT", "1/15m")]).await;
    for typo in ["010-12", "할라봉", "a@b"] {
        let answer = Browser::new(&site).log_in(typo, PASSWORD).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{typo}");
    }
}

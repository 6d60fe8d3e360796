//! What every answer carries, and what is refused before anything is read.

use reqwest::{Client, StatusCode, header};

use crate::site::{Browser, Site};

#[tokio::test]
async fn every_answer_says_what_it_may_do() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    for path in ["/", "/signup", "/nowhere", "/home", "/healthz", "/favicon.svg", "/welcome/interests", "/api/nothing"]
    {
        let page = browser.open(path).await;
        let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(
            policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe-inline"), "{path}: {policy}");
        for name in
            ["x-content-type-options", "referrer-policy", "cross-origin-opener-policy", "x-request-id", "cache-control"]
        {
            assert!(page.headers.contains_key(name), "{path} has no {name}");
        }
        assert!(!page.headers.contains_key(header::STRICT_TRANSPORT_SECURITY), "plain http must not ask for https");
    }
}

#[tokio::test]
async fn a_form_of_another_site_is_refused_with_a_page() {
    let site = Site::start().await;
    Browser::new(&site);
    let client = Client::builder().no_proxy().build().unwrap();
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let answer = client
            .post(format!("{}/logout", site.url))
            .header(name, value)
            .header(header::ACCEPT, "text/html")
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{name}: {value}");
        assert!(answer.text().await.unwrap().contains("이 화면은 보실 수 없어요"));
    }
}

#[tokio::test]
async fn an_unknown_address_is_a_page_with_the_right_status() {
    let site = Site::start().await;
    let page = Browser::new(&site).open("/nowhere").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.text.contains("찾으시는 화면이 없어요") && page.text.ends_with("</html>"));
}

#[tokio::test]
async fn a_body_longer_than_any_form_is_refused() {
    let site = Site::start().await;
    let long = "가".repeat(80_000);
    let page = Browser::new(&site).submit("/signup", "/api/signup", &[("form[name]", long.as_str())]).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(page.text.contains("보내신 것이 너무 커요"));
}

#[tokio::test]
async fn a_page_to_read_loads_no_script_and_one_with_an_island_says_where_it_is() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    for path in ["/", "/terms", "/help"] {
        let page = browser.open(path).await;
        assert!(!page.text.contains("<script"), "{path} carries a script");
        assert!(!page.text.contains(" style="), "{path} carries an inline style");
    }
    browser.sign_up("한라봉", "halla@demo.example").await;
    let page = browser.open("/welcome/interests").await;
    assert!(page.text.contains("<leptos-island"));
    let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.contains("'nonce-") && policy.contains("'wasm-unsafe-eval'"));
}

#[tokio::test]
async fn programs_are_answered_with_data() {
    let site = Site::start().await;
    Browser::new(&site);
    let client = Client::builder().no_proxy().build().unwrap();
    let answer = client
        .post(format!("{}/api/signup", site.url))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body("form[name]=")
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let body = answer.text().await.unwrap();
    assert!(body.contains("Invalid") && body.contains("Required"), "{body}");
}

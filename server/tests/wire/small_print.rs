//! HTTP's small print: hosts, methods, requests that nobody sends by accident.

use std::collections::BTreeSet;

use reqwest::{Method, StatusCode, header};

use crate::{
    raw::{ask, exchange, host},
    site::{Browser, PASSWORD, Site},
};

#[tokio::test]
async fn a_host_that_is_none_is_refused_before_anything_is_rendered() {
    let site = Site::start().await;
    let odd: [&[u8]; 23] = [
        b"a b",
        b"[",
        b"]",
        b"[]",
        b"[::1",
        b"[::g]",
        b"256.256.256.256",
        b"1.2.3.4.5",
        b"a:b",
        b"a:99999",
        b"a:-1",
        b":80",
        b"a@b",
        b"a/b",
        b"a?b",
        b"a#b",
        b"a\\b",
        b"<a>",
        b"%zz",
        b"",
        b"   ",
        b"a\tb",
        b"\xff\xfe",
    ];
    for value in odd {
        for path in ["/", "/login", "/nowhere", "/api/login", "/healthz"] {
            let line = format!("GET {path} HTTP/1.1");
            let (status, head) = ask(&site, line.as_bytes(), &[&[b"Host: ", value].concat()]).await;
            assert_eq!(status, 400, "Host: {} at {path}: {head}", String::from_utf8_lossy(value));
        }
    }
    assert_eq!(ask(&site, b"GET / HTTP/1.1", &[]).await.0, 400, "HTTP/1.1 names a host");
    assert_eq!(ask(&site, b"GET / HTTP/1.1", &[b"Host: a", b"Host: a"]).await.0, 400, "one host");
    assert_eq!(ask(&site, b"GET / HTTP/1.0", &[]).await.0, 200, "HTTP/1.0 need not");
    for sound in ["hgh.example", "HGH.EXAMPLE.", "a_b", "127.0.0.1:1", "[::1]:80", "hgh.example:"] {
        let (status, head) = ask(&site, b"GET / HTTP/1.1", &[format!("Host: {sound}").as_bytes()]).await;
        assert_eq!(status, 200, "Host: {sound}: {head}");
    }
}

#[tokio::test]
async fn an_address_that_is_no_path_never_reaches_the_renderer() {
    let site = Site::start().await;
    for (line, expected) in [
        ("GET * HTTP/1.1", 400),
        ("POST * HTTP/1.1", 400),
        ("OPTIONS * HTTP/1.1", 204),
        ("GET evil.example:80 HTTP/1.1", 400),
        ("CONNECT evil.example:80 HTTP/1.1", 405),
        ("GET ftp://evil.example/ HTTP/1.1", 400),
        ("GET http://a@b/ HTTP/1.1", 400),
        // What RFC 9112 wants to be taken, whichever host it names.
        ("GET http://evil.example/login HTTP/1.1", 200),
        ("GET https://evil.example HTTP/1.1", 200),
        ("GET http://evil.example/nowhere HTTP/1.1", 404),
    ] {
        let (status, head) = ask(&site, line.as_bytes(), &[b"Host: a"]).await;
        assert_eq!(status, expected, "{line}: {head}");
        assert!(!head.contains("evil.example"), "{line} comes back in {head}");
    }
    let odd: [&[u8]; 14] = [
        b"GET http://[/ HTTP/1.1",
        b"GET http:// HTTP/1.1",
        b"GET http://a b/ HTTP/1.1",
        b"GET //evil.example HTTP/1.1",
        b"GET /\xff HTTP/1.1",
        b"GET /%00 HTTP/1.1",
        b"GET /%ff%fe HTTP/1.1",
        b"GET /../../etc/passwd HTTP/1.1",
        b"GET  / HTTP/1.1",
        b"GET /[ HTTP/1.1",
        b"GET /?%zz HTTP/1.1",
        b"GET /key/%00 HTTP/1.1",
        b"GET ? HTTP/1.1",
        b"get / HTTP/1.1",
    ];
    for line in odd {
        let (status, head) = ask(&site, line, &[b"Host: a"]).await;
        assert!(status < 500, "{}: {head}", String::from_utf8_lossy(line));
    }
}

/// A request of HTTP/2 whose headers are written in full.
fn frames(headers: &[(&str, &str)]) -> Vec<u8> {
    let mut block = Vec::new();
    for (name, value) in headers {
        block.push(0);
        for text in [name, value] {
            block.push(u8::try_from(text.len()).unwrap());
            block.extend_from_slice(text.as_bytes());
        }
    }
    let length = u8::try_from(block.len()).unwrap();
    let mut all = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec();
    // No settings; the headers, which end the request; and a farewell, so that the connection ends with the answer.
    all.extend([0, 0, 0, 4, 0, 0, 0, 0, 0]);
    all.extend([0, 0, length, 1, 5, 0, 0, 0, 1]);
    all.extend(block);
    all.extend([0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    all
}

/// The status in the first frame of headers: those that HPACK has numbers for, else its first byte.
fn status(mut answer: &[u8]) -> Option<u16> {
    while let [a, b, c, kind, _, _, _, _, _, rest @ ..] = answer {
        let length = u32::from_be_bytes([0, *a, *b, *c]) as usize;
        if *kind == 1 {
            let numbered = [200, 204, 206, 304, 400, 404, 500];
            return Some(numbered.get(usize::from(rest[0].wrapping_sub(0x88))).copied().unwrap_or(rest[0].into()));
        }
        answer = rest.get(length..).unwrap_or_default();
    }
    None
}

#[tokio::test]
async fn what_names_no_place_of_ours_is_refused_in_http_2_as_well() {
    let site = Site::start().await;
    let asked = async |path: &str, authority: Option<&str>, host: Option<&str>| {
        let mut headers = vec![(":method", "GET"), (":scheme", "http"), (":path", path)];
        headers.extend(authority.map(|authority| (":authority", authority)));
        headers.extend(host.map(|host| ("host", host)));
        status(&exchange(&site, &frames(&headers)).await)
    };
    assert_eq!(asked("/", Some("hgh.example"), None).await, Some(200));
    assert_eq!(asked("/", None, Some("hgh.example")).await, Some(200));
    for (path, authority, host) in [
        ("*", Some("a"), None),
        ("/", None, None),
        ("/", Some("256.256.256.256"), None),
        ("/", Some("a b"), None),
        ("/", Some("["), None),
        ("/", Some("a@b"), None),
        ("/", Some("a:b"), None),
        ("/", Some("a"), Some("[")),
        ("/login", Some(""), None),
        ("nonsense", Some("a"), None),
        ("", Some("a"), None),
    ] {
        let found = asked(path, authority, host).await;
        // The library refuses some by itself, without an answer.
        assert!(matches!(found, None | Some(400)), "{path}, {authority:?}, {host:?}: {found:?}");
    }
}

#[tokio::test]
async fn a_method_that_an_address_does_not_take_is_told_which_it_takes() {
    let site = Site::start().await;
    for path in ["/", "/login", "/healthz", "/favicon.svg", "/profile/export.json"] {
        for method in ["PUT", "DELETE", "PATCH", "TRACE", "FOO", "get", "PROPFIND"] {
            let (status, head) = ask(&site, format!("{method} {path} HTTP/1.1").as_bytes(), &[b"Host: a"]).await;
            assert_eq!(status, 405, "{method} {path}: {head}");
            assert!(head.contains("\r\nallow: get"), "{method} {path}: {head}");
        }
    }
    for path in ["/logout", "/settings/view", "/api/login", "/groups/1/join"] {
        for method in ["GET", "HEAD", "PUT", "FOO"] {
            let (status, head) = ask(&site, format!("{method} {path} HTTP/1.1").as_bytes(), &[b"Host: a"]).await;
            assert_eq!(status, 405, "{method} {path}: {head}");
            assert!(head.contains("\r\nallow: post"), "{method} {path}: {head}");
        }
    }
    for (path, allowed) in [("/", "get"), ("/login", "get"), ("/logout", "post"), ("/api/login", "post")] {
        let (status, head) = ask(&site, format!("OPTIONS {path} HTTP/1.1").as_bytes(), &[b"Host: a"]).await;
        assert_eq!(status, 204, "{path}: {head}");
        assert!(head.contains(&format!("\r\nallow: {allowed}")), "{path}: {head}");
    }
}

#[tokio::test]
async fn every_address_is_answered_without_its_body_as_with_it() {
    let site = Site::start().await;
    let host = format!("Host: {}", host(&site));
    let paths =
        ["/", "/login", "/nowhere", "/home", "/key/1", "/profile/export.json", "/healthz", "/readyz", "/logout"];
    for path in paths {
        for accept in [&b"Accept: text/html"[..], b"Accept: */*"] {
            let mut answers = Vec::new();
            for method in ["GET", "HEAD"] {
                let line = format!("{method} {path} HTTP/1.1");
                let (status, head) = ask(&site, line.as_bytes(), &[host.as_bytes(), accept]).await;
                let names: BTreeSet<String> =
                    head.lines().filter_map(|line| Some(line.split_once(':')?.0.to_owned())).collect();
                let length = head.lines().find(|line| line.starts_with("content-length")).map(str::to_owned);
                answers.push((status, names, length));
            }
            assert_eq!(answers[0], answers[1], "{path}");
        }
    }
}

#[tokio::test]
async fn an_id_of_a_request_is_always_ours() {
    let site = Site::start().await;
    for id in ["1", "a".repeat(9_000).as_str(), "0123456789abcdef"] {
        let (status, head) =
            ask(&site, b"GET / HTTP/1.1", &[b"Host: a", format!("X-Request-Id: {id}").as_bytes()]).await;
        assert_eq!(status, 200);
        let ours = head.lines().find_map(|line| line.strip_prefix("x-request-id: ")).unwrap();
        assert!(ours != id && ours.len() == 16, "{ours}");
    }
}

#[tokio::test]
async fn who_is_signed_in_stays_so_on_a_page_that_says_what_went_wrong() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    let long = "가".repeat(80_000);
    let pages = [
        (StatusCode::NOT_FOUND, browser.open("/nowhere").await),
        (StatusCode::METHOD_NOT_ALLOWED, browser.open("/logout").await),
        (StatusCode::PAYLOAD_TOO_LARGE, browser.submit("/profile", "/api/rename", &[("form[name]", &long)]).await),
        (StatusCode::FORBIDDEN, browser.send_from_elsewhere(Method::POST, "/logout").await),
        (StatusCode::BAD_REQUEST, browser.submit("/profile", "/api/leave", &[]).await),
        (StatusCode::NOT_FOUND, browser.submit("/home", "/groups/00000000000000000000000000/join", &[]).await),
    ];
    for (status, page) in pages {
        assert_eq!(page.status, status);
        assert!(
            page.text.contains("href=\"/profile\"") && page.text.contains("href=\"/home\""),
            "{status}: {}",
            page.text
        );
        assert!(!page.text.contains("href=\"/login\""), "{status} shows the head of a stranger");
    }
    let stranger = Browser::new(&site).send_from_elsewhere(Method::POST, "/logout").await;
    assert!(stranger.text.contains("href=\"/login\"") && stranger.status == StatusCode::FORBIDDEN);
    assert!(!stranger.headers.contains_key(header::SET_COOKIE));
    assert_eq!(browser.log_in("halla@demo.example", PASSWORD).await.location.as_deref(), Some("/home"));
}

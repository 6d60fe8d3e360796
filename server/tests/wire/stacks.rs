//! Pages, machines, operations: each passes through what it needs, and through nothing else.

use reqwest::{Client, Method, Response, StatusCode, header};

use crate::{
    process::{Ended, Process},
    site::{Browser, Site},
};

const PUBLIC: [&str; 8] = ["/", "/signup", "/login", "/forgot", "/terms", "/privacy", "/help", "/accessibility"];
/// What is asked by programs and by those who run the service, as it must not be asked or where nothing is.
const REFUSED: [(Method, &str, u16); 6] = [
    (Method::GET, "/pkg/gone.js", 404),
    (Method::GET, "/pkg/a/b.wasm", 404),
    (Method::POST, "/pkg/gone.js", 405),
    (Method::POST, "/healthz", 405),
    (Method::DELETE, "/readyz", 405),
    (Method::GET, "/readyz", 503),
];
/// Lines of the log from inside the layer of sessions stand in a span of this name.
const IN_SESSION: &str = ":call";

/// A service whose log tells every statement, and a browser.
struct Watched {
    process: Process,
    browser: Browser,
}

impl Watched {
    fn start() -> Self {
        let mut process = Process::start(&[("HGH_LOG", "debug")]);
        let serving = process.until("serving");
        let addr = serving.split("address=").nth(1).unwrap().split_whitespace().next().unwrap();
        let browser = Browser::at(&format!("http://{addr}"));
        Self { process, browser }
    }

    /// Asks for an address, and tells the status and what the log says meanwhile of requests.
    async fn asked(&mut self, path: &str) -> (StatusCode, String) {
        let page = self.browser.open(path).await;
        let mut said = String::new();
        loop {
            let line = self.process.line().unwrap();
            said.push_str(if line.contains("request{") { &line } else { "" });
            if line.contains("answered") {
                return (page.status, said);
            }
        }
    }

    fn end(self) {
        self.process.signal("TERM");
        assert_eq!(self.process.end().0, Ended::With(0));
    }
}

#[tokio::test]
async fn a_page_that_is_kept_is_given_before_anybody_looks_for_a_session_or_renders() {
    let mut watched = Watched::start();
    for path in PUBLIC {
        let (status, said) = watched.asked(path).await;
        assert!(status == StatusCode::OK && said.contains("rendering a page"), "{path}: {said}");
        let (status, said) = watched.asked(path).await;
        assert!(status == StatusCode::OK && said.contains("a page from the cache"), "{path}: {said}");
        for more in ["rendering", "db.statement", IN_SESSION] {
            assert!(!said.contains(more), "{path}: {more} stands in {said}");
        }
    }
    watched.browser.remember("sid", "AAAAAAAAAAAAAAAAAAAAAA");
    let (_, said) = watched.asked("/").await;
    assert!(said.contains(IN_SESSION) && said.contains("from session"), "the test would not notice: {said}");
    watched.end();
}

#[tokio::test]
async fn what_operators_ask_for_looks_at_no_session_and_health_at_no_database() {
    let mut watched = Watched::start();
    watched.browser.remember("sid", "AAAAAAAAAAAAAAAAAAAAAA");
    let (status, said) = watched.asked("/healthz").await;
    assert!(status == StatusCode::OK && !said.contains("db.statement") && !said.contains(IN_SESSION), "{said}");
    let (status, said) = watched.asked("/readyz").await;
    assert!(status == StatusCode::OK && said.contains("db.statement"), "{said}");
    assert!(!said.contains(IN_SESSION) && !said.contains("from session"), "{said}");
    watched.end();
}

#[tokio::test]
async fn pages_that_are_kept_and_health_are_answered_while_the_database_is_gone() {
    let site = Site::start().await;
    let (stranger, member) = (Browser::new(&site), Browser::new(&site));
    member.sign_up("한라봉", "halla@demo.example").await;
    let mut before = Vec::new();
    for path in PUBLIC {
        before.push(stranger.open(path).await.text);
    }
    let file = site.folder.join("data/hwanggeumhyang.db");
    std::fs::rename(&file, site.folder.join("aside")).unwrap();
    assert!(member.open("/profile").await.status.is_server_error(), "the database is still there");
    for (path, before) in PUBLIC.into_iter().zip(before) {
        let page = stranger.open(path).await;
        assert!(page.status == StatusCode::OK && page.text == before, "{path}: {}", page.status);
    }
    assert_eq!(member.open("/healthz").await.status, StatusCode::OK);
    let not_ready = member.open("/readyz").await;
    assert_eq!((not_ready.status, not_ready.text.as_str()), (StatusCode::SERVICE_UNAVAILABLE, "not ready\n"));
}

#[tokio::test]
async fn neither_programs_nor_operators_are_answered_with_a_page_or_a_cookie() {
    let site = Site::start().await;
    let member = Browser::new(&site);
    member.sign_up("한라봉", "halla@demo.example").await;
    std::fs::rename(site.folder.join("data/hwanggeumhyang.db"), site.folder.join("aside")).unwrap();
    let client = Client::builder().no_proxy().build().unwrap();
    let session = member.cookie("sid").unwrap();
    for (method, path, expected) in REFUSED {
        for cookie in [format!("sid={session}"), "sid=none".to_owned(), "view=en.2.1.1".to_owned()] {
            let asked = client.request(method.clone(), format!("{}{path}", site.url));
            let asked = asked.header(header::ACCEPT, "text/html").header(header::COOKIE, &cookie);
            // A program sends no word of where it stands, or the wrong one.
            let answer = asked.header("sec-fetch-site", "cross-site").send().await.unwrap();
            assert_eq!(answer.status().as_u16(), expected, "{method} {path}");
            is_plain(&format!("{method} {path} with {cookie}"), answer).await;
        }
    }
}

/// Whether an answer is neither a page nor for a browser to keep, and carries what every answer does.
async fn is_plain(what: &str, answer: Response) {
    let headers = answer.headers().clone();
    assert!(!headers.contains_key(header::SET_COOKIE), "{what}: {headers:?}");
    assert!(headers.contains_key("x-request-id") && headers.contains_key(header::CONTENT_SECURITY_POLICY), "{what}");
    let is_page = |value: &header::HeaderValue| value.to_str().is_ok_and(|kind| kind.contains("html"));
    assert!(!headers.get(header::CONTENT_TYPE).is_some_and(is_page), "{what}: {headers:?}");
    let text = answer.text().await.unwrap();
    assert!(!text.contains('<'), "{what}: {text}");
}

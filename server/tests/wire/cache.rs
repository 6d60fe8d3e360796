//! Pages that are kept for everybody: nothing of what one person sends reaches the next.

use reqwest::{Client, Method, header};

use crate::site::{Browser, Site};

const PUBLIC: [&str; 8] = ["/", "/signup", "/login", "/forgot", "/terms", "/privacy", "/help", "/accessibility"];

/// What somebody may send beside the address.
const SENT: [(&str, &str); 16] = [
    ("referer", "http://a/x?sent=yes"),
    ("referer", "http://a/?left"),
    ("referer", "/login?next=/organize"),
    ("referer", "https://evil.example/?draft=0123456789"),
    ("user-agent", "Mozilla/5.0 KAKAOTALK 10.0"),
    ("accept-language", "en"),
    ("accept", "application/json"),
    ("accept-encoding", "br;q=0, gzip;q=0"),
    ("host", "evil.example"),
    ("x-forwarded-host", "evil.example"),
    ("x-forwarded-proto", "https"),
    ("x-forwarded-prefix", "/evil"),
    ("x-original-url", "/goodbye"),
    ("islands-router", "true"),
    ("cookie", "sid=AAAAAAAAAAAAAAAAAAAAAA"),
    ("cookie", "a=\"<b>\"; draft=1; session=x"),
];

/// How a page looks, as the browser keeps it: another for each number, so that its page is not yet kept.
fn view(number: usize) -> String {
    let (language, size) = (["ko", "en"][number % 2], number / 2 % 4);
    format!("view={language}.{size}.{}.{}", number / 8 % 2, number / 16 % 2)
}

/// A page as it arrives for somebody who sends nothing but the key, without what differs from one answer to the next.
async fn plain(client: &Client, site: &Site, path: &str, view: &str) -> (String, String) {
    let answer = client.get(format!("{}{path}", site.url)).header(header::COOKIE, view).send().await.unwrap();
    let mut headers = answer.headers().clone();
    for changing in ["date", "x-request-id"] {
        headers.remove(changing);
    }
    let headers = format!("{} {headers:?}", answer.status());
    (headers, answer.text().await.unwrap().replace(&site.url, ""))
}

#[tokio::test]
async fn nothing_that_one_person_sends_reaches_the_next() {
    let (clean, site) = (Site::start().await, Site::start().await);
    // Makes the one client of cryptography ready.
    Browser::new(&site);
    let client = Client::builder().no_proxy().build().unwrap();
    let poisons = SENT.iter().flat_map(|sent| [(Method::GET, sent), (Method::HEAD, sent)]);
    for (number, (method, (name, value))) in poisons.enumerate() {
        let view = view(number);
        for path in PUBLIC {
            let poisoned = client.request(method.clone(), format!("{}{path}", site.url));
            let poisoned = match *name {
                "cookie" => poisoned.header("cookie", format!("{view}; {value}")),
                _ => poisoned.header("cookie", &view).header(*name, *value),
            };
            poisoned.send().await.unwrap();
            let expected = plain(&client, &clean, path, &view).await;
            for time in ["first", "second"] {
                let found = plain(&client, &site, path, &view).await;
                assert_eq!(found, expected, "{path}, the {time} time after {method} with {name}: {value}");
            }
        }
    }
}

#[tokio::test]
async fn a_page_that_is_asked_for_without_its_body_is_the_page_at_that_address() {
    let site = Site::start().await;
    Browser::new(&site);
    let client = Client::builder().no_proxy().build().unwrap();
    // As a monitor asks, and as the one who asks next finds the way back.
    let referer = format!("{}/x?sent=yes&next=/organize", site.url);
    for path in PUBLIC {
        client.head(format!("{}{path}", site.url)).header(header::REFERER, &referer).send().await.unwrap();
    }
    let page = |path: &str| client.get(format!("{}{path}", site.url)).send();
    let forgot = page("/forgot").await.unwrap().text().await.unwrap();
    assert!(forgot.contains("form[login]"), "the form is gone: {forgot}");
    let front = page("/").await.unwrap().text().await.unwrap();
    assert!(!front.contains("안전하게 나가셨어요"));
}

//! Where people come from: the origin of the service, however it was typed, and forms of others.

use reqwest::{Client, StatusCode, header, redirect::Policy};

use crate::site::{Browser, PASSWORD, Site};

async fn post(site: &Site, headers: &[(&str, &str)]) -> StatusCode {
    let client = Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
    let mut request = client.post(format!("{}/logout", site.url));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap().status()
}

#[tokio::test]
async fn a_form_is_taken_from_every_browser_however_the_public_url_was_typed() {
    for typed in ["https://hgh.example:443", "HTTPS://HGH.Example/", "https://hgh.example."] {
        let site = Site::start_with(&[], &[("HGH_PUBLIC_URL", typed)]).await;
        Browser::new(&site);
        for ours in ["https://hgh.example", "https://HGH.example:443", "https://hgh.example/"] {
            assert_eq!(post(&site, &[("origin", ours)]).await, StatusCode::SEE_OTHER, "{typed}, {ours}");
        }
        let foreign =
            ["https://evil.example", "http://hgh.example", "https://hgh.example:444", "https://a.hgh.example", "null"];
        for foreign in foreign {
            assert_eq!(post(&site, &[("origin", foreign)]).await, StatusCode::FORBIDDEN, "{typed}, {foreign}");
        }
        let both = [("origin", "https://hgh.example"), ("origin", "https://evil.example")];
        assert_eq!(post(&site, &both).await, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_form_whose_page_is_foreign_is_refused_though_the_browser_says_nothing_else() {
    let site = Site::start().await;
    Browser::new(&site);
    let own = format!("{}/login", site.url);
    for referer in [own.as_str(), ""] {
        assert_eq!(post(&site, &[("referer", referer)]).await, StatusCode::SEE_OTHER, "{referer}");
    }
    assert_eq!(post(&site, &[]).await, StatusCode::SEE_OTHER, "a program names no page");
    let lookalike = own.replace("http://", "http://evil.example/");
    for referer in ["https://evil.example/", "http://evil.example", "about:blank", "nonsense", &lookalike] {
        assert_eq!(post(&site, &[("referer", referer)]).await, StatusCode::FORBIDDEN, "{referer}");
        let says_nothing = [("referer", referer), ("origin", ""), ("sec-fetch-site", "")];
        assert_eq!(post(&site, &says_nothing).await, StatusCode::FORBIDDEN, "{referer}");
        assert_eq!(post(&site, &[("referer", own.as_str()), ("referer", referer)]).await, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn cookies_are_for_this_host_by_https_and_plain_where_safari_would_keep_no_other() {
    for (settings, names, secure) in [
        (&[("HGH_PUBLIC_URL", "https://hgh.example")][..], ["__Host-sid=", "__Host-view=", "draft-"], true),
        (&[], ["sid=", "view=", "draft-"], false),
    ] {
        let site = Site::start_with(&[], settings).await;
        let browser = Browser::new(&site);
        let origin = settings.first().map_or(site.url.as_str(), |(_, url)| url).to_owned();
        let client = Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
        let sent = |path: &str, form: &'static [(&str, &str)]| {
            client
                .post(format!("{}{path}", site.url))
                .header("origin", &origin)
                .header("accept", "text/html")
                .form(form)
        };
        let fields = &[
            ("form[name]", "한라봉"),
            ("form[login]", "halla@demo.example"),
            ("form[password]", PASSWORD),
            ("form[consent]", "yes"),
        ];
        let signed_up = sent("/api/signup", fields).send().await.unwrap();
        let view = sent("/settings/view", &[("text_size", "2"), ("back", "/help")]).send().await.unwrap();
        let refused = sent("/api/signup", &[("form[name]", "한")]).send().await.unwrap();
        for (answer, name) in [signed_up, view, refused].into_iter().zip(names) {
            let cookies: Vec<_> =
                answer.headers().get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap()).collect();
            assert!(cookies.iter().any(|cookie| cookie.starts_with(name)), "no {name} in {cookies:?}");
            for cookie in cookies {
                assert!(cookie.contains("HttpOnly"), "{cookie}");
                assert_eq!(cookie.contains("; Secure"), secure, "{cookie}");
            }
        }
        drop(browser);
    }
}

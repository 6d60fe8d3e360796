//! What the log never tells, however much it is asked to tell.

use reqwest::Client;

use crate::{
    process::{Ended, Process},
    site::{Browser, PASSWORD},
};

#[tokio::test]
async fn no_key_and_no_cookie_stands_in_the_log_even_at_trace() {
    let number = "9081-7263-5445-3627";
    let mut process = Process::start(&[("HGH_LOG", "trace,hyper=trace,h2=trace,tower=trace,tower_http=trace")]);
    let serving = process.until("serving");
    let addr = serving.split("address=").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let url = format!("http://{addr}");
    let browser = Browser::at(&url);
    // Reads along, for a full pipe would stop the service.
    let reading = std::thread::spawn(move || {
        let mut log = Vec::new();
        while let Some(line) = process.line() {
            let is_last = line.contains("/last");
            log.push(line);
            if is_last {
                process.signal("TERM");
            }
        }
        (process.end().0, log)
    });
    browser.sign_up("한라봉", "halla@demo.example").await;
    let session = browser.cookie("sid").unwrap();
    for path in ["/key/N", "//key/N", "/KEY/N", "/%6Bey/N", "/key//N", "/key%2FN", "/key/N.", "/key/N?a=N", "/N"] {
        browser.open(&path.replace('N', number)).await;
    }
    let client = Client::builder().no_proxy().build().unwrap();
    let foreign = client.get(format!("{url}/healthz")).header("x-request-id", number.repeat(470));
    assert_ne!(foreign.send().await.unwrap().headers()["x-request-id"], number);
    browser.open("/last").await;
    let (ended, log) = reading.join().unwrap();
    assert_eq!(ended, Ended::With(0));
    assert!(log.len() > 20, "{log:?}");
    let whole = number.replace('-', "");
    for secret in
        [number, whole.as_str()].into_iter().chain([session.as_str(), "halla@demo.example", "한라봉", PASSWORD])
    {
        let told: Vec<_> = log.iter().filter(|line| line.contains(secret)).collect();
        assert!(told.is_empty(), "{secret} stands in {told:?}");
    }
}

#[test]
fn what_will_go_wrong_is_said_loudly_at_the_start() {
    let settings = [
        ("HGH_PUBLIC_URL", "https://hgh.example"),
        ("HGH_TRUSTED_PROXY", "10.0.0.0/8"),
        ("HGH_SMTPURL", "smtps://mail.example"),
    ];
    let mut process = Process::start(&settings);
    let mut said = String::new();
    while !said.contains("serving") {
        said.push_str(&process.line().unwrap());
    }
    process.signal("TERM");
    process.end();
    for loud in [
        "HGH_TRUSTED_PROXIES IS NOT SET",
        "HGH_SMTP_URL IS NOT SET",
        "HGH_ROOM IS fixed",
        "HGH_TRUSTED_PROXY IS NO SETTING and is not read; did you mean HGH_TRUSTED_PROXIES?",
        "HGH_SMTPURL IS NO SETTING and is not read; did you mean HGH_SMTP_URL?",
    ] {
        assert!(said.contains(loud), "{loud} is not said in {said}");
    }
}

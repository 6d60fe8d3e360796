//! Addresses of keys as they are pasted.

use crate::site::{Browser, PASSWORD, Site, run};

#[tokio::test]
async fn a_key_opens_whatever_was_copied_along_with_its_address() {
    let folder = Site::start().await.stop();
    let made = run(&folder, &["create-organizer", "--name", "김운영", "--login", "org@demo.example"], &[]);
    let address = String::from_utf8(made.stdout).unwrap();
    let number = address.trim().rsplit('/').next().unwrap().to_owned();
    let site = Site::start_in(folder, &[], &[]).await;
    let browser = Browser::new(&site);
    for pasted in [
        format!("{number}."),
        format!("{number},"),
        format!("{number})"),
        format!("({number})"),
        format!("{number}%3E"),
        format!("{number}&fbclid=1"),
        format!("{number}&fbclid=IwAR1234567890123456"),
        format!("{number}?fbclid=1"),
        format!("{number}#a"),
        format!("{number}%20"),
        format!("{number}%E3%80%82"),
        format!("{number}%22"),
        format!("{number}/"),
        number.replace('-', "%20"),
    ] {
        let page = browser.open(&format!("/key/{pasted}")).await;
        assert!(page.text.contains("새 비밀번호"), "/key/{pasted} answers {}: {}", page.status, page.text);
    }
    let token = format!("{number}.");
    let fields = [("form[token]", token.as_str()), ("form[password]", PASSWORD)];
    let used = browser.submit(&format!("/key/{token}"), "/api/use-key", &fields).await;
    assert_eq!(used.location.as_deref(), Some("/home"));
    // Who comes too late is told so on a page of ours, whatever stood in the address.
    for (token, leads_to) in [(token.as_str(), format!("/key/{number}")), ("nothing. ", "/key".to_owned())] {
        let fields = [("form[token]", token), ("form[password]", "다른 사람의 비밀번호")];
        let late = Browser::new(&site).submit("/key", "/api/use-key", &fields).await;
        assert_eq!(late.location, Some(leads_to), "{token}");
    }
}

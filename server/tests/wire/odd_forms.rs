//! Forms that nobody would fill in so: whatever stands in them, the service answers, and what was there stays.

use reqwest::{Method, StatusCode};

use crate::{
    kill::dice::Dice,
    site::{Browser, DEMO_PASSWORD, PASSWORD, Site},
    table::{ACCESS, Row},
};

/// How many forms are sent.
const FORMS: u64 = 1_500;
/// The fields that forms of ours have, and some that none has.
const FIELDS: [&str; 22] = [
    "page",
    "key",
    "form[name]",
    "form[login]",
    "form[password]",
    "form[consent]",
    "form[next]",
    "form[token]",
    "form[number]",
    "form[code]",
    "form[interests][]",
    "form[strengths][]",
    "form[slots][]",
    "form[area]",
    "form[stage]",
    "form[decade]",
    "form[gender]",
    "form[meeting]",
    "form[to][]",
    "form[note][]",
    "form[group]",
    "form[form[x]]",
];
/// What nobody types, and what programs stumble over.
const ODD: [&str; 24] = [
    "",
    " ",
    "\0",
    "한라봉",
    "\u{3164}",
    "\u{202E}가",
    "가\u{301}\u{301}\u{301}",
    "👩‍👩‍👧‍👦",
    "</title><s>",
    "' or 1=1 --",
    "%",
    "%%%",
    "%00",
    "&=",
    "../../etc/passwd",
    "//evil.example",
    "https://zoom.us/j/1",
    "-1",
    "99999999999999999999",
    "1e309",
    "NaN",
    "00000000000000000000000000",
    "olle:3",
    "010-1234-5678",
];

#[tokio::test]
async fn whatever_stands_in_a_form_it_is_answered() {
    let limits = [("HGH_LIMIT_ADDRESS", "100000/1m"), ("HGH_LIMIT_ACCOUNT", "100000/1m")];
    let site = Site::start_with(&["--demo"], &limits).await;
    let (member, organizer, stranger) = (Browser::new(&site), Browser::new(&site), Browser::new(&site));
    member.sign_up("한라봉", "halla@demo.example").await;
    organizer.log_in("organizer@demo.example", DEMO_PASSWORD).await;
    // Whoever logs out, or logs in with something else from now on, is not there any more in the end.
    let goes = |row: &&Row| ["/logout", "/api/change-login"].contains(&row.address);
    let forms: Vec<_> = ACCESS.iter().filter(|row| row.posts && !goes(row)).collect();
    let mut dice = Dice::new(20_261_128);
    for n in 0..FORMS {
        let row = forms[dice.index(forms.len())];
        let address = row.address.replace("{group}", "00000000000000000000000000");
        let mut fields: Vec<(&str, &str)> = row.fields.to_vec();
        let long = "감귤".repeat(dice.index(400));
        for _ in 0..dice.index(6) {
            let value = if dice.below(8) == 0 { long.as_str() } else { *dice.one(&ODD) };
            fields.push((*dice.one(&FIELDS), value));
        }
        let browser = [&member, &organizer, &stranger][dice.index(3)];
        let page = browser.submit_from(None, &address, &fields).await;
        assert!(page.status < StatusCode::INTERNAL_SERVER_ERROR, "form {n}: {address} {fields:?}: {}", page.status);
        assert!(browser.ask(Method::GET, "/", &[]).await < 500);
    }
    let home = Browser::new(&site);
    assert_eq!(home.log_in("halla@demo.example", PASSWORD).await.location.as_deref(), Some("/home"));
}

//! What people write, all the way through: cleaned, judged, and shown as text and nothing else.

use std::{collections::BTreeSet, fs};

use reqwest::StatusCode;

use crate::site::{Browser, DEMO_PASSWORD, PASSWORD, Page, Site, empty_folder, run};

/// Names and notes that would be HTML if they were written as they are; each fits into a name.
const HOSTILE: [&str; 6] = ["</title><s>x", "\"><s>x", "'><s>x", "<!--<s>x", "</a><s>x", "&lt;b&gt;q"];

/// What may stand on no page: a mark that came alive, or one that was read twice.
const ALIVE: [&str; 4] = ["<s>", "<!--<s", "<!--&lt;s", "&lt;b&gt;q"];

const OPEN_TO_ALL: [(&str, &str); 2] = [("HGH_LIMIT_ADDRESS", "5000/1m"), ("HGH_LIMIT_ACCOUNT", "5000/1m")];

/// A demonstration in which nobody tries too often.
pub async fn demo() -> Site {
    Site::start_with(&["--demo"], &OPEN_TO_ALL).await
}

/// A browser in which somebody of the demonstration is signed in.
pub async fn signed_in(site: &Site, login: &str) -> Browser {
    let browser = Browser::new(site);
    assert_eq!(browser.log_in(login, DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER, "{login}");
    browser
}

/// Log-ins of the members of the demonstration.
pub fn members(site: &Site) -> Vec<String> {
    let list = fs::read_to_string(site.folder.join("data/demo-logins.txt")).unwrap();
    let logins = list.lines().map(|line| line.split('\t').nth(1).unwrap_or_default().to_owned());
    logins.filter(|login| login.contains('@') && !login.starts_with("organizer@")).collect()
}

/// The addresses of our own that a page links to, and which are pages.
fn links(page: &Page) -> BTreeSet<String> {
    let all = page.text.split("href=\"").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
    let pages = all.filter(|href| href.starts_with('/') && !href.rsplit('/').next().unwrap().contains('.'));
    pages.map(|href| href.replace("&amp;", "&")).collect()
}

fn nothing_is_alive(page: &Page, path: &str) {
    for mark in ALIVE {
        let at = page.text.find(mark);
        assert!(at.is_none(), "{path} holds {mark}: …{}…", page.text.split(mark).next().unwrap());
    }
}

/// Opens every page that can be reached from these and looks at each; tells how many there were.
async fn walk(browser: &Browser, from: &[&str]) -> usize {
    let mut ahead: Vec<String> = from.iter().map(|path| (*path).to_owned()).collect();
    let mut seen: BTreeSet<String> = ahead.iter().cloned().collect();
    while let Some(path) = ahead.pop() {
        let page = browser.open(&path).await;
        nothing_is_alive(&page, &path);
        for link in links(&page) {
            if seen.insert(link.clone()) {
                ahead.push(link);
            }
        }
    }
    seen.len()
}

/// Opens all that people wrote to each other, as a morning after 72 hours does.
pub async fn open_letters(site: &Site) {
    let mut conn = site.open_database().await;
    sqlx::query("update praise set opened_at = created_at where opened_at is null").execute(&mut conn).await.unwrap();
}

/// The page on which somebody of the demonstration may thank others, and the ids of those.
pub async fn to_thank(site: &Site) -> (Browser, String, Vec<String>) {
    for login in members(site) {
        let browser = signed_in(site, &login).await;
        let home = browser.open("/home").await;
        let Some(path) = links(&home).into_iter().find(|path| path.ends_with("/feedback")) else { continue };
        let form = browser.open(&path).await;
        let others = form.text.split("name=\"form[to][]\" value=\"").skip(1);
        let others: Vec<String> = others.map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
        if !others.is_empty() {
            return (browser, path, others);
        }
    }
    panic!("nobody of the demonstration may thank anybody");
}

/// The id of a meeting whose feedback is at this address.
pub fn meeting(path: &str) -> &str {
    path.trim_start_matches("/meetings/").trim_end_matches("/feedback")
}

#[tokio::test]
async fn no_name_note_or_address_ever_comes_alive_on_a_page() {
    let site = demo().await;
    for (login, name) in members(&site).iter().zip(HOSTILE.iter().cycle()) {
        let browser = signed_in(&site, login).await;
        let renamed = browser.submit("/profile", "/api/rename", &[("form[name]", name)]).await;
        assert_eq!(renamed.location.as_deref(), Some("/profile?saved"), "{name}");
    }
    let (browser, path, others) = to_thank(&site).await;
    let mut fields = vec![("form[meeting]", meeting(&path))];
    for (to, note) in others.iter().zip(HOSTILE.iter().chain(["</textarea><s>x"].iter())) {
        fields.extend([("form[to][]", to.as_str()), ("form[note][]", *note)]);
    }
    let too_long = ["</textarea><s>x ".repeat(20)];
    let refused =
        [("form[meeting]", meeting(&path)), ("form[to][]", others[0].as_str()), ("form[note][]", &too_long[0])];
    nothing_is_alive(&browser.submit_and_follow(&path, "/api/thanks", &refused).await, "a note that is too long");
    assert!(browser.submit_and_follow(&path, "/api/thanks", &fields).await.text.contains("마음을 전했어요"));
    open_letters(&site).await;
    for login in members(&site).iter().take(12) {
        walk(&signed_in(&site, login).await, &["/home", "/letters", "/hyang", "/profile", "/welcome/times"]).await;
    }
    let organizer = signed_in(&site, "organizer@demo.example").await;
    let pages = walk(&organizer, &["/organize", "/home", "/profile"]).await;
    assert!(pages > 40, "only {pages} pages were found");
}

#[tokio::test]
async fn what_was_typed_and_refused_does_not_come_alive_either() {
    let site = demo().await;
    let stranger = Browser::new(&site);
    for text in HOSTILE.iter().chain(&["</textarea><s>x", "</script><s>x"]) {
        let fields = [("form[name]", *text), ("form[login]", *text), ("form[next]", *text), ("form[number]", *text)];
        for (page, form) in [
            ("/signup", "/api/signup"),
            ("/login", "/api/login"),
            ("/forgot", "/api/forgot"),
            ("/key", "/api/open-key"),
        ] {
            nothing_is_alive(&stranger.submit_and_follow(page, form, &fields).await, form);
        }
    }
    let organizer = signed_in(&site, "organizer@demo.example").await;
    let groups = organizer.open("/organize/groups").await;
    let page = links(&groups).into_iter().find(|path| path.starts_with("/organize/groups/")).unwrap();
    let group = page.rsplit('/').next().unwrap();
    for text in HOSTILE {
        let fields = [("form[group]", group), ("form[url]", text)];
        let refused = organizer.submit_and_follow(&page, "/api/set-room", &fields).await;
        assert!(refused.text.contains("모임 방 주소가 아닌 것 같아요"));
        nothing_is_alive(&refused, "a room that is refused");
    }
    let room = [("form[group]", group), ("form[url]", "\u{FEFF}Https://Zoom.us:443/j/1\u{200B}")];
    let kept = organizer.submit(&page, "/api/set-room", &room).await;
    assert_eq!(kept.location, Some(format!("{page}?saved")));
}

#[tokio::test]
async fn a_note_with_a_number_is_refused_with_a_reason_and_kept_as_it_was_typed() {
    let site = demo().await;
    let (browser, path, others) = to_thank(&site).await;
    for note in ["고마워요, 공일공 일이삼사 오육칠팔로 걸어요", "카.톡 주세요", "계좌로 보내 드릴게요"]
    {
        let fields = [("form[meeting]", meeting(&path)), ("form[to][]", &others[0]), ("form[note][]", note)];
        let refused = browser.submit_and_follow(&path, "/api/thanks", &fields).await;
        assert!(refused.text.contains("한마디에 적을 수 없어요") && refused.text.contains(note), "{note}");
    }
}

#[tokio::test]
async fn a_name_is_cleaned_and_shows_something_and_claims_no_office() {
    let site = Site::start_with(&[], &OPEN_TO_ALL).await;
    let sign_up = async |name: &str| {
        let fields = [("form[name]", name), ("form[login]", "010-8735-2946"), ("form[password]", PASSWORD)];
        Browser::new(&site).submit_and_follow("/signup", "/api/signup", &fields).await.text
    };
    let tower = format!("가{}", "\u{301}".repeat(5_000));
    for (name, said) in [
        ("\u{3164}", "비어 있어요. 적어 주세요."),
        ("\u{2800}\u{200D}\u{E0041}", "비어 있어요. 적어 주세요."),
        ("운 영\u{200D}자 님", "운영하는 분들이 쓰는 말이라"),
        ("황금향", "운영하는 분들이 쓰는 말이라"),
        ("ａdmin1", "운영하는 분들이 쓰는 말이라"),
        (&tower, "읽기 어려운 글자가 있어요"),
    ] {
        assert!(sign_up(name).await.contains(said), "{name:.20}");
    }
    let browser = Browser::new(&site);
    browser.sign_up("\u{FEFF}순\u{200B}자\u{202C} 님", "halla@example.kr").await;
    assert!(browser.open("/profile").await.text.contains("value=\"순자\""));
    let renamed = browser.submit_and_follow("/profile", "/api/rename", &[("form[name]", "운영자")]).await;
    assert!(renamed.text.contains("운영하는 분들이 쓰는 말이라"));
}

#[tokio::test]
async fn a_log_in_is_read_however_it_was_copied() {
    let site = Site::start_with(&[], &OPEN_TO_ALL).await;
    Browser::new(&site).sign_up("순자", "\u{202D}010-8735-2946\u{202C}").await;
    for login in ["01087352946", "\u{FEFF}010 8735\u{A0}2946\u{200B}", "+82 10-8735-2946", "０１０－８７３５－２９４６"]
    {
        let answer = Browser::new(&site).log_in(login, PASSWORD).await;
        assert_eq!(answer.location.as_deref(), Some("/home"), "{login:?}");
    }
}

#[tokio::test]
async fn a_password_that_others_guess_is_refused_at_sign_up_and_at_a_key() {
    let folder = empty_folder();
    let made = run(&folder, &["create-organizer", "--name", "운영자", "--login", "organizer@demo.example"], &[]);
    assert!(made.status.success(), "an organizer may be called so: {}", String::from_utf8_lossy(&made.stderr));
    let token = String::from_utf8(made.stdout).unwrap().trim().rsplit('/').next().unwrap().to_owned();
    let site = Site::start_in(folder, &[], &OPEN_TO_ALL).await;
    let browser = Browser::new(&site);
    for (password, said) in [
        ("password123", "쉽게 맞힐 수 있는 비밀번호예요"),
        ("aaaaaaaa", "쉽게 맞힐 수 있는 비밀번호예요"),
        ("abcd1234!", "쉽게 맞힐 수 있는 비밀번호예요"),
        ("010-8735-2946", "이름이나 연락처로 만든 비밀번호"),
        ("01087352946", "이름이나 연락처로 만든 비밀번호"),
    ] {
        let fields = [("form[name]", "순자"), ("form[login]", "010-8735-2946"), ("form[password]", password)];
        let refused = browser.submit_and_follow("/signup", "/api/signup", &fields).await;
        assert!(refused.text.contains(said) && refused.text.contains("낱말 서너 개"), "{password}");
    }
    let page = format!("/key/{token}");
    for password in ["organizer@demo.example", "password123"] {
        let fields = [("form[token]", token.as_str()), ("form[password]", password)];
        let refused = browser.submit_and_follow(&page, "/api/use-key", &fields).await;
        assert!(refused.text.contains("낱말 서너 개"), "{password}");
    }
    let fields = [("form[token]", token.as_str()), ("form[password]", PASSWORD)];
    assert_eq!(browser.submit(&page, "/api/use-key", &fields).await.location.as_deref(), Some("/home"));
    let renamed = browser.submit("/profile", "/api/rename", &[("form[name]", "황금향 운영자")]).await;
    assert_eq!(renamed.location.as_deref(), Some("/profile?saved"), "an organizer may be called so");
}

#[tokio::test]
async fn the_page_of_a_key_tells_a_keeper_of_passwords_whose_it_is_and_nobody_else() {
    let folder = empty_folder();
    let made = run(&folder, &["create-organizer", "--name", "김운영", "--login", "010-8735-2946"], &[]);
    let token = String::from_utf8(made.stdout).unwrap().trim().rsplit('/').next().unwrap().to_owned();
    let site = Site::start_in(folder, &[], &OPEN_TO_ALL).await;
    let browser = Browser::new(&site);
    let opened = browser.open(&format!("/key/{token}")).await.text;
    assert!(opened.contains("autocomplete=\"username\"") && opened.contains("value=\"010-8735-2946\""), "{opened}");
    let guessed = browser.open("/key/0000-0000-0000-0000").await.text;
    assert!(!guessed.contains("2946") && !guessed.contains("autocomplete=\"username\""));
    for page in ["/signup", "/login"] {
        assert!(browser.open(page).await.text.contains("autocomplete=\"username\""), "{page}");
    }
}

#[tokio::test]
async fn a_password_with_more_behind_it_lets_nobody_in() {
    let site = Site::start_with(&[], &OPEN_TO_ALL).await;
    let longest: String = "물레방아 도는 내력을 아시나요 ".chars().cycle().take(128).collect();
    let fields = [
        ("form[name]", "순자"),
        ("form[login]", "halla@example.kr"),
        ("form[password]", longest.as_str()),
        ("form[consent]", "yes"),
    ];
    let browser = Browser::new(&site);
    let signed_up = browser.submit("/signup", "/api/signup", &fields).await;
    assert_eq!(signed_up.location.as_deref(), Some("/welcome/interests"));
    let more = Browser::new(&site).log_in("halla@example.kr", &format!("{longest}ZZZ")).await;
    assert!(more.location.unwrap().starts_with("/login?"));
    let right = Browser::new(&site).log_in("halla@example.kr", &longest).await;
    assert_eq!(right.location.as_deref(), Some("/home"));
}

//! Coming or not, by forms without script: with a log-in, and by an address that needs none.

use backend::secret::Secret;
use reqwest::StatusCode;
use sqlx::query_as;

use crate::site::{Browser, DEMO_PASSWORD, Site};

/// The secret of the service, by which the test makes the addresses that the service sends.
const SECRET: &str = "a secret of tests, long enough for any";
/// Somebody of the demonstration with a meeting ahead, and one that is over.
struct Invited {
    site: Site,
    name: String,
    login: String,
    group: String,
    next: String,
    member: String,
    over: String,
}

/// A statement that finds the first of its rows, on the database of a service that runs.
macro_rules! found {
    ($site:expr, $statement:literal) => {{
        let mut conn = $site.open_database().await;
        query_as($statement).fetch_one(&mut conn).await.unwrap()
    }};
}

impl Invited {
    async fn meet() -> Self {
        let site = Site::start_with(&["--demo"], &[("HGH_SECRET", SECRET)]).await;
        let (name, login, group, next, member, over): (String, String, String, String, String, String) = found!(
            site,
            "select m.name, m.login, s.group_id, t.id, m.id, o.id from membership s
             join member m on m.id = s.member_id join meeting t on t.group_id = s.group_id
             join meeting o on o.group_id = s.group_id and o.sequence = 1
             where s.left_at is null and t.sequence = 8 and t.starts_at > o.starts_at
               and t.starts_at > (select max(at) from event) and o.starts_at < (select max(at) from event) - 86400000
             order by t.starts_at desc, m.id limit 1"
        );
        Self { site, name, login, group, next, member, over }
    }

    /// The address that answers for them at a meeting.
    fn address(&self, meeting: &str) -> String {
        let mark = Secret::new(SECRET).answer_mark(&format!("{meeting} {}", self.member));
        format!("/answer/{meeting}{}", crockford(mark))
    }

    /// How many answers there are, and how many events that are not of the program by itself.
    async fn written(&self) -> (i64, i64) {
        found!(
            self.site,
            "select (select count(*) from meeting_answer), (select count(*) from event where actor <> 'program')"
        )
    }
}

/// Sixteen bytes as an id is written.
fn crockford(bytes: [u8; 16]) -> String {
    let number = u128::from_be_bytes(bytes);
    let letters: Vec<char> = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().collect();
    (0..26).rev().map(|place| letters[usize::try_from(number >> (5 * place) & 31).unwrap()]).collect()
}

/// The button of a page that is pressed, by its value.
fn pressed(page: &str) -> Option<&str> {
    let buttons = page.split("<button").filter(|button| button.contains("name=\"answer\""));
    let mut on = buttons.filter(|button| button.contains("aria-pressed=\"true\""));
    on.next().map(|button| button.split("value=\"").nth(1).unwrap().split('"').next().unwrap())
}

#[tokio::test]
async fn an_answer_is_given_and_changed_without_script_and_stands_on_every_page() {
    let who = Invited::meet().await;
    let browser = Browser::new(&who.site);
    assert_eq!(browser.log_in(&who.login, DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
    let group = format!("/groups/{}", who.group);
    let before = browser.open(&group).await.text;
    for word in ["참석해요", "조금 늦어요", "이번엔 못 가요"] {
        assert_eq!(before.matches(&format!(">{word}<")).count(), 1, "{word} in {before}");
    }
    assert_eq!(pressed(&before), None);
    let meeting = before.split("name=\"meeting\" value=\"").nth(1).unwrap()[..26].to_owned();
    for (page, answer, said) in [
        (group.as_str(), "absent", "이번엔 못 간다고 하셨어요."),
        ("/home", "late", "조금 늦는다고 하셨어요."),
        (&group, "coming", "참석한다고 하셨어요."),
    ] {
        let fields = [("page", page), ("meeting", meeting.as_str()), ("answer", answer)];
        let done = browser.submit(page, "/api/answer", &fields).await;
        assert_eq!(done.location, Some(format!("{page}#meeting-{meeting}")));
        for place in [group.as_str(), "/home"] {
            let text = browser.open(place).await.text;
            assert!(text.contains(said) && pressed(&text) == Some(answer), "{place}: {text}");
        }
    }
    let nonsense = [("meeting", meeting.as_str()), ("answer", "perhaps")];
    assert_eq!(browser.submit(&group, "/api/answer", &nonsense).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn an_address_opens_without_a_log_in_changes_nothing_and_answers_twice_alike() {
    let who = Invited::meet().await;
    let (stranger, address) = (Browser::new(&who.site), who.address(&who.next));
    let before = who.written().await;
    for _ in 0..2 {
        let page = stranger.open(&address).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains(&format!("{} 님", who.name)) && pressed(&page.text).is_none(), "{}", page.text);
        assert!(page.headers["cache-control"].to_str().unwrap().contains("no-store"));
        assert_eq!(page.headers["referrer-policy"], "strict-origin");
        assert_eq!(page.headers["x-robots-tag"], "noindex");
        assert!(!page.text.contains(&who.member), "it names nobody's id");
    }
    assert_eq!(who.written().await, before, "opening changes nothing");
    let token = address.rsplit('/').next().unwrap();
    for _ in 0..2 {
        let fields = [("page", address.as_str()), ("token", token), ("answer", "late")];
        let page = stranger.submit_and_follow(&address, "/api/answer-by-address", &fields).await;
        assert!(page.text.contains("조금 늦는다고 하셨어요.") && pressed(&page.text) == Some("late"), "{}", page.text);
    }
    assert_eq!(who.written().await, (before.0 + 1, before.1 + 1));
    assert!(stranger.open("/home").await.location.is_some(), "it lets nobody in");
}

#[tokio::test]
async fn the_address_of_a_meeting_that_is_over_says_so_kindly() {
    let who = Invited::meet().await;
    let (stranger, address) = (Browser::new(&who.site), who.address(&who.over));
    let before = who.written().await;
    let page = stranger.open(&address).await;
    assert!(page.status == StatusCode::OK && page.text.contains("이 만남은 끝났어요"), "{}", page.text);
    let token = address.rsplit('/').next().unwrap();
    let fields = [("token", token), ("answer", "absent")];
    let page = stranger.submit_and_follow(&address, "/api/answer-by-address", &fields).await;
    assert!(page.text.contains("이 만남은 끝났어요"), "{}", page.text);
    assert_eq!(who.written().await, before);
}

#[tokio::test]
async fn a_forged_address_is_a_page_that_is_not_there() {
    let who = Invited::meet().await;
    let (stranger, address) = (Browser::new(&who.site), who.address(&who.next));
    let before = who.written().await;
    let good = address.rsplit('/').next().unwrap();
    let mut forged: Vec<String> = (0..good.len())
        .map(|at| {
            let other = if good.as_bytes()[at] == b'1' { '2' } else { '1' };
            format!("{}{other}{}", &good[..at], &good[at + 1..])
        })
        .collect();
    forged.extend([good.to_lowercase(), good[1..].to_owned(), format!("{good}0"), "..".to_owned(), "%00".to_owned()]);
    forged.push(who.address(&who.over).rsplit('/').next().unwrap()[..26].to_owned() + &good[26..]);
    for token in forged {
        let page = stranger.open(&format!("/answer/{token}")).await;
        assert!(page.status.is_client_error() || token == "..", "{token}: {}", page.status);
        let fields = [("token", token.as_str()), ("answer", "coming")];
        let page = stranger.submit(&address, "/api/answer-by-address", &fields).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{token}");
    }
    assert_eq!(who.written().await, before);
}

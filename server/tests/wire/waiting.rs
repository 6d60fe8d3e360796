//! Waiting for a seat in a full group, by forms without script, and the address that answers an offer without a log-in.

use backend::secret::Secret;
use domain::base::id::Id;
use reqwest::StatusCode;
use sqlx::{AnyConnection, query, query_as};

use crate::site::{Browser, DEMO_PASSWORD, Site};

/// The secret of the service, by which the test makes the addresses that the service sends.
const SECRET: &str = "a secret of tests, long enough for any";
/// The button that puts somebody on a list.
const ASK: &str = ">자리가 나면 알려 주세요<";

/// A group of the demonstration that is full, with somebody who waits.
struct Waiting {
    site: Site,
    organizer: Browser,
    /// Whoever took the last seat.
    last: Browser,
    waits: Browser,
    waits_id: String,
    group: String,
}

/// Somebody who likes what a group is named after and can come when it meets.
async fn newcomer(site: &Site, name: &str, (interest, slot): (&str, i64)) -> (Browser, String) {
    let (browser, login, slot) = (Browser::new(site), format!("{name}@wire.example"), slot.to_string());
    browser.sign_up("한라봉", &login).await;
    browser.submit("/welcome/interests", "/api/interests", &[("form[interests][]", interest)]).await;
    let fields = [("form[slots][]", slot.as_str()), ("form[area]", "seogwipo"), ("form[stage]", "planning")];
    browser.submit("/welcome/times", "/api/times", &fields).await;
    let mut conn = site.open_database().await;
    let id: (String,) =
        query_as("select id from member where login = $1").bind(login).fetch_one(&mut conn).await.unwrap();
    (browser, id.0)
}

impl Waiting {
    async fn meet() -> Self {
        let site = Site::start_with(&["--demo"], &[("HGH_SECRET", SECRET)]).await;
        let mut conn = site.open_database().await;
        let (group, interest, slot, people): (String, String, i64, i64) = query_as(
            "select id, interest, slot, people from small_group where people between 4 and 6
             order by meets_until desc, people desc, id limit 1",
        )
        .fetch_one(&mut conn)
        .await
        .unwrap();
        let organizer = Browser::new(&site);
        let logged_in = organizer.log_in("organizer@demo.example", DEMO_PASSWORD).await;
        assert_eq!(logged_in.status, StatusCode::SEE_OTHER);
        let mut last = None;
        for n in people..6 {
            let (browser, id) = newcomer(&site, &format!("seated{n}"), (&interest, slot)).await;
            let page = format!("/organize/members/{id}");
            let seat = [("member", id.as_str()), ("group", group.as_str())];
            let done = organizer.submit(&page, "/api/take-seat", &seat).await;
            assert_eq!(done.location, Some(format!("{page}?seated")));
            last = Some(browser);
        }
        let (waits, waits_id) = newcomer(&site, "waits", (&interest, slot)).await;
        Self { organizer, last: last.unwrap(), waits, waits_id, group, site }
    }

    /// Offers them the seat, as a worker does within the minute, until so many milliseconds from now; its address.
    async fn offer(&self, id: &str, ms: i64) -> String {
        let mut conn: AnyConnection = self.site.open_database().await;
        query(
            "insert into seat_offer (id, group_id, member_id, at, ends_at)
             select $1, $2, $3, max(at), max(at) + cast($4 as bigint) from event",
        )
        .bind(id)
        .bind(&self.group)
        .bind(&self.waits_id)
        .bind(ms)
        .execute(&mut conn)
        .await
        .unwrap();
        let mark = Secret::new(SECRET).answer_mark(&format!("seat {id} {}", self.waits_id));
        let letters: Vec<char> = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().collect();
        let number = u128::from_be_bytes(mark);
        let mark: String =
            (0..26).rev().map(|place| letters[usize::try_from(number >> (5 * place) & 31).unwrap()]).collect();
        format!("/answer/seat/{id}{mark}")
    }

    /// How many people the group has, and how many events there are.
    async fn written(&self) -> (i64, i64) {
        let mut conn = self.site.open_database().await;
        query_as("select (select people from small_group where id = $1), (select count(*) from event where actor <> 'program')")
            .bind(&self.group)
            .fetch_one(&mut conn)
            .await
            .unwrap()
    }
}

/// The id of an offer, which nothing else has.
const OFFER: &str = "01KB00000000000000000000AB";
const A_DAY: i64 = 24 * 60 * 60 * 1000;

#[tokio::test]
async fn somebody_puts_themselves_on_a_list_and_leaves_it_without_script() {
    let full = Waiting::meet().await;
    let group = [("page", "/home"), ("group", full.group.as_str())];
    let home = full.waits.open("/home").await.text;
    assert_eq!(home.matches(ASK).count(), 1, "{home}");
    assert!(home.contains("모두 여섯\u{a0}분이에요") && home.contains("함께 좋아하시는 것: "), "{home}");
    assert!(full.waits.open("/waiting").await.text.contains(ASK));
    let asked = full.waits.submit_and_follow("/home", "/api/ask-for-seat", &group).await.text;
    assert!(asked.contains("자리가 나면 바로 알려 드릴게요.") && asked.contains("가장 먼저 여쭤볼게요"), "{asked}");
    assert!(!asked.contains(ASK));
    let page = format!("/organize/groups/{}", full.group);
    let listed = full.organizer.open(&page).await.text;
    assert!(listed.contains("자리를 기다리시는 분") && listed.contains(&full.waits_id), "{listed}");
    let left = full.waits.submit_and_follow("/home", "/api/stop-asking", &group).await.text;
    assert!(left.contains("이제 기다리지 않으셔요") && left.contains(ASK), "{left}");
    let nothing = [("group", Id::<()>::NOBODY.as_str())];
    let no_group = full.waits.submit_and_follow("/home", "/api/ask-for-seat", &nothing).await.text;
    assert!(no_group.contains("지금은 이 모임을 기다리실 수 없어요"), "{no_group}");
}

#[tokio::test]
async fn an_address_takes_the_seat_without_a_log_in_once_and_opening_it_changes_nothing() {
    let full = Waiting::meet().await;
    let page = format!("/groups/{}", full.group);
    let left = full.last.submit_and_follow(&page, "/api/leave-group", &[("group", full.group.as_str())]).await.text;
    assert!(left.contains("모임에서 나오셨어요"), "{left}");
    let (address, stranger) = (full.offer(OFFER, A_DAY).await, Browser::new(&full.site));
    let home = full.waits.open("/home").await.text;
    for word in ["자리가 났어요", ">함께할게요<", ">다음에요<"] {
        assert!(home.contains(word), "{word} in {home}");
    }
    let before = full.written().await;
    for _ in 0..2 {
        let page = stranger.open(&address).await;
        assert!(page.status == StatusCode::OK && page.text.contains(">함께할게요<"), "{}", page.text);
        assert_eq!(page.headers["referrer-policy"], "strict-origin");
        assert_eq!(page.headers["x-robots-tag"], "noindex");
        assert!(!page.text.contains(&full.waits_id), "it names nobody's id");
    }
    let token = address.rsplit('/').next().unwrap();
    let forged = format!("{}{}", &token[..51], if token.ends_with('0') { '1' } else { '0' });
    assert_eq!(stranger.open(&format!("/answer/seat/{forged}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.open(&format!("/answer/{token}")).await.status, StatusCode::NOT_FOUND, "it answers no meeting");
    assert_eq!(full.written().await, before, "opening changes nothing");
    for _ in 0..2 {
        let fields = [("page", address.as_str()), ("token", token), ("answer", "together")];
        let page = stranger.submit_and_follow(&address, "/api/answer-offer-by-address", &fields).await;
        assert!(page.text.contains("이제 이 모임에서 함께하셔요."), "{}", page.text);
    }
    assert_eq!(full.written().await, (before.0 + 1, before.1 + 1));
    assert!(stranger.open("/home").await.location.is_some(), "it lets nobody in");
    assert!(full.waits.open("/home").await.text.contains(&format!("href=\"{page}\"")));
}

#[tokio::test]
async fn an_organizer_takes_an_offer_back_and_what_is_over_is_said_kindly() {
    let full = Waiting::meet().await;
    let page = format!("/groups/{}", full.group);
    full.last.submit(&page, "/api/leave-group", &[("group", full.group.as_str())]).await;
    let address = full.offer(OFFER, A_DAY).await;
    let token = address.rsplit('/').next().unwrap();
    let page = format!("/organize/groups/{}", full.group);
    let fields = [("group", full.group.as_str()), ("offer", OFFER)];
    let taken_back = full.organizer.submit_and_follow(&page, "/api/withdraw-offer", &fields).await.text;
    assert!(taken_back.contains("여쭤본 자리를 거두었어요."), "{taken_back}");
    let late = [("token", token), ("answer", "together")];
    let stranger = Browser::new(&full.site);
    let over = stranger.submit_and_follow(&address, "/api/answer-offer-by-address", &late).await.text;
    assert!(over.contains("운영자가 이 자리를 거두었어요"), "{over}");
    let mine = [("page", "/home"), ("offer", OFFER), ("answer", "together")];
    let over = full.waits.submit_and_follow("/home", "/api/answer-offer", &mine).await.text;
    assert!(over.contains("이 자리는 이제 답을 받지 않아요"), "{over}");
}

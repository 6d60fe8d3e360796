//! Kind words over the wire: sealed from every page, kept whatever was typed, and changed by nobody else.
//!
//! `HGH_PRAISE_REQUESTS` says how many replayed and altered requests are sent.

use std::collections::BTreeSet;

use domain::{
    base::moment::{DAY, MINUTE, Moment},
    praise::seal::morning,
};
use reqwest::StatusCode;
use sqlx::Row;

use crate::{
    access::first_id,
    live::Met,
    site::{Browser, Page, Site},
};

/// How many altered requests are sent where nobody says otherwise.
const REQUESTS: usize = 240;
/// How long is waited between two looks.
const LOOK: std::time::Duration = std::time::Duration::from_millis(100);
const SEALED: &str = "봉해 둔 고마운 말";

/// Two people who have just met, each with the other's id, and the page on which they thank each other.
struct Thanking {
    met: Met,
    page: String,
    ids: [String; 2],
}

impl Thanking {
    async fn begin() -> Self {
        let met = Met::on().await;
        for person in &met.people {
            let page = format!("/groups/{}", met.group);
            let joined = person.submit(&page, &format!("{page}/join"), &[]).await;
            assert_eq!(joined.status, StatusCode::SEE_OTHER);
        }
        let now = met.start.plus(100 * MINUTE);
        met.set_clock(now);
        opened(&met, now).await;
        let meeting = first_id(&met.people[0].open("/home").await.text, "href=\"/meetings/");
        let page = format!("/meetings/{meeting}/feedback");
        let other_of =
            async |browser: &Browser| first_id(&browser.open(&page).await.text, "name=\"form[to][]\" value=\"");
        let ids = [other_of(&met.people[1]).await, other_of(&met.people[0]).await];
        Self { met, page, ids }
    }

    fn meeting(&self) -> &str {
        crate::words::meeting(&self.page)
    }

    /// The first of them writes to the second.
    async fn write(&self, note: &str) -> Page {
        let fields = [
            ("form[meeting]", self.meeting()),
            ("form[to][]", &self.ids[1]),
            ("form[note][]", note),
            ("form[signed][]", &self.ids[1]),
        ];
        self.met.people[0].submit_and_see(&self.page, "/api/thanks", &fields).await
    }
}

/// Waits until the letters of this morning are opened, those of the demonstration as well.
async fn opened(met: &Met, now: Moment) {
    let mut db = met.site.open_database().await;
    let morning = morning(now).unix_ms().to_string();
    let mut done = None;
    while done.as_ref() != Some(&morning) {
        tokio::time::sleep(LOOK).await;
        let asked = sqlx::query_scalar("select value from setting where name = 'letters_opened'");
        done = asked.fetch_optional(&mut db).await.unwrap();
    }
}

/// All that was said, as it stands in the database.
async fn said(site: &Site) -> Vec<String> {
    let mut conn = site.open_database().await;
    let statement =
        "select from_member || to_member || kinds || note || again || apart || signed || coalesce(opened_at, '')
                         || coalesce(reply, '') from praise
                     union all select meeting_id || member_id || coalesce(face, '') || line from meeting_feedback
                     union all select meeting_id || member_id || text || coalesce(praise_id, '') from worry order by 1";
    sqlx::query(statement).fetch_all(&mut conn).await.unwrap().iter().map(|row| row.get(0)).collect()
}

/// Every page that somebody can reach, with the file that they take away and the answers to programs.
async fn everything(browser: &Browser, from: &[&str]) -> String {
    let mut ahead: Vec<String> = from.iter().map(|path| (*path).to_owned()).collect();
    let (mut seen, mut all) = (BTreeSet::new(), String::new());
    while let Some(path) = ahead.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let page = browser.open(&path).await;
        let links = page.text.split("href=\"").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
        ahead.extend(
            links
                .filter(|href| href.starts_with('/') && !href.contains("/pkg/"))
                .map(|href| href.replace("&amp;", "&")),
        );
        all.push_str(&page.text);
    }
    assert!(seen.len() > 12, "only {seen:?} were found");
    for api in ["letters", "sent-letters", "home", "hyang", "profile"] {
        all.push_str(&browser.submit_raw(&format!("/api/{api}"), String::new()).await.text);
    }
    all
}

#[tokio::test]
async fn sealed_words_stand_on_no_page_of_the_other_one_and_open_ones_do() {
    let thanking = Thanking::begin().await;
    let other = &thanking.met.people[1];
    let from = ["/home", "/letters", "/letters/sent", "/hyang", "/profile", "/profile/export.json", &thanking.page];
    assert!(thanking.write(SEALED).await.text.contains("마음을 전했어요"));
    let read = everything(other, &from).await;
    assert!(!read.contains(SEALED), "a sealed word is on a page: {}", read.split(SEALED).next().unwrap());
    let page = thanking.met.people[0].open(&thanking.page).await.text;
    assert!(page.contains(SEALED), "its writer finds it in the form: {page}");
    thanking.met.set_clock(thanking.met.start.plus(5 * DAY));
    let mut conn = thanking.met.site.open_database().await;
    // Whoever works by the clock does this each minute; here it is done at once.
    sqlx::query("update praise set opened_at = created_at where note = $1")
        .bind(SEALED)
        .execute(&mut conn)
        .await
        .unwrap();
    assert!(everything(other, &from).await.contains(SEALED));
}

#[tokio::test]
async fn whatever_is_typed_is_taken_cleaned_or_comes_back_as_it_was() {
    let thanking = Thanking::begin().await;
    let letters = |count: usize| "감귤나무밭".repeat(count / 5);
    for (typed, refused) in [
        (letters(1_000), "200자까지"),
        (letters(5_400), "200자까지"),
        (format!("가{}", "\u{301}".repeat(31_000)), "읽기 어려운 글자"),
        ("👨‍👩‍👧‍👦".repeat(201), "200자까지"),
    ] {
        let page = thanking.write(&typed).await;
        assert!(page.text.contains(refused), "{typed:.40}: {}", page.text);
        let kept: String = typed.chars().take(200).collect();
        assert!(page.text.contains(&kept), "{typed:.40} is lost");
    }
    for (typed, read) in [
        ("👨‍👩‍👧‍👦 덕분에 웃었어요", "👨‍👩‍👧‍👦 덕분에 웃었어요"),
        ("\u{202E}고마워요\u{202C}\u{200F}", "고마워요"),
        ("고마\0워요", "고마워요"),
        ("\u{1100}\u{1169}\u{1106}\u{1161}\u{110B}\u{116F}\u{110B}\u{116D}", "고마워요"),
    ] {
        let page = thanking.write(typed).await;
        assert!(page.text.contains("마음을 전했어요"), "{typed:?}: {}", page.text);
        let kept = said(&thanking.met.site).await.concat();
        assert!(kept.contains(read), "{typed:?} became {kept}");
    }
}

#[tokio::test]
async fn two_taps_and_the_way_back_say_it_once_and_show_the_same_page() {
    let thanking = Thanking::begin().await;
    let browser = &thanking.met.people[0];
    let key = browser.open(&thanking.page).await.text;
    let key = key.split("name=\"key\" value=\"").last().unwrap().split('"').next().unwrap().to_owned();
    let fields = |note: &'static str| {
        [
            ("key", key.as_str()),
            ("form[meeting]", thanking.meeting()),
            ("form[to][]", &thanking.ids[1]),
            ("form[note][]", note),
        ]
    };
    let (once, again) = (fields("고마워요"), fields("고마워요"));
    let (first, second) = tokio::join!(
        browser.submit(&thanking.page, "/api/thanks", &once),
        browser.submit(&thanking.page, "/api/thanks", &again)
    );
    assert_eq!((first.status, &first.location), (StatusCode::SEE_OTHER, &Some(thanking.page.clone())));
    assert_eq!(first.location, second.location);
    // The page that the way back shows holds the same key, and other words.
    let changed = browser.submit(&thanking.page, "/api/thanks", &fields("정말 고마워요")).await;
    assert_eq!(changed.location, first.location);
    let kept = said(&thanking.met.site).await;
    let own: Vec<_> = kept.iter().filter(|row| row.starts_with(&thanking.ids[0])).collect();
    assert!(
        own.iter().filter(|row| row.contains(&thanking.ids[1]) && row.contains("정말 고마워요")).count() == 1,
        "{own:?}"
    );
}

#[tokio::test]
async fn replayed_and_altered_requests_change_nothing() {
    let requests = std::env::var("HGH_PRAISE_REQUESTS").map_or(REQUESTS, |text| text.parse().unwrap());
    let thanking = Thanking::begin().await;
    assert!(thanking.write("고마워요").await.text.contains("마음을 전했어요"));
    let before = said(&thanking.met.site).await;
    let mut accepted = Vec::new();
    for number in 0..requests {
        let (name, page) = altered(&thanking, number).await;
        assert!(!page.status.is_server_error(), "{name}: {} {}", page.status, page.text);
        // Looking costs more than sending; whatever changed stays changed.
        if number % 50 == 49 && said(&thanking.met.site).await != before {
            accepted.push(name);
        }
    }
    assert!(accepted.is_empty() && said(&thanking.met.site).await == before, "accepted until {accepted:?}");
    println!("{requests} replayed or altered requests, 0 accepted");
}

/// One request that must change nothing: what is wrong with it, and the answer.
async fn altered(thanking: &Thanking, number: usize) -> (&'static str, Page) {
    let (met, page) = (&thanking.met, thanking.page.as_str());
    let [one, other] = [&met.people[0], &met.people[1]];
    let [own, to] = [thanking.ids[0].as_str(), thanking.ids[1].as_str()];
    let nothing = domain::base::id::Id::<domain::meeting::Meeting>::NOBODY;
    let words = format!("바꿔치기 {number}");
    let say = async |browser: &Browser, meeting: &str, to: &str, note: &str| {
        let fields = [("form[meeting]", meeting), ("form[to][]", to), ("form[note][]", note)];
        browser.submit(page, "/api/thanks", &fields).await
    };
    let meeting = thanking.meeting();
    match number % 12 {
        0 => ("said again", thanking.write("고마워요").await),
        1 => ("another meeting", say(one, nothing.as_str(), to, &words).await),
        2 => ("to oneself", say(one, meeting, own, &words).await),
        3 => ("to nobody", say(one, meeting, nothing.as_str(), &words).await),
        4 => ("who was not there", say(&met.other, meeting, to, &words).await),
        5 => ("a stranger", say(&Browser::new(&met.site), meeting, to, &words).await),
        6 => {
            let fields = [("form[meeting]", meeting), ("form[to][]", to), ("form[praise][]", &format!("{to}:money"))];
            ("unknown praise", one.submit(page, "/api/thanks", &fields).await)
        }
        7 => ("a number in disguise", say(one, meeting, to, "공일공 일이삼사 오육칠팔").await),
        8 => {
            let fields = [("form[letter]", nothing.as_str()), ("form[reply]", words.as_str())];
            ("a letter of nobody", other.submit("/letters", "/api/answer-letter", &fields).await)
        }
        9 => ("another one's letter", other.submit("/letters", "/api/report-letter", &[("letter", meeting)]).await),
        10 => {
            let body = format!("form[meeting]={meeting}&form[to][]={to}&form[to]={own}&form[note]=x&form[note][9]=y");
            ("fields that say two things", met.other.submit_raw("/api/thanks", body).await)
        }
        _ => {
            met.set_clock(met.start.plus(4 * DAY));
            let late = say(one, meeting, to, &words).await;
            met.set_clock(met.start.plus(100 * MINUTE));
            ("after closing", late)
        }
    }
}

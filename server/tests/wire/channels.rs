//! The way by which people are told, and the day of the next round, by forms without script.

use backend::ports::clock::Clock;
use domain::{base::moment::DAY, people::contact::ToldBy};
use reqwest::StatusCode;

use crate::{
    sessions::organizer,
    site::{Browser, Site},
};

#[tokio::test]
async fn a_member_adds_another_contact_chooses_and_takes_it_away() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    let before = browser.open("/profile").await.text;
    assert!(before.contains("halla@demo.example 주소로 이메일을 보내 알려 드려요"), "{before}");
    let add = async |typed: &str| {
        let fields = [("page", "/profile"), ("form[contact]", typed)];
        browser.submit_and_follow("/profile", "/api/add-contact", &fields).await.text
    };
    for (typed, said) in [
        ("", "비어 있어요"),
        ("없는번호", "이메일이나 휴대전화 번호가 아닌 것 같아요"),
        ("other@demo.example", "휴대전화 번호를 010-1234-5678처럼 적어 주세요"),
    ] {
        let page = add(typed).await;
        assert!(page.contains("href=\"#other-contact\"") && page.contains(said), "{typed}: {page}");
        assert!(page.contains(&format!("value=\"{typed}\"")), "nobody types it twice: {page}");
    }
    let nothing = [("page", "/profile"), ("form[told_by]", ToldBy::Both.key())];
    let early = browser.submit_and_follow("/profile", "/api/choose-way", &nothing).await.text;
    assert!(early.contains("고르실 수 없는 것이 들어 있어요"), "{early}");
    let added = add("010-8765-4321").await;
    assert!(added.contains("다른 연락처: 010-8765-4321"), "{added}");
    for word in ["문자·알림톡", "이메일", "둘 다"] {
        assert_eq!(added.matches(&format!(">{word}<")).count(), 1, "{word} in {added}");
    }
    let unchosen = browser.submit_and_follow("/profile", "/api/choose-way", &[("page", "/profile")]).await.text;
    assert!(unchosen.contains("href=\"#told-by-text\""), "{unchosen}");
    let chosen = browser.submit_and_follow("/profile", "/api/choose-way", &nothing).await.text;
    let both = chosen.split("<input").find(|input| input.contains("id=\"told-by-both\"")).unwrap();
    assert!(both.contains("checked"), "{chosen}");
    let gone = browser.submit_and_follow("/profile", "/api/remove-contact", &[("page", "/profile")]).await.text;
    assert!(!gone.contains("010-8765-4321"), "{gone}");
}

#[tokio::test]
async fn another_contact_waits_for_the_code_that_proves_it() {
    let account = [("HGH_TEXT_API_KEY", "key"), ("HGH_TEXT_API_SECRET", "secret"), ("HGH_TEXT_FROM", "0641234567")];
    let nowhere = [("HGH_TEXT_API_URL", "http://127.0.0.1:9")];
    let site = Site::start_with(&[], &[account.as_slice(), &nowhere].concat()).await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    let fields = [("page", "/profile"), ("form[contact]", "010-8765-4321")];
    let added = browser.submit_and_follow("/profile", "/api/add-contact", &fields).await.text;
    assert!(added.contains("010-8765-4321 앞으로 여섯 자리 번호를 보냈어요"), "{added}");
    let wrong = [("page", "/profile"), ("form[code]", "12")];
    let refused = browser.submit_and_follow("/profile", "/api/prove-contact", &wrong).await.text;
    assert!(refused.contains("href=\"#code\"") && refused.contains("번호가 맞지 않아요"), "{refused}");
    let again = browser.submit_and_follow("/profile", "/api/send-contact-code", &[("page", "/profile")]).await.text;
    assert!(again.contains("번호를 다시 보냈어요. 조금 뒤에 문자를 봐 주세요"), "{again}");
    let gone = browser.submit_and_follow("/profile", "/api/remove-contact", &[("page", "/profile")]).await.text;
    assert!(!gone.contains("010-8765-4321"), "{gone}");
}

#[tokio::test]
async fn an_organizer_sets_the_day_of_the_next_round_and_whoever_waits_reads_it() {
    let site = Site::start().await;
    let browser = organizer(&site).await;
    let set = async |date: &str| {
        let fields = [("page", "/organize/rounds"), ("form[date]", date)];
        browser.submit_and_follow("/organize/rounds", "/api/set-next-round", &fields).await.text
    };
    for (date, said) in [("내일", "날짜를 골라 주세요"), ("2020-01-01", "지난 날이거나")] {
        let page = set(date).await;
        assert!(page.contains("href=\"#next-round\"") && page.contains(said), "{date}: {page}");
        assert!(page.contains(&format!("value=\"{date}\"")), "{page}");
    }
    let soon = Clock::System.now().plus(20 * DAY);
    let (date, said) = (soon.fields().0, soon.day_dated(domain::text::Language::Ko));
    assert!(set(&date).await.contains(&format!("value=\"{date}\"")));
    let member = Browser::new(&site);
    member.sign_up("한라봉", "halla@demo.example").await;
    let times = [("form[slots][]", "4"), ("form[area]", "seogwipo"), ("form[stage]", "planning")];
    let interests = [("form[interests][]", "olle")];
    assert_eq!(member.submit("/welcome/interests", "/api/interests", &interests).await.status, StatusCode::SEE_OTHER);
    assert_eq!(member.submit("/welcome/times", "/api/times", &times).await.status, StatusCode::SEE_OTHER);
    let home = member.open("/home").await.text;
    assert!(home.contains(&format!("다음에 모임을 엮는 날은 {said}쯤이에요.")), "{home}");
    set("").await;
    let home = member.open("/home").await.text;
    assert!(home.contains("다음에 모임을 엮는 날은 아직 정하지 않았어요."), "{home}");
}

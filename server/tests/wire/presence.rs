//! Who was there, as people of a group say it by forms without script.

use reqwest::StatusCode;

use crate::live::Met;

/// What a field of this name carries first after a place of a page.
fn field(page: &str, after: &str, name: &str) -> String {
    let form = page.split(after).nth(1).unwrap_or_else(|| panic!("no {after} in {page}"));
    let value = form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
    value.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_host_ticks_who_was_there_and_nobody_else_can() {
    let met = Met::on().await;
    let ([one, two], page) = (&met.people, format!("/groups/{}", met.group));
    one.submit(&page, "/api/become-host", &[("group", met.group.as_str())]).await;
    assert!(!two.open(&page).await.text.contains("id=\"roll\""), "it is the host's alone");
    let shown = one.open(&page).await.text;
    let (meeting, tick) = (field(&shown, "id=\"roll\"", "meeting"), field(&shown, "id=\"roll\"", "tick"));
    assert!(tick.starts_with("yes:") && !shown.contains("value=\"no:"), "{tick}");
    let fields = [("meeting", meeting.as_str()), ("tick", tick.as_str())];
    assert_eq!(two.submit(&page, "/api/tick-attendance", &fields).await.status, StatusCode::CONFLICT);
    assert_eq!(met.other.submit("/home", "/api/tick-attendance", &fields).await.status, StatusCode::NOT_FOUND);
    let done = one.submit(&page, "/api/tick-attendance", &fields).await;
    assert_eq!((done.status, done.location), (StatusCode::SEE_OTHER, Some(format!("{page}#roll"))));
    let ticked = one.open(&page).await.text;
    assert!(ticked.contains(&format!("value=\"{}\" aria-pressed=\"true\"", tick.replace("yes", "no"))), "{ticked}");
    let odd = [("meeting", meeting.as_str()), ("tick", "perhaps")];
    assert_eq!(one.submit(&page, "/api/tick-attendance", &odd).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn two_before_one_telephone_both_count_until_the_other_says_that_it_is_not_so() {
    let met = Met::on().await;
    let ([one, two], page) = (&met.people, format!("/groups/{}", met.group));
    let shown = one.open(&page).await.text;
    assert!(shown.contains(">옆에 함께 있어요<"), "{shown}");
    let me = {
        let theirs = two.open(&page).await.text;
        let all = |page: &str| -> Vec<String> {
            let part = page.split("id=\"beside\"").nth(1).unwrap().split("</section>").next().unwrap().to_owned();
            part.split("name=\"member\" value=\"").skip(1).map(|rest| rest[..26].to_owned()).collect()
        };
        let (mine, theirs) = (all(&shown), all(&theirs));
        // Each is offered the other, and not themselves.
        mine.into_iter().find(|id| !theirs.contains(id)).unwrap()
    };
    let fields = [("group", met.group.as_str()), ("member", me.as_str())];
    let first = one.submit_and_follow(&page, "/api/say-beside", &fields).await.text;
    assert!(first.contains("먼저 ‘모임 들어가기’를 눌러 주세요."), "{first}");
    one.submit(&page, &format!("{page}/join"), &[]).await;
    let said = one.submit_and_follow(&page, "/api/say-beside", &fields).await.text;
    assert!(said.contains("옆에 함께 계신다고 하셨어요."), "{said}");
    assert!(two.open("/home").await.text.contains(&format!("href=\"{page}#beside\"")));
    let theirs = two.open(&page).await.text;
    assert!(theirs.contains("옆에 함께 계셨지요?") && theirs.contains(">함께 있지 않았어요<"), "{theirs}");
    let meeting = field(&theirs, "id=\"beside\"", "meeting");
    let denial = [("meeting", meeting.as_str()), ("member", me.as_str())];
    let done = two.submit(&page, "/api/take-back-beside", &denial).await;
    assert_eq!((done.status, done.location), (StatusCode::SEE_OTHER, Some(format!("{page}#beside"))));
    assert!(!two.open(&page).await.text.contains("옆에 함께 계셨지요?"));
    let again = one.submit_and_follow(&page, "/api/say-beside", &fields).await.text;
    assert!(again.contains("그분이 함께 있지 않다고 하셨어요."), "{again}");
}

//! The two pages on which people say what they like and when they can meet, as they are without a script.

use crate::site::{Browser, Site};

/// Has somebody sign up and wait for a group on Monday mornings.
async fn waiter(site: &Site, n: usize) -> Browser {
    let browser = Browser::new(site);
    browser.sign_up("한라봉", &format!("waits{n}@demo.example")).await;
    browser.submit("/welcome/interests", "/api/interests", &[("form[interests][]", "olle")]).await;
    let fields = [("form[slots][]", "0"), ("form[area]", "seogwipo"), ("form[stage]", "planning")];
    browser.submit("/welcome/times", "/api/times", &fields).await;
    browser
}

#[tokio::test]
async fn how_many_wait_is_told_from_five_others_on_and_only_where_they_are() {
    let site = Site::start().await;
    for n in 0..4 {
        waiter(&site, n).await;
    }
    let one = waiter(&site, 4).await;
    let few = one.open("/welcome/times").await.text;
    assert!(few.contains("만날 수 있는 때") && !few.contains("명쯤"), "{few}");
    waiter(&site, 5).await;
    let page = one.open("/welcome/times").await.text;
    assert_eq!(page.matches("5명쯤").count(), 1, "{page}");
    assert!(page.contains("aria-describedby=\"slot-0-waiting\"") && page.contains("다섯 명이 안 되면 적지 않아요"));
}

#[tokio::test]
async fn every_interest_asks_how_much_it_is_liked_and_begins_with_the_least() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    let page = browser.sign_up("한라봉", "halla@demo.example").await.text;
    let asked: Vec<_> = page.split("<select").skip(1).collect();
    assert_eq!(asked.len(), 48);
    for select in asked {
        let options: Vec<_> = select.split("</select>").next().unwrap().split("<option").skip(1).collect();
        let words = options.iter().map(|option| option.split('>').nth(1).unwrap().split('<').next().unwrap());
        assert_eq!(words.collect::<Vec<_>>(), ["조금", "꽤", "아주"]);
        let selected = options.iter().map(|option| option.split('>').next().unwrap().contains("selected"));
        assert_eq!(selected.collect::<Vec<_>>(), [true, false, false], "{select}");
    }
}

#[tokio::test]
async fn a_half_day_has_one_box_and_what_needs_a_script_is_no_way_to_send_the_form() {
    let site = Site::start().await;
    let browser = Browser::new(&site);
    browser.sign_up("한라봉", "halla@demo.example").await;
    let page = browser.open("/welcome/times").await.text;
    assert_eq!(page.matches("name=\"form[slots][]\"").count(), 21);
    let buttons: Vec<_> = page.split("<button").skip(1).filter(|button| button.contains("data-whole")).collect();
    assert_eq!(buttons.len(), 10, "a button a day and a part");
    for button in buttons {
        assert!(button.starts_with(" type=\"button\"") && button.contains("dormant"), "{button}");
    }
}

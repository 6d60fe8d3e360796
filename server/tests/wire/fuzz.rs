//! Every form of every page, filled in as nobody would: each is answered, and nothing that was sent is lost.
//!
//! `HGH_FUZZ_FORMS` says how many forms are sent, `HGH_FUZZ_SEED` repeats a run.

mod check;
mod crowd;
mod fill;
mod forms;
mod signed_out;

use std::collections::BTreeSet;

use self::{
    check::{Fate, LIMIT, Sending},
    crowd::Crowd,
    fill::Filled,
    forms::{Form, read},
};
use crate::{
    kill::dice::Dice,
    site::{Browser, Site},
};

/// The seed of the short form, so that what is red is red because of a change; the long one draws its own.
const SEED: u64 = 19_480_403;
/// How many forms are sent where nobody says otherwise.
const FORMS: u64 = 250;
/// Nobody is told to rest here, and log-ins are to be proven; the letters reach nobody.
const SETTINGS: [(&str, &str); 3] =
    [("HGH_LIMIT_ADDRESS", "1000000/1m"), ("HGH_LIMIT_ACCOUNT", "1000000/1m"), ("HGH_SMTP_URL", "smtp://127.0.0.1:9")];
/// A body is read to its end up to this, and longer ones are cut off: whoever still sends then sees no answer.
const READ: usize = 4 * LIMIT;

/// What became of all forms.
#[derive(Debug, Default)]
struct Tally {
    taken: u64,
    refused: u64,
    actions: BTreeSet<String>,
}

/// Sends one form of somebody, once or twice at once, and looks for it.
async fn send_one(
    site: &Site,
    crowd: &mut Crowd,
    number: u64,
    dice: &mut Dice,
    tally: &mut Tally,
) -> Result<(), String> {
    let place = dice.index(crowd.all.len());
    let who = &crowd.all[place];
    let page = dice.one(&who.pages).clone();
    let forms = read(&who.browser.open(&page).await.text).forms;
    // The two of the frame stand on every page.
    let own: Vec<&Form> = forms.iter().filter(|form| form.action.starts_with("/api/")).collect();
    let Some(form) = (if own.is_empty() || dice.below(20) == 0 { forms.first() } else { Some(*dice.one(&own)) }) else {
        return Ok(());
    };
    let mut filled = Filled::by_people(form, number, dice);
    for _ in 0..dice.below(4) {
        filled.spoil(form, &crowd.strange, dice);
    }
    if who.account.is_some() && form.action.starts_with("/api/") && dice.below(12) == 0 {
        who.browser.forget("sid");
    }
    let body = filled.body();
    if body.len() > READ {
        return Ok(());
    }
    let answer = if dice.below(8) == 0 {
        let other = who.browser.twin();
        let (one, other) = tokio::join!(
            who.browser.submit_raw(&form.action, body.clone()),
            other.submit_raw(&form.action, body.clone())
        );
        if other.status.is_server_error() { other } else { one }
    } else {
        who.browser.submit_raw(&form.action, body.clone()).await
    };
    let status = answer.status;
    let fate = Sending { site, who, form, filled: &filled }.look(answer).await;
    let fate =
        fate.map_err(|lost| format!("form {number}, {} on {page}: {body:.600}\n{status}: {lost}", form.action))?;
    match fate {
        Fate::Taken => tally.taken += 1,
        Fate::Refused => tally.refused += 1,
    }
    tally.actions.insert(form.action.clone());
    let ids = form.fields.iter().map(|field| field.value.clone()).filter(|value| value.len() > 15 && value.is_ascii());
    crowd.strange.extend(ids.take(2));
    if form.action == "/api/change-login" && fate == Fate::Taken {
        rename_log_in(site, crowd, place, filled.value("form[login]")).await;
    }
    settle(site, crowd, place, &form.action, fate).await;
    Ok(())
}

/// Whoever took another log-in is known by it from now on. Of a form that named several it is not known which was
/// taken: then somebody else comes in their place.
async fn rename_log_in(site: &Site, crowd: &mut Crowd, place: usize, sent: Option<String>) {
    let Some((login, password)) = &mut crowd.all[place].account else { return };
    *login = sent.unwrap_or_default();
    let came = Browser::new(site).log_in(login, password).await;
    if came.location.as_deref() != Some("/home") {
        crowd.replace(place, site).await;
    }
}

/// Whoever left is replaced, whoever got out or came in elsewhere is again who they were.
async fn settle(site: &Site, crowd: &mut Crowd, place: usize, action: &str, fate: Fate) {
    if action == "/api/leave" && fate == Fate::Taken {
        crowd.replace(place, site).await;
        return;
    }
    let who = &crowd.all[place];
    match &who.account {
        Some((login, password)) if who.browser.open("/home").await.location.is_some() => {
            who.browser.log_in(login, password).await;
        }
        None => who.browser.forget("sid"),
        Some(_) => {}
    }
}

async fn fuzz(site: Site) {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    let forms = number("HGH_FUZZ_FORMS").unwrap_or(FORMS);
    let seed = number("HGH_FUZZ_SEED").unwrap_or(SEED);
    println!("HGH_FUZZ_SEED={seed}");
    let mut dice = Dice::new(seed);
    let (mut crowd, mut tally) = (Crowd::meet(&site).await, Tally::default());
    for number in 1..=forms {
        let sent = send_one(&site, &mut crowd, number, &mut dice, &mut tally).await;
        assert!(sent.is_ok(), "{}", sent.unwrap_err());
    }
    println!(
        "{forms} forms of {} kinds: {} taken, {} refused, 0 lost, 0 of 5xx",
        tally.actions.len(),
        tally.taken,
        tally.refused
    );
}

#[tokio::test]
async fn every_form_is_answered_and_nothing_typed_is_lost_on_sqlite() {
    fuzz(Site::start_with(&["--demo"], &SETTINGS).await).await;
}

#[tokio::test]
async fn every_form_is_answered_and_nothing_typed_is_lost_on_postgres() {
    if let Some(site) = Site::start_on_postgres(&["--demo"], &SETTINGS).await {
        fuzz(site).await;
    }
}

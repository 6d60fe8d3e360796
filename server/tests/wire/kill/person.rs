//! Somebody invented, with everything that the service has acknowledged about them.

use std::{collections::BTreeMap, fmt::Debug};

use domain::people::{
    interest::CATALOGUE,
    place::{Area, MovingStage},
    slot::Slot,
};
use reqwest::StatusCode;
use serde_json::Value;

use super::dice::Dice;
use crate::site::{Browser, PASSWORD, Site};

/// One thing that a form sets as a whole: what was acknowledged last, and what was sent since.
#[derive(Default)]
struct Claim<T> {
    kept: T,
    sent: Option<T>,
}

impl<T: PartialEq + Debug> Claim<T> {
    fn acknowledge(&mut self) {
        if let Some(sent) = self.sent.take() {
            self.kept = sent;
        }
    }

    /// What was acknowledged must be there, unless what was on its way has replaced it as a whole.
    fn check(&mut self, found: T, who: &str, wrong: &mut Vec<String>) {
        if found != self.kept && Some(&found) != self.sent.as_ref() {
            wrong.push(format!("{who}: {found:?}, but acknowledged {:?} and sent {:?}", self.kept, self.sent));
        }
        *self = Self { kept: found, sent: None };
    }
}

/// What the form on `/welcome/times` sets, in the words of the export.
type Times = (Vec<String>, Option<String>, Option<String>);
/// A field of a form.
type Field = (&'static str, String);

/// See the module.
pub struct Person {
    login: String,
    browser: Browser,
    /// Whether the sign-up was acknowledged.
    is_member: bool,
    /// Numbers the names, so that no two are equal.
    names: u32,
    name: Claim<String>,
    interests: Claim<BTreeMap<String, u64>>,
    times: Claim<Times>,
}

impl Person {
    /// Somebody who is about to sign up.
    pub fn new(url: &str, login: &str) -> Self {
        Self {
            login: login.to_owned(),
            browser: Browser::at(url),
            is_member: false,
            names: 0,
            name: Claim::default(),
            interests: Claim::default(),
            times: Claim::default(),
        }
    }

    /// Signs up, or changes one thing; whether it was acknowledged.
    pub async fn write(&mut self, dice: &mut Dice) -> bool {
        let (from, path, fields) = match dice.below(3) {
            _ if !self.is_member => self.sign_up(),
            0 => self.rename(),
            1 => self.choose_interests(dice),
            _ => self.choose_times(dice),
        };
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let Some((status, location)) = self.browser.try_submit(from, path, &fields).await else { return false };
        assert_eq!(status, StatusCode::SEE_OTHER, "{path} of {}", self.login);
        assert!(!location.contains("draft="), "{path} of {} was refused", self.login);
        self.is_member = true;
        self.name.acknowledge();
        self.interests.acknowledge();
        self.times.acknowledge();
        true
    }

    fn next_name(&mut self) -> Field {
        self.names += 1;
        let name = format!("이름{}", self.names);
        self.name.sent = Some(name.clone());
        ("form[name]", name)
    }

    fn sign_up(&mut self) -> (&'static str, &'static str, Vec<Field>) {
        let fields = vec![
            self.next_name(),
            ("form[login]", self.login.clone()),
            ("form[password]", PASSWORD.to_owned()),
            ("form[consent]", "yes".to_owned()),
        ];
        ("/signup", "/api/signup", fields)
    }

    fn rename(&mut self) -> (&'static str, &'static str, Vec<Field>) {
        ("/profile", "/api/rename", vec![self.next_name()])
    }

    fn choose_interests(&mut self, dice: &mut Dice) -> (&'static str, &'static str, Vec<Field>) {
        let mut fields = Vec::new();
        let mut chosen = BTreeMap::new();
        let all: Vec<_> = CATALOGUE.iter().collect();
        for interest in dice.some(&all) {
            let strength = 1 + dice.below(3);
            fields.push(("form[interests][]", interest.key.to_owned()));
            fields.push(("form[strengths][]", format!("{}:{strength}", interest.key)));
            chosen.insert(interest.ko.to_owned(), strength);
        }
        self.interests.sent = Some(chosen);
        ("/welcome/interests", "/api/interests", fields)
    }

    fn choose_times(&mut self, dice: &mut Dice) -> (&'static str, &'static str, Vec<Field>) {
        let slots = dice.some(&Slot::ALL);
        let (area, stage) = (*dice.one(&Area::ALL), *dice.one(&MovingStage::ALL));
        let mut fields: Vec<Field> = slots.iter().map(|slot| ("form[slots][]", slot.number().to_string())).collect();
        fields.push(("form[area]", area.key().to_owned()));
        fields.push(("form[stage]", stage.key().to_owned()));
        let words = slots.iter().map(|slot| slot.ko()).collect();
        self.times.sent = Some((words, Some(area.ko().to_owned()), Some(stage.ko().to_owned())));
        ("/welcome/times", "/api/times", fields)
    }

    /// Logs in and compares the export with what was acknowledged; whether this person is a member.
    pub async fn check(&mut self, site: &Site, wrong: &mut Vec<String>) -> bool {
        let fresh = Browser::new(site);
        let answer = fresh.log_in(&self.login, PASSWORD).await;
        if answer.location.as_deref() != Some("/home") {
            if self.is_member {
                wrong.push(format!("{}: the sign-up was acknowledged and is lost", self.login));
            }
            return false;
        }
        // Whoever has just logged in is not asked for their password again.
        let page = fresh.open("/profile/export.json").await;
        if self.is_member {
            // The session was acknowledged along with the sign-up.
            self.browser.turn_to(site);
        } else {
            self.browser = fresh;
            self.is_member = true;
        }
        let held = self.browser.open("/profile").await.status;
        if held != StatusCode::OK || page.status != StatusCode::OK {
            wrong.push(format!("{}: the session is lost ({held}, {})", self.login, page.status));
            return true;
        }
        self.compare(&serde_json::from_str(&page.text).unwrap(), wrong);
        true
    }

    fn compare(&mut self, export: &Value, wrong: &mut Vec<String>) {
        let word = |value: &Value| value.as_str().map(str::to_owned);
        let interests = export["interests"].as_object().unwrap();
        let interests = interests.iter().map(|(name, strength)| (name.clone(), strength.as_u64().unwrap())).collect();
        let slots = export["slots"].as_array().unwrap().iter().filter_map(word).collect();
        self.name.check(word(&export["name"]).unwrap(), &self.login, wrong);
        self.interests.check(interests, &self.login, wrong);
        self.times.check((slots, word(&export["area"]), word(&export["stage"])), &self.login, wrong);
    }
}

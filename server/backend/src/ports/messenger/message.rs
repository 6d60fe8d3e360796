//! A message to one person, in the form of the way on which it goes.

use domain::{
    base::{
        id::{Id, Job},
        moment::Moment,
    },
    people::{login::Login, member::Member},
    text::letter::{Template, filled},
};
use serde::{Deserialize, Serialize};

/// A message to one person, plain text. Old jobs hold it without what came later, so that has a default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// What the person logs in with: an e-mail address, or a mobile number as E.164.
    pub to: String,
    /// The subject, for mail and for long texts.
    pub subject: String,
    /// What it says.
    pub body: String,
    /// The hash of the key in it: in a folder a message stays no longer than its key opens.
    #[serde(default)]
    pub key: Option<String>,
    /// The person whom it is for, whatever their log-in is by now: what lies in a folder goes when they go.
    #[serde(default)]
    pub person: Option<Id<Member>>,
    /// The template that the body was made from, where one is registered for 알림톡.
    #[serde(default)]
    pub template: Option<Filled>,
    /// The row that says what became of it, for letters of which that is kept.
    #[serde(default)]
    pub delivery: Option<Id<Job>>,
    /// From this moment on it is of no use, and is sent no more.
    #[serde(default)]
    pub until: Option<Moment>,
}

/// Where a message lies now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    /// With the mail server or the text service.
    Over,
    /// In a folder beside the database, for there is neither.
    Kept,
}

/// A template with what stands in its places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    /// The name under which it is registered.
    pub name: String,
    /// Each place, as in `code`, and what stands there.
    pub values: Vec<(String, String)>,
}

/// What is said to a person, by whichever way they are reached.
#[derive(Debug)]
pub struct Words<'a> {
    /// The subject of the mail, and the heading of a long text.
    pub subject: &'a str,
    /// What mail says.
    pub mail: String,
    /// What a text says.
    pub text: &'a Template,
    /// What stands in the places of the text.
    pub values: &'a [(&'a str, &'a str)],
}

impl Message {
    /// What is said, in the form of the way on which this log-in is reached.
    pub fn new(to: &Login, person: Id<Member>, words: Words<'_>) -> Self {
        let (body, template) = match to {
            Login::Email(_) => (words.mail, None),
            Login::Mobile(_) => {
                let values = words.values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
                let template = Filled { name: words.text.name.to_owned(), values: values.collect() };
                (filled(words.text.text, words.values), Some(template))
            }
        };
        let (to, subject) = (to.as_str().to_owned(), words.subject.to_owned());
        Self { to, subject, body, key: None, person: Some(person), template, delivery: None, until: None }
    }
}

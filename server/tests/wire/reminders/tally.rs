//! Who was reminded how often, beside what the service says of it.

use std::{collections::BTreeMap, fmt};

use domain::people::login::Login;
use sqlx::AnyConnection;

use super::{
    REMINDERS,
    providers::{Book, Sending},
};
use crate::gathering::Circle;

/// What the service says became of each letter: by person and kind, its state and why.
pub struct Log(BTreeMap<(String, String), (String, Option<String>)>);

impl Log {
    /// Reads it.
    pub async fn read(db: &mut AnyConnection) -> Self {
        let rows: Vec<(String, String, String, Option<String>)> =
            sqlx::query_as("select member_id, kind, state, reason from delivery").fetch_all(db).await.unwrap();
        let count = rows.len();
        let all: BTreeMap<_, _> =
            rows.into_iter().map(|(member, kind, state, why)| ((member, kind), (state, why))).collect();
        assert_eq!(all.len(), count, "a letter is written down twice");
        Self(all)
    }
}

/// A message that was taken, and whether its sender may never have heard so.
type Taken = (Sending, bool);

/// What came of a run.
#[derive(Default)]
pub struct Came {
    reminders: usize,
    once: usize,
    twice: usize,
    /// Given up after two that nobody confirmed.
    given_up: usize,
    /// Of those, how many no provider has taken.
    missed: usize,
    cut: usize,
    kills: usize,
}

impl fmt::Display for Came {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { reminders, once, twice, given_up, missed, cut, kills } = self;
        write!(
            f,
            "{reminders} reminders, {cut} answers cut, {kills} processes killed: {once} came once, {twice} twice because nobody \
             had confirmed the first, {given_up} of all were given up after two tries and say so, {missed} of them came never; \
             none came three times, none to who had said no"
        )
    }
}

/// Looks whether everybody was reminded as they should be.
pub fn check(circles: &[Circle], book: &Book, log: &Log) -> Came {
    let (sendings, kills) = book.read();
    let mut by: BTreeMap<(String, usize), Vec<&Taken>> = BTreeMap::new();
    for taken in &sendings {
        by.entry((taken.0.to.clone(), taken.0.phase)).or_default().push(taken);
    }
    let cut = sendings.iter().filter(|(one, _)| !one.is_answered).count();
    let mut came = Came { cut, kills, ..Came::default() };
    for (phase, reminder) in REMINDERS.into_iter().enumerate() {
        for (n, person) in circles.iter().flat_map(|circle| circle.people.iter().enumerate()) {
            let to = match &person.login {
                Login::Email(address) => address.clone(),
                mobile @ Login::Mobile(_) => mobile.shown().replace('-', ""),
            };
            let taken = by.remove(&(to.clone(), phase)).unwrap_or_default();
            let said = log.0.get(&(person.id.to_string(), reminder.key().to_owned()));
            if n == 0 {
                assert!(taken.is_empty() && said.is_none(), "{to} had said no: {taken:?} {said:?}");
                continue;
            }
            let (state, why) = said.unwrap_or_else(|| panic!("nothing is written down of {reminder:?} to {to}"));
            came.count(&taken, (state, why.as_deref()));
        }
    }
    assert!(by.is_empty(), "to whom did these go? {by:?}");
    came
}

impl Came {
    fn count(&mut self, taken: &[&Taken], said: (&str, Option<&str>)) {
        self.reminders += 1;
        let unconfirmed = said.1 == Some("unconfirmed");
        match said.0 {
            "handed_over" => assert!(!taken.is_empty() && taken.len() <= 2, "{taken:?} {said:?}"),
            "failed" => {
                assert!(unconfirmed && taken.len() <= 2, "{taken:?} {said:?}");
                assert!(taken.iter().all(|(_, is_unheard)| *is_unheard), "it was confirmed: {taken:?} {said:?}");
                self.given_up += 1;
                self.missed += usize::from(taken.is_empty());
            }
            _ => panic!("it is under way for ever: {taken:?} {said:?}"),
        }
        if let [(_, is_unheard), _] = taken {
            assert!(is_unheard, "the first was confirmed: {taken:?} {said:?}");
            assert!(unconfirmed, "nobody is told that it came twice: {taken:?} {said:?}");
        }
        self.once += usize::from(taken.len() == 1);
        self.twice += usize::from(taken.len() == 2);
    }
}

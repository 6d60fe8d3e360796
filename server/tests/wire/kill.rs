//! `kill -9` in the midst of writing: what was acknowledged is there afterwards, and nothing is half there.
//!
//! `HGH_KILL_CYCLES` says how often, `HGH_KILL_SEED` repeats a run. The service looks through the pages
//! of its file at every start, so a torn database would not even come up.

pub mod dice;
mod person;

use std::{sync::Arc, time::Duration};

use tokio::{sync::Barrier, task::JoinSet};

use self::{dice::Dice, person::Person};
use crate::site::Site;

/// People who write at once, each on their own connection.
const WRITERS: usize = 4;
/// How many people a writer writes for; older ones are left alone and looked at in the end.
const HANDS: usize = 3;
/// One write in so many is a sign-up: hashing a password takes as long as dozens of other writes.
const SIGN_UP_ONE_IN: u64 = 25;
/// The kill comes this many milliseconds after every writer has been answered once.
const KILL_AFTER: std::ops::Range<u64> = 50..401;
/// Nobody is told to rest here.
const LIMITS: [(&str, &str); 2] = [("HGH_LIMIT_ADDRESS", "100000/1m"), ("HGH_LIMIT_ACCOUNT", "100000/1m")];

/// Somebody who writes until nobody answers, and knows what has been acknowledged.
struct Writer {
    number: usize,
    dice: Dice,
    people: Vec<Person>,
    /// How many have been signed up, for their log-ins.
    signed_up: usize,
    acknowledged: usize,
}

impl Writer {
    fn new(number: usize, seed: u64) -> Self {
        let dice = Dice::new(seed.wrapping_add(number as u64 + 1));
        Self { number, dice, people: Vec::new(), signed_up: 0, acknowledged: 0 }
    }

    /// One write; whether it was acknowledged.
    async fn write(&mut self, site: &str) -> bool {
        let newcomer = self.people.is_empty() || self.dice.below(SIGN_UP_ONE_IN) == 0;
        if newcomer {
            self.signed_up += 1;
            self.people.push(Person::new(site, &format!("p{}-{}@demo.example", self.number, self.signed_up)));
        }
        let last = self.people.len() - 1;
        let which = if newcomer { last } else { last - self.dice.index(self.people.len().min(HANDS)) };
        let answered = self.people[which].write(&mut self.dice).await;
        self.acknowledged += usize::from(answered);
        answered
    }

    /// Writes until the service is gone; meets the others at the barrier after the first answer.
    async fn write_until_killed(mut self, site: String, begun: Arc<Barrier>) -> Self {
        assert!(self.write(&site).await, "the service does not answer");
        begun.wait().await;
        while self.write(&site).await {}
        self
    }

    /// Compares people with the service, those before `first` left out; returns what is wrong.
    async fn check(mut self, site: Arc<Site>, first: usize) -> (Self, Vec<String>) {
        let mut wrong = Vec::new();
        let mut there = Vec::new();
        for (place, mut person) in std::mem::take(&mut self.people).into_iter().enumerate() {
            if place < first || person.check(&site, &mut wrong).await {
                there.push(person);
            }
        }
        self.people = there;
        (self, wrong)
    }
}

async fn all<T: Send + 'static>(tasks: impl Iterator<Item = impl Future<Output = T> + Send + 'static>) -> Vec<T> {
    let set: JoinSet<T> = tasks.collect();
    set.join_all().await
}

async fn check_all(writers: Vec<Writer>, site: &Arc<Site>, everybody: bool) -> Vec<Writer> {
    // Whoever came in this cycle stands behind those who were written for before.
    let first = |writer: &Writer| if everybody { 0 } else { writer.people.len().saturating_sub(2 * HANDS) };
    let checks = writers.into_iter().map(|writer| {
        let first = first(&writer);
        writer.check(Arc::clone(site), first)
    });
    let (writers, wrong): (Vec<_>, Vec<_>) = all(checks).await.into_iter().unzip();
    let wrong = wrong.concat();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    writers
}

/// Lets everybody write, kills the service in the middle of it, and starts it again on what is left.
async fn kill_once(writers: Vec<Writer>, site: Arc<Site>, after: Duration) -> (Vec<Writer>, Arc<Site>) {
    let begun = Arc::new(Barrier::new(WRITERS + 1));
    let mut writing = JoinSet::new();
    for writer in writers {
        writing.spawn(writer.write_until_killed(site.url.clone(), Arc::clone(&begun)));
    }
    begun.wait().await;
    tokio::time::sleep(after).await;
    let folder = Arc::into_inner(site).expect("nobody else holds the site").kill();
    let writers = writing.join_all().await;
    (writers, Arc::new(Site::start_in(folder, &[], &LIMITS).await))
}

#[tokio::test]
async fn what_was_acknowledged_survives_a_kill_in_the_midst_of_writing() {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    let cycles = number("HGH_KILL_CYCLES").unwrap_or(8);
    let seed = number("HGH_KILL_SEED").unwrap_or_else(dice::any_seed);
    println!("HGH_KILL_SEED={seed}");
    let mut dice = Dice::new(seed);
    let mut site = Arc::new(Site::start_with(&[], &LIMITS).await);
    let mut writers: Vec<Writer> = (0..WRITERS).map(|number| Writer::new(number, seed)).collect();
    for cycle in 1..=cycles {
        let after = Duration::from_millis(KILL_AFTER.start + dice.below(KILL_AFTER.end - KILL_AFTER.start));
        println!("cycle {cycle}: killed after {} ms", after.as_millis());
        (writers, site) = kill_once(writers, site, after).await;
        writers = check_all(writers, &site, false).await;
    }
    writers = check_all(writers, &site, true).await;
    let acknowledged: usize = writers.iter().map(|writer| writer.acknowledged).sum();
    let people: usize = writers.iter().map(|writer| writer.people.len()).sum();
    println!("{cycles} cycles, {acknowledged} acknowledged writes, {people} people, 0 lost, 0 half done");
}

//! Reminders of a meeting: each to everybody who may come, once, at its time.

mod times;

use backend::{
    ports::{
        messenger::{
            Message,
            mail::Mailer,
            text::{HEADING, LMS, SMS, euc_kr_length},
        },
        rng::Rng,
    },
    store::{Unrecorded, meetings},
    testing::World,
};
use domain::{
    base::moment::{DAY, Moment},
    meeting::{
        Meeting,
        answer::Answer,
        reminder::{PastReminder, Reminder},
    },
    people::{
        breaks::BreakLength,
        login::Login,
        member::{Member, View},
    },
    text::{EN, KO, Language},
};

use crate::{
    answers::{met, take_out},
    cast::world,
    invitations::token,
};

/// More meetings than a worker decides in one transaction.
const MANY: usize = 230;

/// Moves both clocks to this moment.
fn wind(world: &World, moment: Moment) {
    world.advance(moment.unix_ms() - world.backend.now().unix_ms());
}

/// Has a worker look, and says to whom reminders went since, by the first part of their log-in.
async fn reminded(world: &World) -> Vec<(String, String)> {
    let seen = world.letters().len();
    world.backend.remind().await.unwrap();
    world.run_due_jobs().await;
    told(&world.letters().split_off(seen))
}

/// To whom which letters went, by the first part of their log-in.
fn told(letters: &[Message]) -> Vec<(String, String)> {
    let mut all: Vec<_> = letters
        .iter()
        .map(|letter| (letter.to.split('@').next().unwrap_or_default().to_owned(), letter.subject.clone()))
        .collect();
    all.sort_unstable();
    all
}

/// This reminder to each of these.
fn to(walkers: &[u8], reminder: Reminder) -> Vec<(String, String)> {
    let subject = KO.reminder.of(reminder).subject;
    walkers.iter().map(|n| (format!("walker{n}"), subject.to_owned())).collect()
}

/// The reminders that an organizer finds on the page of a meeting.
async fn past(world: &World, meeting: &Meeting) -> Vec<PastReminder> {
    world.backend.meeting_for(&world.organizer().await, &meeting.id).await.unwrap().unwrap().reminders
}

fn kinds(past: &[PastReminder]) -> Vec<Reminder> {
    past.iter().map(|one| one.reminder).collect()
}

#[tokio::test]
async fn each_reminder_reaches_everybody_once_by_however_many_workers() {
    let world = world().await;
    let (_, next) = met(&world).await;
    assert_eq!(reminded(&world).await, []);
    for reminder in Reminder::ALL {
        let at = reminder.at(next.starts_at);
        wind(&world, at.plus(-1));
        assert_eq!(reminded(&world).await, [], "{reminder:?} is not due yet");
        wind(&world, at);
        let seen = world.letters().len();
        let other = world.neighbour(0).await;
        let looks = tokio::join!(world.backend.remind(), other.remind(), world.backend.remind(), other.remind());
        let decided: usize = <[_; 4]>::from(looks).into_iter().map(Result::unwrap).sum();
        assert_eq!(decided, 1, "{reminder:?}");
        for _ in 0..2 {
            world.run_due_jobs().await;
        }
        assert_eq!(told(&world.letters()[seen..]), to(&[0, 1, 2, 3], reminder));
        assert_eq!(reminded(&world).await, [], "{reminder:?} goes out once");
    }
    let past = past(&world, &next).await;
    assert_eq!(kinds(&past), Reminder::ALL);
    for one in past {
        let at = one.reminder.at(next.starts_at);
        assert_eq!((one.starts_at, one.at, one.people, one.unreached), (next.starts_at, at, 4, vec![]));
    }
}

#[tokio::test]
async fn a_reminder_says_when_it_is_and_asks_whether_they_come() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let english = View { language: Language::En, ..people[1].view };
    world.backend.set_view(&people[1].id, english).await.unwrap();
    for reminder in Reminder::ALL {
        let seen = world.letters().len();
        wind(&world, reminder.at(next.starts_at));
        reminded(&world).await;
        let letters = world.letters().split_off(seen);
        let letter = |member: &Member| letters.iter().find(|letter| letter.to == member.login).unwrap();
        let body = &letter(&people[0]).body;
        let page = format!("http://localhost:3000/groups/{}\n", next.group);
        assert!(body.contains(&next.starts_at.dated(Language::Ko)) && body.contains(&page), "{body}");
        assert!(!body.contains("#{") && !body.contains("meet.jit.si"), "{body}");
        let asks = body.contains(&format!("http://localhost:3000/answer/{}\n", token(&world, &next, &people[0])));
        assert_eq!(asks, reminder <= Reminder::Evening, "{body}");
        assert_eq!(letter(&people[1]).subject, EN.reminder.of(reminder).subject);
    }
}

#[tokio::test]
async fn who_has_a_mobile_number_reads_it_in_one_long_text() {
    let world = world().await;
    let (people, next) = met(&world).await;
    world.backend.change_login(&people[0], &Login::parse("010-1234-5678").unwrap(), None).await.unwrap();
    world.run_due_jobs().await;
    for reminder in Reminder::ALL {
        let seen = world.texts().len();
        wind(&world, reminder.at(next.starts_at));
        assert_eq!(reminded(&world).await, to(&[1, 2, 3], reminder));
        let [text] = world.texts().split_off(seen).try_into().unwrap();
        let letter = KO.reminder.of(reminder);
        assert_eq!((text.to.as_str(), text.template.unwrap().name.as_str()), ("+821012345678", letter.text.name));
        assert!((SMS..LMS).contains(&euc_kr_length(&text.body)), "{}", text.body);
        assert!(euc_kr_length(letter.subject) <= HEADING, "{reminder:?}");
    }
}

#[tokio::test]
async fn who_does_not_come_and_who_has_left_the_group_hear_nothing() {
    let world = world().await;
    let (people, next) = met(&world).await;
    for (person, answer) in people.iter().zip([Answer::Absent, Answer::Late, Answer::Coming]) {
        world.backend.answer(&person.id, &next.id, answer).await.unwrap();
    }
    wind(&world, Reminder::TwoDays.at(next.starts_at));
    assert_eq!(reminded(&world).await, to(&[1, 2, 3], Reminder::TwoDays));
    take_out(&world, &people[1], &next).await;
    world.backend.erase(&people[2]).await.unwrap();
    wind(&world, Reminder::Evening.at(next.starts_at));
    assert_eq!(reminded(&world).await, to(&[3], Reminder::Evening));
    world.backend.answer(&people[0].id, &next.id, Answer::Coming).await.unwrap();
    world.backend.answer(&people[3].id, &next.id, Answer::Absent).await.unwrap();
    wind(&world, Reminder::Hour.at(next.starts_at));
    assert_eq!(reminded(&world).await, to(&[0], Reminder::Hour), "minds change");
    let counts: Vec<_> = past(&world, &next).await.into_iter().map(|one| one.people).collect();
    assert_eq!(counts, [3, 1, 1]);
}

#[tokio::test]
async fn who_takes_a_break_hears_nothing_until_they_are_back() {
    let world = world().await;
    let (people, next) = met(&world).await;
    world.backend.take_break(&people[0].id, BreakLength::OneMonth).await.unwrap();
    wind(&world, Reminder::TwoDays.at(next.starts_at));
    assert_eq!(reminded(&world).await, to(&[1, 2, 3], Reminder::TwoDays));
    world.backend.come_back(&people[0].id).await.unwrap();
    wind(&world, Reminder::Evening.at(next.starts_at));
    assert_eq!(reminded(&world).await, to(&[0, 1, 2, 3], Reminder::Evening));
}

#[tokio::test]
async fn who_says_no_while_the_letters_are_written_hears_nothing() {
    let world = world().await;
    let (people, next) = met(&world).await;
    wind(&world, Reminder::Hour.at(next.starts_at));
    let seen = world.letters().len();
    assert_eq!(world.backend.remind().await.unwrap(), 1);
    world.backend.answer(&people[0].id, &next.id, Answer::Absent).await.unwrap();
    world.run_due_jobs().await;
    assert_eq!(told(&world.letters()[seen..]), to(&[1, 2, 3], Reminder::Hour));
}

#[tokio::test]
async fn what_was_on_its_way_too_long_reaches_nobody_and_the_organizer_sees_whom_it_did_not_reach() {
    let nowhere = Mailer::Folder("/dev/null/letters".into(), "황금향 <hwang@story.example>".parse().unwrap());
    let world = World::with(|parts| parts.messenger.mail = nowhere).await;
    let (people, next) = met(&world).await;
    world.backend.change_login(&people[0], &Login::parse("010-1234-5678").unwrap(), None).await.unwrap();
    world.run_due_jobs().await;
    wind(&world, Reminder::TenMinutes.at(next.starts_at));
    world.backend.remind().await.unwrap();
    world.run_due_jobs().await;
    assert!(past(&world, &next).await[0].unreached.is_empty(), "they are tried again");
    wind(&world, next.starts_at);
    world.run_due_jobs().await;
    let [one] = past(&world, &next).await.try_into().unwrap();
    let mut names: Vec<_> = one.unreached.iter().map(|person| person.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!((one.people, names), (4, vec!["walker1", "walker2", "walker3"]));
}

#[tokio::test]
async fn many_meetings_of_one_moment_are_decided_once_each_by_two_workers() {
    let world = world().await;
    let (rng, now) = (Rng::seeded(9), world.backend.now());
    let start = now.plus(3 * DAY);
    for _ in 0..MANY {
        let (group, meeting) = (world.group().await, rng.id(now));
        let mut tx = world.store().begin().await.unwrap();
        meetings::insert(&mut tx, &meeting, &group, 1, start).await.unwrap();
        tx.commit(Unrecorded::Test).await.unwrap();
    }
    wind(&world, Reminder::TwoDays.at(start));
    let other = world.neighbour(0).await;
    let (one, two) = tokio::join!(world.backend.remind(), other.remind());
    assert_eq!(one.unwrap() + two.unwrap() + world.backend.remind().await.unwrap(), MANY);
    assert_eq!(world.run_due_jobs().await, MANY, "each asks once for its people to be told");
}

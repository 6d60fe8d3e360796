//! The address that answers for one person at one meeting, and does nothing else.

use std::collections::BTreeSet;

use backend::{ports::rng::Rng, testing::World};
use domain::{
    base::moment::MINUTE,
    meeting::{LENGTH, Meeting, answer::Answer},
    people::member::Member,
};

use crate::{
    answers::{answered, is_not_found, is_over, met, names, seen, take_out},
    cast::{wind_to, world},
};

/// The last part of the address that answers for somebody.
pub fn token(world: &World, meeting: &Meeting, member: &Member) -> String {
    let address = world.backend.answer_address(&meeting.id, &member.id);
    address.strip_prefix("http://localhost:3000/answer/").unwrap().to_owned()
}

#[tokio::test]
async fn an_address_answers_for_one_person_at_one_meeting_and_opening_it_changes_nothing() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let token = token(&world, &next, &people[1]);
    assert!(token.len() < 80);
    for _ in 0..2 {
        let invitation = world.backend.invitation(&token).await.unwrap().unwrap();
        assert_eq!((invitation.name.as_str(), invitation.meeting.id, invitation.mine), ("walker1", next.id, None));
    }
    assert!(answered(&world, &next).await.is_empty());
    for _ in 0..2 {
        world.backend.answer_by(&token, Answer::Late).await.unwrap();
    }
    assert_eq!(world.backend.invitation(&token).await.unwrap().unwrap().mine, Some(Answer::Late));
    assert_eq!(names(&seen(&world, &people[0]).await.others.late), ["walker1"]);
    assert_eq!(answered(&world, &next).await.len(), 1);
    wind_to(&world, next.starts_at.plus(LENGTH + 30 * MINUTE));
    let over = world.backend.invitation(&token).await.unwrap().unwrap();
    assert!(!over.meeting.takes_answers(over.now));
    assert!(is_over(&world.backend.answer_by(&token, Answer::Coming).await));
}

#[tokio::test]
async fn the_address_of_somebody_who_left_is_worth_no_more_than_a_forged_one() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let [out, gone] = [0, 1].map(|one| token(&world, &next, &people[one]));
    take_out(&world, &people[0], &next).await;
    world.backend.erase(&people[1]).await.unwrap();
    for token in [out, gone] {
        assert_eq!(world.backend.invitation(&token).await.unwrap(), None);
        assert!(is_not_found(&world.backend.answer_by(&token, Answer::Coming).await));
    }
}

/// Every text that differs from this one in one letter, by these letters; each without one letter, and with one twice.
fn altered(token: &str) -> BTreeSet<String> {
    let letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZILOUabz-_~가";
    let mut all = BTreeSet::new();
    for at in 0..token.len() {
        let (before, after) = (&token[..at], &token[at + 1..]);
        all.extend(letters.chars().map(|letter| format!("{before}{letter}{after}")));
        all.insert(format!("{before}{after}"));
        all.insert(format!("{before}{}{}", &token[at..=at], &token[at..]));
    }
    all.remove(token);
    all
}

#[tokio::test]
async fn of_thousands_of_altered_addresses_none_opens() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let tokens: Vec<_> = people.iter().map(|person| token(&world, &next, person)).collect();
    let mut tried = altered(&tokens[0]);
    // The mark of another meeting, and of nobody.
    let later = Meeting { id: Rng::seeded(3).id(world.backend.now()), ..next.clone() };
    let of_later = token(&world, &later, &people[0]);
    tried.insert(format!("{}{}", next.id, &of_later[26..]));
    tried.insert(format!("{}{}", later.id, &tokens[0][26..]));
    tried.insert(token(&world, &next, &world.member("모르는이", "stranger@story.example").await));
    assert!(tried.len() > 2_000, "{}", tried.len());
    for token in &tried {
        assert_eq!(world.backend.invitation(token).await.unwrap(), None, "{token}");
    }
    for token in tried.iter().step_by(50) {
        assert!(is_not_found(&world.backend.answer_by(token, Answer::Coming).await), "{token}");
    }
    for token in &tokens {
        assert!(world.backend.invitation(token).await.unwrap().is_some());
    }
}

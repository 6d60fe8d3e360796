//! What worries people, for organizers alone, and looking who wrote a letter without a name.

use backend::testing::World;
use domain::{
    base::moment::DAY,
    event::Verb,
    praise::{
        Feedback,
        worry::{DeskNote, Worry, WorryText},
    },
};

use super::{letters, unsigned};
use crate::cast::{who_met, wind_to, world};

async fn open_worries(world: &World) -> Vec<Worry> {
    let (page, count) = world.backend.worries(&world.organizer().await, None).await.unwrap();
    assert_eq!(count, page.items.len() as u64);
    page.items
}

#[tokio::test]
async fn a_worry_reaches_organizers_alone_and_goes_when_one_of_them_looked() {
    let world = world().await;
    let organizer = world.organizer().await;
    let (people, _, meeting) = who_met(&world, 4, 2).await;
    let worried = |words: &str| Feedback { worry: Some(WorryText::parse(words).unwrap()), ..Feedback::default() };
    world.backend.thank(&people[0], &meeting.id, &worried("010-1234-5678로 전화하라고 하셨어요")).await.unwrap();
    let found = open_worries(&world).await;
    let about = found[0].about.as_ref().map(|about| about.id);
    assert_eq!((found[0].member, about), (people[0].id, Some(meeting.id)));
    assert!(found[0].text.contains("010-1234-5678"), "it may be what it is about: {}", found[0].text);
    let note = DeskNote::parse("전화드려서 이야기를 들었어요").unwrap();
    for _ in 0..2 {
        world.backend.look_at_worry(&organizer, &found[0].id, &note).await.unwrap();
    }
    assert!(open_worries(&world).await.is_empty());
    let view = world.backend.thanks_view(&people[0], &meeting.id).await.unwrap().unwrap();
    assert!(view.words.worry.unwrap().looked);
    world.backend.thank(&people[0], &meeting.id, &worried("또 전화가 왔어요")).await.unwrap();
    assert_eq!(open_worries(&world).await[0].text, "또 전화가 왔어요", "what is written anew is looked at anew");
}

#[tokio::test]
async fn who_wrote_without_a_name_is_told_for_a_reason_to_the_one_organizer_who_looks() {
    let world = world().await;
    let organizer = world.organizer().await;
    let (people, _, meeting) = who_met(&world, 4, 3).await;
    for (from, note) in [(1, "하나"), (2, "둘")] {
        let all = vec![unsigned(&people[0], note)].into();
        world.backend.thank(&people[from], &meeting.id, &all).await.unwrap();
    }
    wind_to(&world, meeting.starts_at.plus(5 * DAY));
    world.backend.open_praise().await.unwrap();
    let letter = letters(&world, &people[0]).await.into_iter().find(|letter| letter.note == "하나").unwrap();
    for _ in 0..2 {
        world.backend.report_letter(&people[0].id, &letter.id).await.unwrap();
    }
    let worry = open_worries(&world).await.remove(0);
    assert_eq!(worry.letter.as_ref().unwrap().writer, None);
    let reason = DeskNote::parse("불편하다고 하셔서요").unwrap();
    for _ in 0..2 {
        world.backend.look_at_writer(&organizer, &worry.id, &reason).await.unwrap();
    }
    let writer = open_worries(&world).await.remove(0).letter.unwrap().writer.unwrap();
    assert_eq!(writer.0, people[1].id);
    let (_, log) = world.backend.events(&organizer, Some(&(&people[1].id).into()), None).await.unwrap();
    assert_eq!(log.items.iter().filter(|event| event.verb == Verb::LookAtWriter).count(), 1);
    let (_, log) = world.backend.events(&organizer, Some(&(&people[0].id).into()), None).await.unwrap();
    assert!(log.items.iter().all(|event| event.verb != Verb::LookAtWriter), "not to whom it was written");
    assert!(letters(&world, &people[0]).await.iter().all(|letter| letter.from.is_none()), "the reader learns nothing");
}

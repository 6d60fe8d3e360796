//! Help during a meeting, and the practice room.

use backend::{
    meetings::{HelpEar, LiveRefusal},
    operation::Failed,
    people::practice::NoPracticeRoom,
    ports::room::Rooms,
    testing::World,
};
use domain::{
    base::moment::{HOUR, MINUTE},
    event::{Subject, Verb},
    meeting::{
        DOOR_OPENS_BEFORE, LENGTH, Meeting,
        help::{HelpSeen, HelpStamp, HelpWanted},
    },
    people::{login::Login, member::Member},
};

use crate::{
    answers::{met, take_out},
    cast::{group_of, neighbour, wind_to, world},
};

/// Four people at the open door of their meeting.
async fn at_the_door(world: &World) -> (Vec<Member>, Meeting) {
    let (people, next) = met(world).await;
    wind_to(world, next.starts_at.plus(-DOOR_OPENS_BEFORE));
    (people, next)
}

async fn wanted(world: &World) -> Vec<HelpWanted> {
    world.backend.help_wanted(&world.organizer().await, None).await.unwrap().0.items
}

async fn stamp(world: &World) -> HelpStamp {
    world.backend.help_wanted(&world.organizer().await, None).await.unwrap().1
}

async fn seen(world: &World, member: &Member, meeting: &Meeting) -> HelpSeen {
    world.backend.group(member, &meeting.group).await.unwrap().unwrap().help
}

#[tokio::test]
async fn who_asks_for_help_is_seen_at_once_and_asking_twice_is_asking_once() {
    let world = world().await;
    let (people, next) = at_the_door(&world).await;
    let quiet = stamp(&world).await;
    for _ in 0..2 {
        world.backend.ask_help(&people[1].id, &next.group).await.unwrap();
    }
    let all = wanted(&world).await;
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].member, all[0].group, all[0].since), (people[1].id, next.group, world.backend.now()));
    assert_eq!(all[0].phone, None, "they log in with an address");
    assert_ne!(stamp(&world).await, quiet);
    assert!(seen(&world, &people[1], &next).await.asked && group_of(&world, &people[1]).await.asked_help);
    assert_eq!(seen(&world, &people[0], &next).await, HelpSeen::default(), "the others are not told");
    let about = Subject::from(&next.id);
    let (_, page) = world.backend.events(&world.organizer().await, Some(&about), None).await.unwrap();
    assert_eq!(page.items.iter().filter(|event| event.verb == Verb::AskHelp).count(), 1);
}

#[tokio::test]
async fn whoever_has_waited_longest_stands_first_with_the_number_to_call() {
    let world = world().await;
    let (people, next) = at_the_door(&world).await;
    world.backend.change_login(&people[2], &Login::parse("010-1234-5678").unwrap(), None).await.unwrap();
    world.backend.ask_help(&people[2].id, &next.group).await.unwrap();
    world.advance_calendar(MINUTE);
    world.backend.ask_help(&people[0].id, &next.group).await.unwrap();
    let all: Vec<_> = wanted(&world).await.into_iter().map(|one| (one.member, one.phone)).collect();
    assert_eq!(all, [(people[2].id, Some("010-1234-5678".to_owned())), (people[0].id, None)]);
}

#[tokio::test]
async fn who_was_helped_waits_no_longer_and_may_ask_again() {
    let world = world().await;
    let (people, next) = at_the_door(&world).await;
    let organizer = world.organizer().await;
    world.backend.ask_help(&people[0].id, &next.group).await.unwrap();
    for _ in 0..2 {
        world.backend.give_help(&organizer, &next.id, &people[0].id).await.unwrap();
    }
    assert_eq!(wanted(&world).await, []);
    assert!(!seen(&world, &people[0], &next).await.asked);
    let about = Subject::from(&next.id);
    let (_, page) = world.backend.events(&organizer, Some(&about), None).await.unwrap();
    assert_eq!(page.items.iter().filter(|event| event.verb == Verb::GiveHelp).count(), 1);
    world.advance_calendar(MINUTE);
    world.backend.ask_help(&people[0].id, &next.group).await.unwrap();
    assert_eq!(wanted(&world).await[0].since, world.backend.now());
}

#[tokio::test]
async fn help_is_asked_for_while_the_door_is_open_and_forgotten_an_hour_after_the_meeting() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let closed = |done: &Result<(), Failed<LiveRefusal>>| matches!(done, Err(Failed::Refused(LiveRefusal::Closed)));
    assert!(closed(&world.backend.ask_help(&people[0].id, &next.group).await), "the door is not open yet");
    wind_to(&world, next.starts_at);
    world.backend.ask_help(&people[0].id, &next.group).await.unwrap();
    wind_to(&world, next.starts_at.plus(LENGTH + HOUR - 1));
    assert_eq!(wanted(&world).await.len(), 1);
    assert!(closed(&world.backend.ask_help(&people[1].id, &next.group).await), "the door has closed");
    world.advance_calendar(1);
    assert_eq!((wanted(&world).await, stamp(&world).await), (vec![], HelpStamp::default()));
}

#[tokio::test]
async fn nobody_asks_in_a_group_of_others_and_who_has_left_asks_no_more() {
    let world = world().await;
    let (people, next) = at_the_door(&world).await;
    let stranger = neighbour(&world, "stranger", &["baduk"], &["1"]).await;
    let refused = world.backend.ask_help(&stranger.id, &next.group).await;
    assert!(matches!(refused, Err(Failed::Refused(LiveRefusal::NotFound))));
    world.backend.ask_help(&people[0].id, &next.group).await.unwrap();
    world.backend.erase(&people[0]).await.unwrap();
    assert_eq!(wanted(&world).await, []);
}

#[tokio::test]
async fn the_host_sees_who_asks_and_hears_of_it_until_they_are_the_host_no_longer() {
    let world = world().await;
    let (people, next) = at_the_door(&world).await;
    let ear = HelpEar::Host(people[0].id, next.group);
    assert_eq!(world.backend.help_news(&ear).await.unwrap(), None, "not the host yet");
    world.backend.become_host(&people[0].id, &next.group).await.unwrap();
    assert_eq!(world.backend.help_news(&ear).await.unwrap(), Some(HelpStamp::default()));
    world.backend.ask_help(&people[1].id, &next.group).await.unwrap();
    let shown = seen(&world, &people[0], &next).await;
    let names: Vec<_> = shown.others.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["walker1"]);
    assert_eq!(world.backend.help_news(&ear).await.unwrap(), Some(shown.stamp), "page and stream say the same");
    let organizers = HelpEar::Organizer(world.organizer().await);
    assert_eq!(world.backend.help_news(&organizers).await.unwrap(), Some(stamp(&world).await));
    take_out(&world, &people[0], &next).await;
    assert_eq!(world.backend.help_news(&ear).await.unwrap(), None);
}

#[tokio::test]
async fn who_tried_the_practice_room_is_remembered_once() {
    let world = world().await;
    let who = world.member("한라봉", "halla@story.example").await;
    let first = world.backend.practise(&who).await.unwrap();
    let when = world.backend.now();
    world.advance_calendar(HOUR);
    let second = world.backend.practise(&who).await.unwrap();
    assert!(first != second && first.starts_with("https://meet.jit.si/"), "a room that nobody else knows");
    assert_eq!(world.backend.member(&who.id).await.unwrap().unwrap().practised_at, Some(when));
}

#[tokio::test]
async fn the_practice_room_is_that_of_the_settings_and_where_rooms_are_pasted_there_is_none() {
    let none = World::with(|parts| parts.rooms = Rooms::Fixed.into()).await;
    let who = none.member("한라봉", "halla@story.example").await;
    assert!(!none.backend.has_practice_room());
    assert!(matches!(none.backend.practise(&who).await, Err(Failed::Refused(NoPracticeRoom))));
    assert_eq!(none.backend.member(&who.id).await.unwrap().unwrap().practised_at, None);
    let ours = World::with(|parts| parts.practice_room = Some("https://zoom.us/j/1".into())).await;
    let who = ours.member("한라봉", "halla@story.example").await;
    assert!(ours.backend.has_practice_room());
    assert_eq!(ours.backend.practise(&who).await.unwrap(), "https://zoom.us/j/1");
}
